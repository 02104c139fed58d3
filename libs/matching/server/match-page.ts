import type { Page } from '#base/contract';
import { pageFrom, readCursor } from '#base/server';
import { tieInSql } from './rule/order';

const lowest = `'9999-12-31'::date`;

/** What a list of matches is read on by. */
export interface Placed { score: number; closesOn: string | null; tie: string }

/** Best first: score, then the earlier closing date, then the tie of the day that the first page was read on. */
export const placeIn = (scored: string, day: string) => `(-m.score, coalesce(p.closes_on, ${lowest}), ${tieInSql('m.posting_id', `m.${scored}`, day)})`;

/** Where a page begins. The day stays that of the first page, so that ties do not turn while somebody leafs through. */
export function after(cursor: string | undefined, today: string): [string, number | null, string | null, string | null] {
  const values = readCursor(cursor, 4);
  if (!values) return [today, null, null, null];
  const [day, score, closesOn, tie] = values;
  return [String(day), Number(score), String(closesOn), String(tie)];
}

export const matchPageFrom = <Row extends Placed, Item>(rows: Row[], limit: number, day: string, present: (row: Row) => Item): Page<Item> =>
  pageFrom(rows, limit, (row) => [day, -row.score, row.closesOn ?? '9999-12-31', row.tie], present);
