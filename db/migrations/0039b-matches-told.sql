-- Who was mailed about a match before there was an inbox has been told: it stands there as read, and is not told again.
with mailed as (
  select template, (args->>'postingId')::uuid as posting_id, (args->>'personId')::uuid as person_id, min(created_at) as at
  from mail where template in ('posting-match', 'request-match') group by 1, 2, 3
)
insert into notice (person_id, topic, template, key, args, link, organisation_id, institution_id, created_at, read_at)
select p.id, 'matches', d.template, d.posting_id::text, jsonb_build_object('postingId', d.posting_id, 'personId', p.id, 'programmeId', b.programme_id),
  '/postings/' || d.posting_id || '?programme=' || b.programme_id || '#match', b.institution_id, b.institution_id, d.at, d.at
from mailed d join person p on p.id = d.person_id and p.closed_at is null
cross join lateral (
  select m.programme_id, g.institution_id from match m join programme g on g.id = m.programme_id
  join membership s on s.organisation_id = g.institution_id and s.person_id = p.id
  where m.posting_id = d.posting_id order by m.score desc, m.programme_id limit 1) b
where d.template = 'posting-match'
union all
select p.id, 'matches', d.template, d.posting_id::text, jsonb_build_object('postingId', d.posting_id, 'personId', p.id, 'companyId', b.company_id),
  '/postings/' || d.posting_id, b.company_id, null, d.at, d.at
from mailed d join person p on p.id = d.person_id and p.closed_at is null
cross join lateral (
  select m.company_id from request_match m join membership s on s.organisation_id = m.company_id and s.person_id = p.id
  where m.posting_id = d.posting_id order by m.score desc, m.company_id limit 1) b
where d.template = 'request-match'
on conflict (person_id, template, key) do nothing;
