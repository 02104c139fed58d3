/** What both statements look up: neighbours, how near two functions are, and the newest mark of each side of a collaboration. */
export const lookedUp = `region_next (a, b) as (values ('north', 'north-west'), ('north', 'east'), ('north-west', 'east'), ('north-west', 'south-west'), ('east', 'south-east'), ('east', 'south-west'), ('south-east', 'south-west')),

function_points as materialized (
  select f.slug as wanted, h.slug as had, case
      when f.slug = h.slug then 30
      when exists (select from job_move m where (m.a, m.b) in ((f.slug, h.slug), (h.slug, f.slug))) then 18
      else round(12.0 * (select count(*) from job_function_competence x join job_function_competence y using (competence) where x.function = f.slug and y.function = h.slug)
        / greatest((select count(distinct competence) from job_function_competence where function in (f.slug, h.slug)), 1), 1) end as points
  from job_function f cross join job_function h),

mark as (
  select k.collaboration_id, s.side, (array_agg(s.mark order by s.answered_at desc))[1] as mark
  from check_in k join check_in_side s on s.check_in_id = k.id where s.mark is not null group by 1, 2),
`;

/**
 * The match rule, version 1, said a second time: from the sheet that states it, as one slow statement over the tables themselves.
 * It shares no code with the product; what the two disagree about is a fault in one of them, or a sentence that says too little.
 * Where the sheet leaves room it is read so:
 * - days of a range are counted, and seven or a part of them are a week; a single date is part of a week of its own;
 * - a programme without periods has no overlap; students are those it told of, and unknown when no period in the overlap tells;
 * - without a period of the posting, or on call, everything the programme has is in the overlap;
 * - technologies are the same whatever their capitals; specialisations are different when the two have none in common, and points never fall below 0;
 * - an elective is for mbo alone; a collaboration counts by its day in Amsterdam and the newest mark of each side;
 * - a posting keeps its best, and of those each programme keeps its best; who a posting is not named for and who takes nobody new are not among them.
 *
 * $1 the postings, $2 the day, $3 how many are kept each way. `tie` is the expression that turns two ids and the day into a hash.
 */
