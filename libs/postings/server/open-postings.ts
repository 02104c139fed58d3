import type { PostingQuery } from '#postings/contract';

/** What a list shows of a posting. */
export const summaryColumns = `p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
  p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
  p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType"`;

/** How many of the newest are leafed through before a filter is looked up. */
const NEAR = 2000;

/** One filter of the list: its name in the query and its condition. Those that `leads` have an index in order of time of their own. */
const filters = [
  { key: 'kind', sql: 'p.kind = ?', leads: true },
  { key: 'form', sql: 'p.form = ?', leads: true },
  { key: 'region', sql: 'p.region = ?', leads: true },
  { key: 'direction', sql: 'p.direction = ?', leads: false },
  { key: 'function', sql: 'p.functions @> array[?::text]', leads: false },
  { key: 'level', sql: 'p.levels @> array[?::text]', leads: false },
  { key: 'q', sql: `p.search @@ websearch_to_tsquery('dutch', ?)`, leads: false },
] as const satisfies readonly { key: keyof PostingQuery; sql: string; leads: boolean }[];

/** $1 and $2: the last of the page before; $3: how many. */
const after = `(p.published_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;
const newestFirst = `order by p.published_at desc, p.id desc`;
const owned = `join organisation o on o.id = p.owner_id`;

/** How to read a page of the open postings: `near` first, and `far` when there is one and `near` did not fill the page. */
export interface OpenPage {
  near: { name: string; sql: string };
  far: { name: string; sql: string } | null;
  /** The values of the filters, from $4 on. */
  values: unknown[];
}

/**
 * The SQL of a page of open postings. What stands in an index in order of time is read from it. For anything else Postgres would
 * have to guess whether leafing through the newest or looking a filter up is less work, and two filters that rarely go together
 * (a region and the name of a town elsewhere) make it leaf through everything. So the newest are leafed through up to a bound,
 * and what is rarer than that is looked up and sorted.
 */
export function openPage(query: Partial<PostingQuery>): OpenPage {
  const used = filters.filter(({ key }) => query[key]);
  const conditions = used.map(({ sql }, index) => sql.replace('?', `$${index + 4}`));
  const values = used.map(({ key }) => query[key]);
  const lead = used.findIndex(({ leads }) => leads);
  const rest = conditions.filter((_, index) => index !== lead);
  const name = used.length === 0 ? '' : `.${used.map(({ key }) => key).join('-')}`;
  const inOrder = `p.status = 'published' and ${lead < 0 ? '' : `${conditions[lead]} and `}${after} ${newestFirst}`;
  if (rest.length === 0) {
    return { near: { name: `postings.newest${name}`, sql: `select ${summaryColumns} from posting p ${owned} where ${inOrder} limit $3` }, far: null, values };
  }
  return {
    near: { name: `postings.near${name}`, sql: `select ${summaryColumns} from (select * from posting p where ${inOrder} limit ${NEAR}) p ${owned}
      where ${rest.join(' and ')} ${newestFirst} limit $3` },
    far: { name: `postings.far${name}`, sql: `with found as materialized (select p.id, p.published_at from posting p where p.status = 'published' and ${conditions.join(' and ')} and ${after})
      select ${summaryColumns} from (select p.id from found p ${newestFirst} limit $3) f join posting p on p.id = f.id ${owned} ${newestFirst}` },
    values,
  };
}
