/**
 * What deputies stand in for now: every programme of whom they stand in for, by its role. The date is asked as well where somebody acts
 * (`until_on`): the job that ends a deputyship may be late, its last day is not.
 */
export const deputised = `(
  select d.deputy_id, d.person_id, d.institution_id, d.until_on, k.programme_id, k.role from deputyship d
  join programme_keeper k on k.person_id = d.person_id and (d.programme_ids = '{}' or k.programme_id = any(d.programme_ids))
  join programme r on r.id = k.programme_id and r.institution_id = d.institution_id where d.is_active)`;

/** Who keeps a programme: still of its institution, with an open account; deputies too. Whoever left may still stand in the table. */
export const keepers = `(
  select k.programme_id, k.person_id, k.role from (select programme_id, person_id, role from programme_keeper union select programme_id, deputy_id, role from ${deputised} d) k join programme r on r.id = k.programme_id
  join membership m on m.person_id = k.person_id and m.organisation_id = r.institution_id
  join person n on n.id = k.person_id and n.closed_at is null)`;

/** What a member keeps where they are a member (`m`), their own and as a deputy on the day $2. */
export const kept = `(
  select k.programme_id, k.role from programme_keeper k join programme p on p.id = k.programme_id and p.institution_id = m.organisation_id where k.person_id = m.person_id
  union select d.programme_id, d.role from ${deputised} d where d.deputy_id = m.person_id and d.institution_id = m.organisation_id and d.until_on >= $2::date)`;

/** For whom somebody acts who answers for a programme only as a deputy; null for who does so by themselves. */
export const actingFor = (person: string, programme: string): string => `(
  select d.person_id from ${deputised} d where d.deputy_id = ${person} and d.programme_id = ${programme}
    and not exists (select from programme_keeper o where o.person_id = ${person} and o.programme_id = ${programme})
    and not exists (select from membership a where a.person_id = ${person} and a.organisation_id = d.institution_id and a.role = 'admin')
  order by d.role desc, d.person_id limit 1)`;