export const oracleSql = (tie: (posting: string, programme: string, day: string) => string) => `
with ${lookedUp}
kind_with_students (kind) as (values ('student-coaching'), ('vacancy'), ('practical-assignment'), ('internship'), ('graduation-project'), ('reskilling-track'), ('traineeship'), ('dual-track-seat'), ('minor'), ('elective')),

asked as materialized (
  select p.*, coalesce(p.seats, 0) - p.seats_taken as seats_left, p.kind in (select kind from kind_with_students) as has_students,
    coalesce(p.workplace = 'remote', false) as is_remote,
    case p.period_kind
      when 'range' then datemultirange(daterange(p.from_on, p.until_on, '[]'))
      when 'dates' then (select range_agg(daterange(d, d, '[]')) from unnest(p.dates) d) end as days,
    array(select distinct lower(trim(t)) from unnest(p.technologies) t) as skills
  from posting p where p.id = any($1::uuid[]) and p.direction = 'offer'),

present as materialized (
  select g.*, i.sector,
    (select range_agg(daterange(t.from_on, t.until_on, '[]')) from programme_period t where t.programme_id = g.id) as days,
    array(select distinct lower(trim(t)) from unnest(g.technologies) t) as skills,
    array(
      (select q.function from programme_code c join job_function_qualification q using (code_type, code) where c.programme_id = g.id
       union select e.function from programme_code c join qualification_equivalent_function e using (code_type, code) where c.programme_id = g.id
       union select unnest(g.functions_added))
      except select unnest(g.functions_removed)) as functions
  from programme g join institution i on i.organisation_id = g.institution_id
  where g.ended_at is null),

went_well as materialized (
  select distinct c.company_id, c.programme_id from collaboration c
  join mark a on a.collaboration_id = c.id and a.side = 'company' and a.mark >= 7
  join mark b on b.collaboration_id = c.id and b.side = 'institution' and b.mark >= 7
  where c.status = 'completed' and (c.ended_at at time zone 'Europe/Amsterdam')::date >= $2::date - interval '3 years'),

pair as materialized (
  select p.id as posting_id, g.id as programme_id, p.closes_on,
    p.status = 'published' and p.closes_on >= $2::date and p.seats_left > 0 as is_open,
    not p.has_students or case p.kind when 'minor' then g.sector <> 'mbo' when 'elective' then g.sector = 'mbo' else true end as is_receivable,
    g.level = any(p.levels) as is_level,
    coalesce(p.period_kind = 'on-call', false) or p.days is null or g.days is null or p.days && g.days as is_in_time,
    not exists (select from posting_audience a where a.posting_id = p.id) and not exists (select from posting_audience_programme a where a.posting_id = p.id)
      and not exists (select from posting_audience_region a where a.posting_id = p.id)
      or exists (select from posting_audience a where a.posting_id = p.id and a.organisation_id = g.institution_id)
      or exists (select from posting_audience a join partnership_member m on m.partnership_id = a.organisation_id and m.status = 'member'
        where a.posting_id = p.id and m.organisation_id = g.institution_id)
      or exists (select from posting_audience_region a join institution_region r on r.region = a.region where a.posting_id = p.id and r.institution_id = g.institution_id)
      or exists (select from posting_audience_programme a where a.posting_id = p.id and a.programme_id = g.id) as is_meant_for,

    cardinality(p.functions) > 0 as function_applies,
    greatest(0, coalesce((select max(f.points) from function_points f where f.wanted = any(p.functions) and f.had = any(g.functions)), 0)
      - case when p.specialisations <> '{}' and g.specialisations <> '{}' and not p.specialisations && g.specialisations then 3 else 0 end) as function_points,

    p.is_remote or p.region is not null as region_applies,
    case when p.is_remote or p.region = g.region then 15
      when exists (select from region_next n where (n.a, n.b) in ((p.region, g.region), (g.region, p.region))) then 9 else 0 end as region_points,

    case when g.wanted_forms is null then 7.5 when p.form = any(g.wanted_forms) then 15 else 0 end as form_points,

    p.period_kind is not null as period_applies,
    case when p.period_kind = 'on-call' then 15
      when p.period_kind = 'dates' then round(15.0 * (select count(*) from unnest(p.dates) d where g.days @> d) / cardinality(p.dates), 1)
      else round(15.0 * ceil(coalesce((select sum(upper(d) - lower(d)) from unnest(p.days * g.days) d), 0) / 7.0)
        / ceil((select sum(upper(d) - lower(d)) from unnest(p.days) d) / 7.0), 1) end as period_points,

    p.has_students as seats_applies,
    (select case when count(t.students) = 0 then 5 else least(10, round(10.0 * sum(t.students) / nullif(p.seats_left, 0), 1)) end
      from programme_period t where t.programme_id = g.id and (p.days is null or p.days && daterange(t.from_on, t.until_on, '[]'))) as seats_points,

    case when p.languages && g.languages then 5 else 0 end as language_points,

    cardinality(p.skills) > 0 as technologies_applies,
    round(5.0 * (select count(*) from unnest(p.skills) t where t = any(g.skills)) / nullif(cardinality(p.skills), 0), 1) as technologies_points,

    case when exists (select from went_well w where w.company_id = p.owner_id and w.programme_id = g.id) then 5 else 0 end as earlier_points
  from asked p cross join present g),

scored as materialized (
  select x.*, is_open and is_receivable and is_level and is_in_time as is_match, factors,
    (select round(100 * sum((f->>'points')::numeric) / sum((f->>'weight')::numeric))::int from jsonb_array_elements(factors) f) as score
  from pair x cross join lateral (
    select jsonb_agg(jsonb_build_object('name', name, 'points', points, 'weight', weight) order by place) as factors from (values
      (1, 'function', 30, function_applies, function_points), (2, 'region', 15, region_applies, region_points), (3, 'form', 15, true, form_points),
      (4, 'period', 15, period_applies, period_points), (5, 'seats', 10, seats_applies, seats_points), (6, 'language', 5, true, language_points),
      (7, 'technologies', 5, technologies_applies, technologies_points), (8, 'earlier', 5, true, earlier_points)) f (place, name, weight, applies, points)
    where applies) f),

banded as materialized (
  select *, case when score >= 75 then 'strong' when score >= 60 then 'good' when score >= 45 then 'fair' end as band, ${tie('posting_id', 'programme_id', '$2')} as tie from scored),
first_cut as materialized (
  select *, row_number() over (partition by posting_id order by score desc, closes_on, tie) as place_for_posting
  from banded where is_match and is_meant_for and band is not null),
second_cut as materialized (
  select posting_id, programme_id, place_for_posting, row_number() over (partition by programme_id order by score desc, closes_on, tie) as place_for_programme
  from first_cut where place_for_posting <= $3::int)

select b.posting_id as "postingId", b.programme_id as "scoredId",
  array[b.is_open, b.is_receivable, b.is_level, b.is_in_time] as gates,
  case when not b.is_open then 'closed' when not b.is_receivable then 'audience' when not b.is_level then 'level' when not b.is_in_time then 'period' end as refusal,
  b.factors, b.score, b.band, b.is_meant_for as "isMeantFor",
  s.place_for_posting::int as "placeForPosting", case when s.place_for_programme <= $3::int then s.place_for_programme::int end as "placeForOther"
from banded b left join second_cut s using (posting_id, programme_id)
order by b.posting_id, s.place_for_posting, b.programme_id`;

/** What a statement says of a posting and a programme, or a branch. Places are null for what is not kept. */
export interface Verdict {
  postingId: string; scoredId: string;
  /** Whether each gate holds, in order. */
  gates: boolean[];
  refusal: 'closed' | 'audience' | 'level' | 'period' | null;
  /** Those that apply. */
  factors: { name: string; points: number; weight: number }[];
  score: number; band: 'strong' | 'good' | 'fair' | null; isMeantFor: boolean;
  placeForPosting: number | null; placeForOther: number | null;
}
