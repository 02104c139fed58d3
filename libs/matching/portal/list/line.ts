import type { Params } from '@angular/router';
import type { Locale } from '#base/contract';
import type { ListedMatch, ListedRequestMatch } from '#matching/contract';
import { programmeLine } from '../lines';
import { postingLine } from '../posting-line';
import { rowOf } from '../present-line';
import { isOfRequest, type Side } from '../sides';

export type Listed = ListedMatch | ListedRequestMatch;

/** A match in a list as it is written. */
export interface MatchLine {
  key: string;
  match: Listed;
  side: Side;
  title: string;
  who: string;
  kind: string;
  /** For which of several programmes. */
  forWhom: string | null;
  link: readonly unknown[] | null;
  params: Params | null;
  fragment: string | undefined;
  functions: readonly { group: string; name: string }[];
  facts: readonly (string | null)[];
}

export const isRequest = (match: Listed): match is ListedRequestMatch => isOfRequest(match);
export const partyOf = (match: Listed): string => (isRequest(match) ? match.company.id : match.programme.id);
export const keyOf = (match: Listed): string => `${match.posting.id}:${partyOf(match)}`;

/** A posting that fits, for who is held against it. */
export function ofPosting(match: Listed, locale: Locale, today: string | null, { naming = false } = {}): MatchLine {
  const { kind, link, functions, facts } = postingLine(match.posting, locale, today);
  return {
    key: keyOf(match), match, side: isRequest(match) ? 'company' : 'programme', title: match.posting.title, who: match.posting.owner.name, kind, link, functions, facts,
    forWhom: naming && !isRequest(match) ? programmeLine({ ...match.programme, codes: [] }, locale) : null,
    params: isRequest(match) ? null : { programme: match.programme.id }, fragment: 'match',
  };
}

/** Who fits a posting, for who posted it. `naming`: for which of several postings, where one can invite. */
export function ofParty(match: Listed, locale: Locale, { naming = false } = {}): MatchLine {
  const { side, title, link, who, facts } = rowOf(match, locale);
  return {
    key: keyOf(match), match, side, title, who, kind: '', forWhom: naming ? match.posting.title : null, link: naming ? ['/postings', match.posting.id, 'matches'] : link,
    params: naming ? { programme: partyOf(match) } : null, fragment: undefined, functions: [], facts,
  };
}
