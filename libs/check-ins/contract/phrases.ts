import type { Text } from '#base/contract';
import { KIND_PHRASE, type KindSlug } from '#postings/contract';

/** The question a check-in opens with; in the past tense when it is asked afterwards. */
export function howIsIt(kind: KindSlug, isAfter: boolean, other: string): Text {
  const { nl, en } = KIND_PHRASE[kind];
  return isAfter
    ? { nl: `Hoe ging ${nl} met ${other}?`, en: `How did ${en} with ${other} go?` }
    : { nl: `Hoe gaat ${nl} met ${other}?`, en: `How is ${en} with ${other} going?` };
}
