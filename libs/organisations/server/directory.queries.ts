import { Injectable } from '@nestjs/common';
import { Db, statement } from '#base/server';
import { directoryFacets, earningModes, type DirectoryFacet, type InstitutionFacets, type InstitutionFilter } from '#organisations/contract';

const taught = 'from programme p where p.institution_id = o.id and p.ended_at is null';

/** Who would read a message to the institution; `contacts` says to whom exactly it goes. */
export const readBy = `case
  when exists (select from programme p join programme_keeper k on k.programme_id = p.id and k.role = 'manager' join membership m on m.person_id = k.person_id and m.organisation_id = o.id
    join person n on n.id = k.person_id and n.closed_at is null where p.institution_id = o.id and p.ended_at is null) then 'manager'
  when i.shared_inbox is not null or exists (select from institution_contact c where c.institution_id = o.id)
    or exists (select from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = o.id and m.role in ('admin', 'coordinator')) then 'institution'
  else 'nobody' end`;

/** What an institution has of each facet. */
const held: Record<DirectoryFacet, string> = {
  region: 'array(select p.region from institution_place p where p.institution_id = o.id)',
  sector: 'array[i.sector]',
  level: `array(select distinct p.level ${taught})`,
  function: `array(select distinct f.function from programme p join programme_function f on f.programme_id = p.id where p.institution_id = o.id and p.ended_at is null)`,
  earning: `array(select distinct 'true' ${taught} and p.mode in (${earningModes.map((mode) => `'${mode}'`).join(', ')}))`,
  form: `array(select distinct w.form from programme p, unnest(p.wanted_forms) w(form) where p.institution_id = o.id and p.ended_at is null)`,
  targetGroup: `array(select distinct g.name from programme p, unnest(p.target_groups) g(name) where p.institution_id = o.id and p.ended_at is null)`,
  open: `array(select distinct 'true' ${taught} and p.open_to_others)`,
  facility: 'array(select distinct f.kind from facility f where f.institution_id = o.id)',
  expertise: 'i.expertise',
  readBy: `array[${readBy}]`,
};

// Every word must stand in one of the names the institution has, had, or has now: old names find the new and the other way round.
const named = `($1::text[] is null or (
    select bool_and(n.names ilike word)
    from unnest($1) word, lateral (
      select concat_ws(' ', o.name,
        (select string_agg(a.name, ' ') from institution_alias a where a.institution_id = o.id),
        (select string_agg(concat_ws(' ', x.name, (select string_agg(a.name, ' ') from institution_alias a where a.institution_id = x.id)), ' ')
          from institution_successor s join organisation x on x.id = case o.id when s.institution_id then s.successor_id else s.institution_id end
          where o.id in (s.institution_id, s.successor_id))) as names
    ) n))`;
export const isToday = 'not exists (select from institution_successor s where s.institution_id = o.id)';
const chosen = (at: number) => `$${at + 2}::text[]`;

/** What holds for an institution that is found; its parameters are those of `chosenOf`, one after the other from $1. */
export const isFound = `${named}${directoryFacets.map((facet, at) => ` and (${chosen(at)} is null or ${held[facet]}::text[] && ${chosen(at)})`).join('')}`;
/** So many parameters `isFound` takes. */
export const CHOICES = directoryFacets.length + 1;
export const chosenOf = (filter: InstitutionFilter) => [wordsOf(filter.q), ...directoryFacets.map((facet) => filter[facet] ?? null)];

// A value is counted where every other facet holds: those with no fault but this facet's own.
const counts = statement<{ facet: DirectoryFacet | null; value: string | null; count: number }>('organisations.institution-facets', `
  with judged as (
    select f.* from institution i join organisation o on o.id = i.organisation_id
      cross join lateral (select ${directoryFacets.map((facet) => `${held[facet]}::text[] as ${facet}_held`).join(', ')}) h
      cross join lateral (select h.*, ${directoryFacets.map((facet, at) => `(${chosen(at)} is not null and not h.${facet}_held && ${chosen(at)})::int as ${facet}_fault`).join(', ')}) f
    where ${isToday} and ${named}
  ), found as (select *, ${directoryFacets.map((facet) => `${facet}_fault`).join(' + ')} as faults from judged)
  select null as facet, null as value, count(*)::int as count from found where faults = 0
  union all
  select v.facet, one.value, count(*)::int from found f
    cross join lateral (values ${directoryFacets.map((facet) => `('${facet}', f.${facet}_held, f.${facet}_fault)`).join(', ')}) v(facet, held, fault)
    cross join lateral unnest(v.held) one(value)
  where f.faults = v.fault group by 1, 2`);

/** Counts institutions, as the public sees them. */
@Injectable()
export class DirectoryQueries {
  constructor(private readonly db: Db) {}

  /** What a search finds, and what each other choice would. */
  async count(filter: InstitutionFilter): Promise<InstitutionFacets> {
    const rows = await this.db.query(counts, chosenOf(filter));
    const of = (facet: DirectoryFacet) => rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value: value ?? '', count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return {
      total: rows.find(({ facet }) => facet === null)?.count ?? 0,
      facets: Object.fromEntries(directoryFacets.map((facet) => [facet, of(facet)])) as InstitutionFacets['facets'],
    };
  }
}

/** The words of a search as patterns; null when there are none. */
function wordsOf(q: string | undefined): string[] | null {
  const words = (q ?? '').split(/\s+/).filter(Boolean).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return words.length > 0 ? words : null;
}
