// The rule as one statement each way, with the rows it keeps inserted and no word of why. Each is held against what the product kept before it is timed.

/** What functions give each other, in tenths: `a` wanted, `b` had. */
const kin = (wanted) => `kin as materialized (
    select a.slug as a, b.slug as b, case when a.slug = b.slug then 300 when exists (select from job_function_move m where m.function = a.slug and m.moves_to = b.slug) then 180
      else coalesce(floor((240.0 * c.shared + c.every) / nullif(2 * c.every, 0)), 0) end::int as tenths
    from job_function a cross join job_function b cross join lateral (
      select count(*) filter (where n = 2) as shared, count(*) as every
      from (select count(*) as n from job_function_competence where function in (a.slug, b.slug) group by competence) x) c
    where ${wanted})`;
const isWell = `ended_on >= $2::text::date - interval '3 years' and least(company_mark, institution_mark) >= 7 and company_mark is not null and institution_mark is not null`;
const bandOf = `case when score >= 75 then 'strong' when score >= 60 then 'good' else 'fair' end`;
const foundIn = (had) => `(select count(*)::int from unnest(p.technologies) x where lower(x) in (select lower(y) from unnest(${had}) y))`;
const isOther = `p.specialisations <> '{}' and g.specialisations <> '{}' and not p.specialisations && g.specialisations`;
const nextTo = (region) => `case when p.region = ${region} then 150 when exists (select from region_adjacency a where a.region = p.region and a.adjacent = ${region}) then 90 else 0 end`;
const insert = (table, more) => `insert into ${table} (posting_id, ${more}, score, band, rule_version, findings, computed_at, open_until)
  select posting_id, ${more}, score, ${bandOf}, 1, '{}', now(), closes_on from scored where score >= 45`;
const inOrder = (scored) => `order by score desc, closes_on, md5(posting_id::text || ':' || ${scored}::text || ':' || $2::text) limit $3`;

/** $1 an offer that every factor applies to, $2 the day, $3 how many are kept. */
export const postingInSql = `
  with p as (select *, seats - seats_taken as left_over from posting where id = $1),
  ${kin('a.slug = any ((select functions from p)::text[])')},
  trained as (select f.programme_id, max(k.tenths) as tenths from programme_function f join kin k on k.b = f.function group by 1),
  times as (
    select t.programme_id, sum(greatest(0, least(t.until_on, p.until_on) - greatest(t.from_on, p.from_on) + 1))::int as days,
      (sum(t.students) filter (where t.from_on <= p.until_on and t.until_on >= p.from_on))::int as students
    from programme_period t cross join p group by 1),
  well as (select distinct e.programme_id from earlier_collaboration e join p on p.owner_id = e.company_id where ${isWell}),
  scored as (
    select p.id as posting_id, g.id as programme_id, p.closes_on,
      (20 * (greatest(0, coalesce(f.tenths, 0) - case when ${isOther} then 30 else 0 end) + ${nextTo('g.region')}
        + case when g.wanted_forms is null then 75 when p.form = any (g.wanted_forms) then 150 else 0 end
        + (300 * ((coalesce(t.days, 0) + 6) / 7) + w.asked) / (2 * w.asked)
        + case when t.students is null then 50 else (200 * least(t.students, p.left_over) + p.left_over) / (2 * p.left_over) end
        + case when p.languages && g.languages then 50 else 0 end
        + (100 * ${foundIn('g.technologies')} + cardinality(p.technologies)) / (2 * cardinality(p.technologies))
        + case when e.programme_id is null then 0 else 50 end) + 100) / 200 as score
    from p cross join lateral (select (p.until_on - p.from_on + 7) / 7 as asked) w
    cross join programme g left join trained f on f.programme_id = g.id left join times t on t.programme_id = g.id left join well e on e.programme_id = g.id
    where g.ended_at is null and g.level = any (p.levels) and (t.days is null or t.days > 0))
  ${insert('match', 'programme_id')} ${inOrder('programme_id')} returning programme_id as other, score`;

