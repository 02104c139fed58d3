import { hash } from 'node:crypto';

/** What the order of matches looks at. */
export interface Ranked {
  score: number;
  /** `2027-05-28`; null closes never and comes last. */
  closesOn: string | null;
  tie: string;
}

/** Decides between equals by nothing but chance, and differently each day: a hash of both ids with the day. */
export function tieOf(postingId: string, programmeId: string, day: string): string {
  return hash('md5', `${postingId}:${programmeId}:${day}`);
}

/** The same in SQL, where `$day` stands for the day as text. */
export const tieInSql = (posting: string, programme: string, day: string) => `md5(${posting}::text || ':' || ${programme}::text || ':' || ${day}::text)`;

/** Score, then the earlier closing date, then the tie. Size, name or age of an organisation never decide. */
export function inOrder(a: Ranked, b: Ranked): number {
  return b.score - a.score || compare(a.closesOn ?? '9999-12-31', b.closesOn ?? '9999-12-31') || compare(a.tie, b.tie);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
