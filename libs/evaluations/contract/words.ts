import type { Text } from '#base/contract';
import { NEXT_STEP, type Kind } from '#guidance/contract';
import { KIND_PHRASE, type KindSlug } from '#postings/contract';

/** How a collaboration came to its end. */
export const endings = ['completed', 'stopped'] as const;
export type Ending = (typeof endings)[number];
/** Whether what was made is used (in gebruik). */
export const uses = ['yes', 'partly', 'not-yet', 'no'] as const;
export type Use = (typeof uses)[number];
/** Whether somebody would do it again. */
export const agains = ['yes', 'maybe', 'no'] as const;
export type Again = (typeof agains)[number];

export const USE: Record<Use, Text> = {
  yes: { nl: 'Ja, in gebruik', en: 'Yes, in use' },
  partly: { nl: 'Deels', en: 'Partly' },
  'not-yet': { nl: 'Nog niet', en: 'Not yet' },
  no: { nl: 'Nee', en: 'No' },
};
export const AGAIN: Record<Again, Text> = {
  yes: { nl: 'Ja, graag', en: 'Yes, gladly' },
  maybe: { nl: 'Misschien', en: 'Perhaps' },
  no: { nl: 'Nee', en: 'No' },
};

/** Days after the first evaluation on which it opens, also when the other side gave none. */
export const RELEASE_DAYS = 14;
/** Days after asking on which who has not given theirs is reminded. */
export const EVALUATION_REMINDERS = [3, 7] as const;
/** Days that a link from a mail works. */
export const LINK_DAYS = 60;
/** A mark of both sides from which a story is offered, and one from which it is welcome. */
export const [STORY_OFFERED, STORY_WELCOME] = [8, 7] as const;

/** What somebody is asked to look back on. */
export function howWasIt(kind: KindSlug, ending: Ending, other: string): Text {
  const { nl, en } = KIND_PHRASE[kind];
  return ending === 'completed'
    ? { nl: `Hoe was ${nl} met ${other}?`, en: `How was ${en} with ${other}?` }
    : { nl: `Hoe kijk je terug op ${nl} met ${other}?`, en: `How do you look back on ${en} with ${other}?` };
}

/** What working together can grow into; null at the top of the ladder, and after a stop. */
export const nextStep = (kind: KindSlug, ending: Ending): Kind | null => (ending === 'completed' ? NEXT_STEP[kind] : null);
