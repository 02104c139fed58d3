/** Who keeps a programme: still of its institution, with an open account. Whoever left may still stand in the table. */
export const keepers = `(
  select k.programme_id, k.person_id, k.role from programme_keeper k join programme r on r.id = k.programme_id
  join membership m on m.person_id = k.person_id and m.organisation_id = r.institution_id
  join person n on n.id = k.person_id and n.closed_at is null)`;
