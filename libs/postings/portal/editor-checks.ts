import type { Issue } from '#base/contract';
import { kindDetails, postingChange, readyPosting } from '#postings/contract';
import type { Direction, KindSlug } from '#postings/contract';
import { toChange } from './editor-model';
import type { PostingForm } from './editor-model';

/** What somebody is about to do: a draft may have gaps, a publication may not. */
export type Aim = 'save' | 'publish';

/** What the rules need to know beside what was typed. */
export interface About {
  kind: KindSlug;
  direction: Direction;
  today: string | null;
}

type Found = Omit<Issue, 'message'> & { message: string };

/** The contract's own rules over what was typed, with each fault at its field of the form. */
export function checksFor(aim: Aim, about: About) {
  return {
    '~standard': {
      version: 1 as const,
      vendor: 'koppelvlak',
      validate: (value: unknown) => {
        const issues = faultsOf(value as PostingForm, aim, about);
        return issues.length ? { issues } : { value: value as PostingForm };
      },
    },
  };
}

/** Kinds without fields of their own yet have more than the form shows: there the server says what is missing. */
export function faultsOf(form: PostingForm, wished: Aim, { kind, direction, today }: About): Found[] {
  const aim = kindDetails[kind] ? wished : 'save';
  const change = toChange(form);
  // A draft refuses an empty list, and takes null for it.
  const draft = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, Array.isArray(value) && value.length === 0 ? null : value]));
  const outcome = aim === 'publish' ? readyPosting(kind, direction).safeParse(change, { reportInput: true }) : postingChange.safeParse(draft, { reportInput: true });
  const found = outcome.success ? [] : (outcome.error.issues as unknown as Found[]).flatMap((issue) => atFields(issue, form));
  // The contract looks at the place once the rest is right; somebody who fills in a form wants to hear everything at once.
  if (aim === 'publish' && direction === 'offer' && !change.branchId && change.workplace !== 'remote') found.push({ code: 'invalid_type', message: 'received undefined', path: ['branchId'] });
  if (aim === 'publish' && today) {
    if (change.closesOn && change.closesOn < today) found.push(own(['closesOn'], { nl: 'Kies een sluitdatum vanaf vandaag.', en: 'Choose a closing date from today on.' }));
    if (form.period.until && form.period.until < today) found.push(own(['period', 'until'], { nl: 'Deze periode is al voorbij.', en: 'This period is already over.' }));
  }
  // One fault a field: the first says enough.
  return found.filter(({ path }, place) => found.findIndex((other) => other.path.join() === path.join()) === place);
}

function own(path: string[], words: { nl: string; en: string }): Found {
  return { code: 'custom', path, message: words.nl, params: { text: words } };
}

/** A form field is a whole list; the API points at one of its items. */
function atFields(issue: Found, form: PostingForm): Found[] {
  const [first, second] = issue.path;
  if (first === 'period' && second === undefined && !form.period.from && !form.period.until) {
    return ['from', 'until'].map((part) => ({ code: 'invalid_type', message: 'received undefined', path: ['period', part] }));
  }
  const isNested = (first === 'period' && (second === 'from' || second === 'until')) || (first === 'details' && second !== undefined);
  return [{ ...issue, path: issue.path.slice(0, isNested ? 2 : 1) }];
}
