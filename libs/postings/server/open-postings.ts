import type { PostingFilter } from '#postings/contract';

/** What a list shows of a posting. */
export const summaryColumns = `p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
  p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
  p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType"`;
export const summaryJoin = `join organisation o on o.id = p.owner_id`;

/** What everybody finds: the one place that says so, for lists, counts, figures and search alike. */
export const isOpen = `p.status = 'published' and p.audience is null`;

/** Whether a posting `p` is meant for a programme `g`. */
export const isMeantFor = `(p.audience is null or g.institution_id = any(p.audience) and (g.institution_id <> all(p.audience_limited) or g.id = any(p.audience_programmes)))`;

/** What has an index of its own in order of time. */
const leading = [
  { key: 'kind', sql: 'p.kind = $4' },
  { key: 'form', sql: 'p.form = $4' },
  { key: 'region', sql: 'p.region = $4' },
] as const satisfies readonly { key: keyof PostingFilter; sql: string }[];

/** How to read a page of the newest open postings. */
export interface NewestPage {
  name: string;
  sql: string;
  /** The values of the filters, from $4 on. */
  values: unknown[];
}

/**
 * A page of all open postings, or of those of one kind, form or region, newest first: what an index in order of time answers by
 * itself, however many there are. Null for anything else, which is found in memory. $1 and $2: the last of the page before; $3: how many.
 */
export function newestPage(filter: PostingFilter): NewestPage | null {
  const used = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  const [only] = used;
  const lead = only && leading.find(({ key }) => key === only[0]);
  if (used.length > 1 || (only && (!lead || only[1].length !== 1))) return null;
  return {
    name: `postings.newest${lead ? `.${lead.key}` : ''}`,
    sql: `select ${summaryColumns} from posting p ${summaryJoin} where ${isOpen} and ${lead ? `${lead.sql} and ` : ''}(p.published_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      order by p.published_at desc, p.id desc limit $3`,
    values: only ? [only[1][0]] : [],
  };
}
