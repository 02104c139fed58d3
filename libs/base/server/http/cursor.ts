import type { Page } from '#base/contract';
import { general, Refusal } from '../problems/problem';

/** Where a page ended, as an opaque text: the values of the order's columns in the last row. */
export function cursorOf(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor, or null without one. @throws Refusal 400 when it is not one of ours */
export function readCursor(cursor: string | undefined, size: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isPlain = (value: unknown) => value === null || (typeof value === 'string' && value.length < 200 && !value.includes('\0')) || typeof value === 'number';
    if (Array.isArray(values) && values.length === size && values.every(isPlain)) return values as (string | number | null)[];
  } catch {
    // Falls through to the one answer for every unreadable cursor.
  }
  throw new Refusal(general.invalid, null, (locale) => [{ in: 'query', pointer: '/cursor', code: 'invalid_cursor',
    detail: locale === 'nl' ? 'Deze verwijzing naar een pagina kennen we niet.' : 'We do not know this reference to a page.' }]);
}

/** Cuts the one row too many that tells whether there is a next page, and makes its cursor. */
export function pageFrom<Row, Item>(rows: Row[], limit: number, key: (row: Row) => (string | number | null)[], present: (row: Row) => Item): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(present), next: rows.length > limit && last ? cursorOf(key(last)) : null };
}
