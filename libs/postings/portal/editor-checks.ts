import type { Issue } from '#base/contract';
import { checksBy, issuesOf } from '#base/portal';
import { draftDetails, isNowhere, postingChange, readyPosting } from '#postings/contract';
import type { PostingChange } from '#postings/contract';
import { toChange } from './editor-model';
import type { PostingForm } from './editor-model';
import type { Subject } from './own-text';

/** What somebody is about to do: a draft may have gaps, a publication may not. */
export type Aim = 'save' | 'publish';

/** What the rules need to know beside what was typed. */
export interface About extends Subject {
  today: string | null;
}

/** The contract's own rules over what was typed, with each fault at its field of the form. */
export const checksFor = (aim: Aim, about: About) => checksBy<PostingForm>((form) => faultsOf(form, aim, about));

export function faultsOf(form: PostingForm, aim: Aim, about: About): Issue[] {
  const { kind, direction, today } = about;
  const change = toChange(form, about);
  const issues = aim === 'publish' ? issuesOf(readyPosting(kind, direction), change)
    : [...issuesOf(postingChange, { ...withoutEmptyLists(change), details: undefined }), ...issuesOf(draftDetails(kind, direction), change.details).map((issue) => ({ ...issue, path: ['details', ...issue.path] }))];
  const found = issues.flatMap((issue) => atFields(issue, form));
  // The contract looks at the place once the rest is right; somebody who fills in a form wants to hear everything at once.
  if (aim === 'publish' && isNowhere(direction, change)) found.push({ code: 'invalid_type', message: 'received undefined', path: [direction === 'offer' ? 'branchId' : 'region'] });
  if (aim === 'publish' && today) {
    if (change.closesOn && change.closesOn < today) found.push(own(['closesOn'], { nl: 'Kies een sluitdatum vanaf vandaag.', en: 'Choose a closing date from today on.' }));
    const last = change.period?.kind === 'range' ? change.period.until : change.period?.kind === 'dates' ? change.period.dates.at(-1) : null;
    if (last && last < today) found.push(own(['period', change.period?.kind === 'range' ? 'until' : 'dates'], { nl: 'Deze periode is al voorbij.', en: 'This period is already over.' }));
  }
  // One fault a field: the first says enough.
  return found.filter(({ path }, place) => found.findIndex((other) => other.path.join() === path.join()) === place);
}

/** A draft refuses an empty list, and takes null for it. */
const withoutEmptyLists = (change: object) => Object.fromEntries(Object.entries(change).map(([name, value]) => [name, Array.isArray(value) && value.length === 0 ? null : value]));

/** What of a change can be saved now: what is half typed waits until it is right. */
export function rightNow(change: PostingChange, form: PostingForm, about: About): PostingChange {
  const faulty = faultsOf(form, 'save', about).map(({ path }) => path);
  const outer = new Set(faulty.filter(([first]) => first !== 'details').map(([first]) => String(first)));
  const inner = new Set(faulty.filter(([first]) => first === 'details').map(([, name]) => String(name)));
  return Object.fromEntries(Object.entries(change).filter(([name]) => !outer.has(name)).map(([name, value]) =>
    [name, name === 'details' && value ? Object.fromEntries(Object.entries(value as object).filter(([own]) => !inner.has(own))) : value]));
}

function own(path: string[], words: { nl: string; en: string }): Issue {
  return { code: 'custom', path, message: words.nl, params: { text: words } };
}

/** A form field is a whole list; the API points at one of its items. */
function atFields(issue: Issue, form: PostingForm): Issue[] {
  const [first, second] = issue.path;
  if (first === 'period') {
    if (form.period.kind === 'dates') return [{ ...issue, path: ['period', 'dates'] }];
    if (second === undefined && form.period.kind === 'range' && !form.period.from && !form.period.until) {
      return ['from', 'until'].map((part) => ({ code: 'invalid_type', message: 'received undefined', path: ['period', part] }));
    }
    return [{ ...issue, path: second === 'from' || second === 'until' ? ['period', second] : ['period', 'kind'] }];
  }
  return [{ ...issue, path: issue.path.slice(0, first === 'details' && second !== undefined ? 2 : 1) }];
}
