import { lookedUp } from './statement';

/**
 * The same between an institution's request and a branch of a company. Where the sheet leaves room:
 * - a company says of itself in which functions it works, what it wants, its languages and technologies: all its branches have them; it names no specialisation and no period;
 * - the two that worked together are the institution, by any programme of it, and the company;
 * - a company is kept once, by its best branch (of equals the first id), and only when everybody may know it: approved, and not merged into another.
 *
 * $1 the requests, $2 the day, $3 how many are kept each way.
 */
export const requestOracleSql = (tie: (posting: string, branch: string, day: string) => string) => `
with ${lookedUp}
asked as materialized (
  select p.*, coalesce(p.seats, 0) - p.seats_taken as seats_left, coalesce(p.workplace = 'remote', false) as is_remote,
    array(select distinct lower(trim(t)) from unnest(p.technologies) t) as skills
  from posting p where p.id = any($1::uuid[]) and p.direction = 'request'),

present as materialized (
  select b.id, b.company_id, b.region, c.functions, c.wanted_forms, c.languages, array(select distinct lower(trim(t)) from unnest(c.technologies) t) as skills
  from branch b join company c on c.organisation_id = b.company_id where c.verification in ('trusted', 'verified') and c.merged_into is null),

went_well as materialized (
  select distinct c.company_id, c.institution_id from collaboration c
  join mark a on a.collaboration_id = c.id and a.side = 'company' and a.mark >= 7
  join mark b on b.collaboration_id = c.id and b.side = 'institution' and b.mark >= 7
  where c.status = 'completed' and (c.ended_at at time zone 'Europe/Amsterdam')::date >= $2::date - interval '3 years'),

pair as materialized (
  select p.id as posting_id, b.id as branch_id, b.company_id, p.closes_on,
    p.status = 'published' and p.closes_on >= $2::date and p.seats_left > 0 as is_open, true as is_in_time,
    not exists (select from posting_audience a where a.posting_id = p.id) and not exists (select from posting_audience_programme a where a.posting_id = p.id)
      and not exists (select from posting_audience_region a where a.posting_id = p.id)
      or exists (select from posting_audience a where a.posting_id = p.id and a.organisation_id = b.company_id)
      or exists (select from posting_audience a join partnership_member m on m.partnership_id = a.organisation_id and m.status = 'member'
        where a.posting_id = p.id and m.organisation_id = b.company_id) as is_meant_for,
    cardinality(p.functions) > 0 as function_applies,
    coalesce((select max(f.points) from function_points f where f.wanted = any(p.functions) and f.had = any(b.functions)), 0) as function_points,
    p.is_remote or p.region is not null as region_applies,
    case when p.is_remote or p.region = b.region then 15
      when exists (select from region_next n where (n.a, n.b) in ((p.region, b.region), (b.region, p.region))) then 9 else 0 end as region_points,
    case when b.wanted_forms is null then 7.5 when p.form = any(b.wanted_forms) then 15 else 0 end as form_points,
    case when p.languages && b.languages then 5 else 0 end as language_points,
    cardinality(p.skills) > 0 as technologies_applies,
    round(5.0 * (select count(*) from unnest(p.skills) t where t = any(b.skills)) / nullif(cardinality(p.skills), 0), 1) as technologies_points,
    case when exists (select from went_well w where w.company_id = b.company_id and w.institution_id = p.owner_id) then 5 else 0 end as earlier_points
  from asked p cross join present b),

scored as materialized (
  select x.*, factors, (select round(100 * sum((f->>'points')::numeric) / sum((f->>'weight')::numeric))::int from jsonb_array_elements(factors) f) as score
  from pair x cross join lateral (
    select jsonb_agg(jsonb_build_object('name', name, 'points', points, 'weight', weight) order by place) as factors from (values
      (1, 'function', 30, function_applies, function_points), (2, 'region', 15, region_applies, region_points), (3, 'form', 15, true, form_points),
      (4, 'language', 5, true, language_points), (5, 'technologies', 5, technologies_applies, technologies_points), (6, 'earlier', 5, true, earlier_points)) f (place, name, weight, applies, points)
    where applies) f),

best_branch as materialized (
  select distinct on (posting_id, company_id) *, ${tie('posting_id', 'branch_id', '$2')} as tie from scored where is_open and is_in_time and is_meant_for and score >= 45
  order by posting_id, company_id, score desc, branch_id),
first_cut as materialized (select *, row_number() over (partition by posting_id order by score desc, closes_on, tie) as place_for_posting from best_branch),
second_cut as materialized (
  select posting_id, branch_id, place_for_posting, row_number() over (partition by company_id order by score desc, closes_on, tie) as place_for_company
  from first_cut where place_for_posting <= $3::int)

select s.posting_id as "postingId", s.branch_id as "scoredId", array[s.is_open, s.is_in_time] as gates, case when not s.is_open then 'closed' when not s.is_in_time then 'period' end as refusal,
  s.factors, s.score, case when s.score >= 75 then 'strong' when s.score >= 60 then 'good' when s.score >= 45 then 'fair' end as band, s.is_meant_for as "isMeantFor",
  c.place_for_posting::int as "placeForPosting", case when c.place_for_company <= $3::int then c.place_for_company::int end as "placeForOther"
from scored s left join second_cut c using (posting_id, branch_id) order by 1, 2`;
