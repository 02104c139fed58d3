// The floor of the match bench: the same rule in as few words as it takes when nothing has to be explained, changed or kept true.

/** All programmes in typed arrays, scored by masks: at most 31 functions, forms and technologies are told apart. */
export async function bareLoop(client, today) {
  const { rows } = await client.query(`
    select g.id, g.level, g.region, g.wanted_forms as forms, g.languages, g.technologies,
      array(select function from programme_function f where f.programme_id = g.id) as functions,
      coalesce((select min(from_on) - date '1970-01-01' from programme_period t where t.programme_id = g.id), 0) as from,
      coalesce((select max(until_on) - date '1970-01-01' from programme_period t where t.programme_id = g.id), 0) as until,
      coalesce((select sum(students)::int from programme_period t where t.programme_id = g.id), -1) as students
    from programme g`);
  const bits = () => {
    const known = new Map();
    return (values) => values.reduce((mask, value) => {
      if (!known.has(value)) known.set(value, known.size % 31);
      return mask | (1 << known.get(value));
    }, 0);
  };
  const [level, region, form, language, technology, kind] = [bits(), bits(), bits(), bits(), bits(), bits()];
  const column = (of) => Int32Array.from(rows, of);
  const fold = (words) => words.map((word) => word.toLowerCase());
  const levels = column((row) => level([row.level]));
  const regions = column((row) => region([row.region]));
  const forms = column((row) => (row.forms ? form(row.forms) : -1));
  const languages = column((row) => language(row.languages));
  const technologies = column((row) => technology(fold(row.technologies)));
  const functions = column((row) => kind(row.functions));
  const [from, until, students] = [column((row) => row.from), column((row) => row.until), column((row) => row.students)];
  const scores = new Uint8Array(rows.length);
  const ids = rows.map(({ id }) => id);
  const dayOf = (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

  function best(posting, kept) {
    const asked = { level: level(posting.levels), region: region([posting.region]), form: form([posting.form]), technology: technology(fold(posting.technologies)), functions: kind(posting.functions) };
    const [first, last, nl] = [dayOf(posting.from), dayOf(posting.until), language(['nl'])];
    const counts = new Uint32Array(101);
    for (let at = 0; at < scores.length; at += 1) {
      scores[at] = 0;
      if ((levels[at] & asked.level) === 0) continue;
      const days = Math.min(last, until[at]) - Math.max(first, from[at]) + 1;
      if (until[at] !== 0 && days <= 0) continue;
      let found = technologies[at] & asked.technology;
      let words = 0;
      for (; found !== 0; found &= found - 1) words += 1;
      const points = ((functions[at] & asked.functions) !== 0 ? 300 : 120) + (regions[at] === asked.region ? 150 : 0)
        + (forms[at] === -1 ? 75 : (forms[at] & asked.form) !== 0 ? 150 : 0) + (until[at] === 0 ? 0 : Math.floor((150 * days) / (last - first + 1)))
        + (students[at] < 0 ? 50 : Math.floor((100 * Math.min(posting.seats, students[at])) / posting.seats)) + ((languages[at] & nl) !== 0 ? 50 : 0)
        + Math.floor((50 * words) / posting.technologies.length);
      counts[scores[at] = Math.min(100, Math.floor(points / 10))] += 1;
    }
    let least = 100;
    for (let left = kept - counts[100]; left > 0 && least > 45; left -= counts[least]) least -= 1;
    const places = [];
    for (let at = 0; at < scores.length && places.length < kept; at += 1) if (scores[at] >= least) places.push(at);
    return places;
  }

  return {
    size: rows.length,
    /** Scores one posting, and inserts as many rows of the same size as ours. */
    async publish(posting, { kept, findings }) {
      const places = best(posting, kept);
      await client.query(
        `insert into match (posting_id, programme_id, score, band, rule_version, findings, computed_at, open_until)
         select $1, programme_id, score, 'good', 1, findings, $5::date, $6::date from unnest($2::uuid[], $3::int[], $4::jsonb[]) as r(programme_id, score, findings)`,
        [posting.id, places.map((at) => ids[at]), places.map((at) => scores[at]), places.map(() => findings), today, posting.closesOn]);
    },
  };
}

/** The rule as one statement, for a posting that every factor applies to: $1 the posting, $2 the day, $3 how many are kept. It stores no findings. */
export const scoredInSql = `
  with p as (select *, seats - seats_taken as left_over from posting where id = $1),
  kin as (
    select a.slug as a, b.slug as b, case when a.slug = b.slug then 300 when exists (select from job_function_move m where m.function = a.slug and m.moves_to = b.slug) then 180
      else coalesce(floor((240.0 * c.shared + c.every) / nullif(2 * c.every, 0)), 0) end as tenths
    from job_function a cross join job_function b cross join lateral (
      select count(*) filter (where n = 2) as shared, count(*) as every
      from (select count(*) as n from job_function_competence where function in (a.slug, b.slug) group by competence) x) c
    where a.slug = any ((select functions from p)::text[])),
  trained as (select f.programme_id, max(k.tenths) as tenths from programme_function f join kin k on k.b = f.function group by 1),
  times as (
    select t.programme_id, sum(greatest(0, least(t.until_on, p.until_on) - greatest(t.from_on, p.from_on) + 1)) as days,
      sum(t.students) filter (where t.from_on <= p.until_on and t.until_on >= p.from_on) as students
    from programme_period t cross join p group by 1),
  well as (
    select distinct e.programme_id from earlier_collaboration e join p on p.owner_id = e.company_id
    where e.ended_on >= $2::text::date - interval '3 years' and least(e.company_mark, e.institution_mark) >= 7 and e.company_mark is not null and e.institution_mark is not null),
  scored as (
    select p.id as posting_id, g.id as programme_id, p.closes_on,
      floor((20 * (
        greatest(0, coalesce(f.tenths, 0) - case when p.specialisations <> '{}' and g.specialisations <> '{}' and not p.specialisations && g.specialisations then 30 else 0 end)
        + case when p.region = g.region then 150 when exists (select from region_adjacency a where a.region = p.region and a.adjacent = g.region) then 90 else 0 end
        + case when g.wanted_forms is null then 75 when p.form = any (g.wanted_forms) then 150 else 0 end
        + floor((300.0 * ceil(coalesce(t.days, 0) / 7.0) + w.asked) / (2 * w.asked))
        + case when t.students is null then 50 else floor((200.0 * least(t.students, p.left_over) + p.left_over) / (2 * p.left_over)) end
        + case when p.languages && g.languages then 50 else 0 end
        + floor((100.0 * (select count(*) from unnest(p.technologies) x where lower(x) in (select lower(y) from unnest(g.technologies) y)) + cardinality(p.technologies)) / (2 * cardinality(p.technologies)))
        + case when e.programme_id is null then 0 else 50 end) + 100) / 200)::int as score
    from p cross join lateral (select ceil((p.until_on - p.from_on + 1) / 7.0) as asked) w
    cross join programme g left join trained f on f.programme_id = g.id left join times t on t.programme_id = g.id left join well e on e.programme_id = g.id
    where g.level = any (p.levels) and (t.days is null or t.days > 0))
  insert into match (posting_id, programme_id, score, band, rule_version, findings, computed_at, open_until)
  select posting_id, programme_id, score, case when score >= 75 then 'strong' when score >= 60 then 'good' else 'fair' end, 1, '{}', now(), closes_on from scored where score >= 45
  order by score desc, md5(posting_id::text || ':' || programme_id::text || ':' || $2::text) limit $3 returning programme_id, score`;