/** $1 a programme, $2 the day, $3 how many are kept, $4 kinds with students: against every open offer, whichever factors apply to it. */
export const programmeInSql = `
  with g as (select g.*, i.sector from programme g join institution i on i.organisation_id = g.institution_id where g.id = $1),
  ${kin('b.slug in (select function from programme_function where programme_id = $1)')},
  best as materialized (select a, max(tenths) as tenths from kin group by 1),
  times as materialized (select from_on, until_on, students from programme_period where programme_id = $1),
  well as materialized (select distinct company_id from earlier_collaboration where programme_id = $1 and ${isWell}),
  scored as (
    select p.id as posting_id, g.id as programme_id, p.closes_on, (20 * x.points + x.weights) / (2 * x.weights) as score
    from g join posting p on p.status = 'published' and p.direction = 'offer' and p.closes_on >= $2::text::date and p.seats > p.seats_taken and p.audience is null and g.level = any (p.levels)
      and not (p.kind = 'minor' and g.sector = 'mbo') and not (p.kind = 'elective' and g.sector <> 'mbo')
    cross join lateral (select case when p.period_kind = 'range' then (p.until_on - p.from_on + 7) / 7 when p.period_kind = 'dates' then cardinality(p.dates) end as asked, p.seats - p.seats_taken as left_over) w
    cross join lateral (
      select count(*) as every, count(*) filter (where is_met) as met, (sum(students) filter (where is_met))::int as students, coalesce(sum(shared), 0)::int as shared
      from (select t.students, case p.period_kind when 'range' then t.from_on <= p.until_on and t.until_on >= p.from_on when 'dates' then exists (select from unnest(p.dates) d where d between t.from_on and t.until_on) else true end as is_met,
          case p.period_kind when 'range' then greatest(0, least(t.until_on, p.until_on) - greatest(t.from_on, p.from_on) + 1) when 'dates' then (select count(*) from unnest(p.dates) d where d between t.from_on and t.until_on) end as shared
        from times t) s) t
    cross join lateral (select
      case when p.functions = '{}' then 0 else greatest(0, coalesce((select max(tenths) from best where a = any (p.functions)), 0) - case when ${isOther} then 30 else 0 end) end
        + case when p.workplace = 'remote' then 150 else ${nextTo('g.region')} end
        + case when g.wanted_forms is null then 75 when p.form = any (g.wanted_forms) then 150 else 0 end
        + case p.period_kind when 'on-call' then 150 when 'range' then (300 * ((t.shared + 6) / 7) + w.asked) / (2 * w.asked) when 'dates' then (300 * t.shared + w.asked) / (2 * w.asked) else 0 end
        + case when p.kind <> all ($4::text[]) then 0 when t.students is null then 50 else (200 * least(t.students, w.left_over) + w.left_over) / (2 * w.left_over) end
        + case when p.languages && g.languages then 50 else 0 end
        + coalesce((100 * ${foundIn('g.technologies')} + cardinality(p.technologies)) / nullif(2 * cardinality(p.technologies), 0), 0)
        + case when exists (select from well where company_id = p.owner_id) then 50 else 0 end as points,
      25 + case when p.functions = '{}' then 0 else 30 end + case when p.workplace = 'remote' or p.region is not null then 15 else 0 end + case when p.period_kind is null then 0 else 15 end
        + case when p.kind = any ($4::text[]) then 10 else 0 end + case when p.technologies = '{}' then 0 else 5 end as weights) x
    where t.every = 0 or t.met > 0)
  ${insert('match', 'programme_id')} ${inOrder('programme_id')} returning posting_id as other, score`;

/** $1 a request that every factor applies to, $2 the day, $3 how many are kept. */
export const requestInSql = `
  with p as (select * from posting where id = $1),
  ${kin('a.slug = any ((select functions from p)::text[])')},
  well as (select distinct e.company_id from earlier_collaboration e join programme g on g.id = e.programme_id join p on p.owner_id = g.institution_id where ${isWell}),
  firms as materialized (
    select c.organisation_id as id, coalesce((select max(k.tenths) from kin k where k.b = any (c.functions)), 0)
      + case when c.wanted_forms is null then 75 when p.form = any (c.wanted_forms) then 150 else 0 end + case when p.languages && c.languages then 50 else 0 end
      + (100 * ${foundIn('c.technologies')} + cardinality(p.technologies)) / (2 * cardinality(p.technologies))
      + case when exists (select from well w where w.company_id = c.organisation_id) then 50 else 0 end as points
    from p cross join company c where c.verification in ('trusted', 'verified') and c.merged_into is null),
  scored as (
    select distinct on (b.company_id) p.id as posting_id, b.company_id, b.id as branch_id, p.closes_on, (20 * (f.points + ${nextTo('b.region')}) + 75) / 150 as score
    from p cross join firms f join branch b on b.company_id = f.id order by b.company_id, score desc, b.id)
  ${insert('request_match', 'company_id, branch_id')} ${inOrder('branch_id')} returning company_id as other, score`;
