import type { Text } from '#base/contract';
import type { Recognition, RecognitionState } from '#matching/contract';
import { traitsOf, type KindSlug } from '#postings/contract';
import { allOf, fullDayOf, same } from './words';

/** A recognition as it is registered, for one code at one branch. */
export interface Registered {
  code: string;
  status: 'applied' | 'recognised' | 'withdrawn';
  from: string | null;
  until: string | null;
}

export interface RecognitionFacts {
  kind: KindSlug;
  level: string;
  codes: readonly string[];
  /** The municipality of the branch; null when none is chosen. */
  branch: string | null;
  registered: readonly Registered[];
}

/** Practice for mbo asks for a recognised training company; hbo and university do not. */
const asksRecognition = ({ kind, level }: RecognitionFacts) => traitsOf(kind).practice === true && level.startsWith('mbo');

/** What the state of recognition is today, in words; null where none is asked. It is named and blocks nothing here. */
export function recognitionWords(facts: RecognitionFacts, today: string): Recognition | null {
  if (!asksRecognition(facts)) return null;
  const best = facts.registered.map((one) => ({ ...one, state: stateOf(one, today) })).sort((a, b) => rank[a.state] - rank[b.state])[0];
  const state = best?.state ?? 'none';
  const code = best ? same(best.code) : allOf(facts.codes.map(same));
  const branch: Text = facts.branch === null
    ? { nl: 'De vestiging', en: 'The branch' } : { nl: `Vestiging ${facts.branch}`, en: `The branch in ${facts.branch}` };
  const at: Text = facts.branch === null ? same('') : { nl: `, vestiging ${facts.branch}`, en: `, branch in ${facts.branch}` };
  const until = best?.until ? fullDayOf(best.until) : same('');
  const from = best?.from ? fullDayOf(best.from) : same('');
  const later: Text = { nl: 'Dat moet rond zijn voordat het plan wordt bevestigd.', en: 'That must be settled before the plan is confirmed.' };
  switch (state) {
    case 'recognised': return { state, line: {
      nl: `Erkend leerbedrijf voor ${code.nl}${at.nl}, tot en met ${until.nl}.`, en: `Recognised training company for ${code.en}${at.en}, until ${until.en}.` } };
    case 'later': return { state, line: {
      nl: `Erkend leerbedrijf voor ${code.nl}${at.nl}, vanaf ${from.nl}.`, en: `Recognised training company for ${code.en}${at.en}, from ${from.en}.` } };
    case 'applied': return { state, line: {
      nl: `${branch.nl} heeft erkenning als leerbedrijf aangevraagd voor ${code.nl}. ${later.nl}`, en: `${branch.en} has applied for recognition as training company for ${code.en}. ${later.en}` } };
    case 'ended': return { state, line: {
      nl: `De erkenning als leerbedrijf voor ${code.nl}${at.nl}, liep af op ${until.nl}. ${later.nl}`, en: `The recognition as training company for ${code.en}${at.en}, ended on ${until.en}. ${later.en}` } };
    case 'withdrawn': return { state, line: {
      nl: `De erkenning als leerbedrijf voor ${code.nl}${at.nl}, is ingetrokken. ${later.nl}`, en: `The recognition as training company for ${code.en}${at.en}, was withdrawn. ${later.en}` } };
    case 'none': return { state, line: {
      nl: `${branch.nl} is nog geen erkend leerbedrijf voor ${code.nl}. ${later.nl}`, en: `${branch.en} is not a recognised training company for ${code.en} yet. ${later.en}` } };
  }
}

const rank: Record<RecognitionState, number> = { recognised: 0, later: 1, applied: 2, ended: 3, withdrawn: 4, none: 5 };

function stateOf({ status, from, until }: Registered, today: string): RecognitionState {
  if (status !== 'recognised') return status;
  if (until !== null && until < today) return 'ended';
  return from !== null && from > today ? 'later' : 'recognised';
}
