// The floors of the match bench: the same rule in as few words as it takes when nothing has to be explained, changed or kept true.
// Typed arrays, masks of at most 31 values, one insert through bare pg.

const fold = (words) => words.map((word) => word.toLowerCase());
const dayOf = (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Values as bits of a number. */
function bits() {
  const known = new Map();
  return (values) => values.reduce((mask, value) => {
    if (!known.has(value)) known.set(value, known.size % 31);
    return mask | (1 << known.get(value));
  }, 0);
}
const dictionaries = () => Object.fromEntries(['level', 'region', 'form', 'language', 'technology', 'kind'].map((name) => [name, bits()]));

function common(a, b) {
  let count = 0;
  for (let both = a & b; both !== 0; both &= both - 1) count += 1;
  return count;
}

/** The places of the best so many that are worth keeping. */
function bestOf(scores, kept) {
  const counts = new Uint32Array(101);
  for (const score of scores) counts[score] += 1;
  let least = 100;
  for (let left = kept - counts[100]; left > 0 && least > 45; left -= counts[least]) least -= 1;
  const places = [];
  for (let at = 0; at < scores.length && places.length < kept; at += 1) if (scores[at] >= least) places.push(at);
  return places;
}

const matchRows = (of) => `insert into match (posting_id, programme_id, score, band, rule_version, findings, computed_at, open_until) select ${of}
  on conflict (posting_id, programme_id) do update set score = excluded.score, band = excluded.band, findings = excluded.findings, computed_at = excluded.computed_at`;
const rowsOfPosting = matchRows(`$1::uuid, programme_id, score, 'good', 1, findings, now(), $5::date from unnest($2::uuid[], $3::int[], $4::jsonb[]) as r(programme_id, score, findings)`);
const rowsOfProgramme = matchRows(`posting_id, $1::uuid, score, 'good', 1, findings, now(), closes_on from unnest($2::uuid[], $3::int[], $4::jsonb[], $5::date[]) as r(posting_id, score, findings, closes_on)`);
const rowsOfRequest = `insert into request_match (posting_id, company_id, branch_id, score, band, rule_version, findings, computed_at, open_until)
  select $1::uuid, company_id, branch_id, score, 'good', 1, findings, now(), $6::date from unnest($2::uuid[], $3::uuid[], $4::int[], $5::jsonb[]) as r(company_id, branch_id, score, findings)`;

/** All programmes, for a posting. */
export async function programmesLoop(client) {
  const { rows } = await client.query(`
    select g.id, g.level, g.region, g.wanted_forms as forms, g.languages, g.technologies,
      array(select function from programme_function f where f.programme_id = g.id) as functions,
      coalesce((select min(from_on) - date '1970-01-01' from programme_period t where t.programme_id = g.id), 0) as from,
      coalesce((select max(until_on) - date '1970-01-01' from programme_period t where t.programme_id = g.id), 0) as until,
      coalesce((select sum(students)::int from programme_period t where t.programme_id = g.id), -1) as students
    from programme g`);
  const { level, region, form, language, technology, kind } = dictionaries();
  const column = (of) => Int32Array.from(rows, of);
  const [levels, regions, languages] = [column((row) => level([row.level])), column((row) => region([row.region])), column((row) => language(row.languages))];
  const [forms, technologies, functions] = [column((row) => (row.forms ? form(row.forms) : -1)), column((row) => technology(fold(row.technologies))), column((row) => kind(row.functions))];
  const [from, until, students] = [column((row) => row.from), column((row) => row.until), column((row) => row.students)];
  const scores = new Uint8Array(rows.length);
  const ids = rows.map(({ id }) => id);

  function best(posting, kept) {
    const asked = { level: level(posting.levels), region: region([posting.region]), form: form([posting.form]), technology: technology(fold(posting.technologies)), functions: kind(posting.functions) };
    const [first, last, nl] = [dayOf(posting.from), dayOf(posting.until), language(['nl'])];
    for (let at = 0; at < scores.length; at += 1) {
      scores[at] = 0;
      if ((levels[at] & asked.level) === 0) continue;
      const days = Math.min(last, until[at]) - Math.max(first, from[at]) + 1;
      if (until[at] !== 0 && days <= 0) continue;
      const points = ((functions[at] & asked.functions) !== 0 ? 300 : 120) + (regions[at] === asked.region ? 150 : 0)
        + (forms[at] === -1 ? 75 : (forms[at] & asked.form) !== 0 ? 150 : 0) + (until[at] === 0 ? 0 : Math.floor((150 * days) / (last - first + 1)))
        + (students[at] < 0 ? 50 : Math.floor((100 * Math.min(posting.seats, students[at])) / posting.seats)) + ((languages[at] & nl) !== 0 ? 50 : 0)
        + Math.floor((50 * common(technologies[at], asked.technology)) / posting.technologies.length);
      scores[at] = Math.min(100, Math.floor(points / 10));
    }
    return bestOf(scores, kept);
  }

  return {
    size: rows.length,
    /** Scores one posting, and writes as many rows of the same size as ours. */
    async match(own, posting, { kept, findings }) {
      const places = best(posting, kept);
      await own.query(rowsOfPosting, [posting.id, places.map((at) => ids[at]), places.map((at) => scores[at]), places.map(() => findings), posting.closesOn]);
    },
  };
}

/** All open offers, for a programme. */
export async function openingsLoop(client) {
  const { rows } = await client.query(`
    select id, levels, region, form, languages, technologies, functions, seats - seats_taken as seats, closes_on::text as "closesOn",
      coalesce(from_on - date '1970-01-01', 0) as from, coalesce(until_on - date '1970-01-01', 0) as until
    from posting where status = 'published' and direction = 'offer' and seats > seats_taken`);
  const { level, region, form, language, technology, kind } = dictionaries();
  const column = (of) => Int32Array.from(rows, of);
  const [levels, regions, languages] = [column((row) => level(row.levels)), column((row) => region([row.region])), column((row) => language(row.languages))];
  const [forms, technologies, functions] = [column((row) => form([row.form])), column((row) => technology(fold(row.technologies))), column((row) => kind(row.functions))];
  const [asked, from, until, seats] = [column((row) => row.technologies.length), column((row) => row.from), column((row) => row.until), column((row) => row.seats)];
  const scores = new Uint8Array(rows.length);
  const [ids, closings] = [rows.map(({ id }) => id), rows.map(({ closesOn }) => closesOn)];

  return {
    size: rows.length,
    async match(own, programme, { kept, findings }) {
      const has = { level: level([programme.level]), region: region([programme.region]), form: programme.forms ? form(programme.forms) : -1, language: language(programme.languages),
        technology: technology(fold(programme.technologies)), functions: kind(programme.functions) };
      for (let at = 0; at < scores.length; at += 1) {
        scores[at] = 0;
        if ((levels[at] & has.level) === 0) continue;
        const days = Math.min(programme.until, until[at]) - Math.max(programme.from, from[at]) + 1;
        if (until[at] !== 0 && days <= 0) continue;
        const points = ((functions[at] & has.functions) !== 0 ? 300 : 120) + (regions[at] === has.region ? 150 : 0)
          + (has.form === -1 ? 75 : (has.form & forms[at]) !== 0 ? 150 : 0) + (until[at] === 0 ? 150 : Math.floor((150 * days) / (until[at] - from[at] + 1)))
          + (programme.students < 0 ? 50 : Math.floor((100 * Math.min(seats[at], programme.students)) / seats[at])) + ((languages[at] & has.language) !== 0 ? 50 : 0)
          + (asked[at] === 0 ? 50 : Math.floor((50 * common(technologies[at], has.technology)) / asked[at]));
        scores[at] = Math.min(100, Math.floor(points / 10));
      }
      const places = bestOf(scores, kept);
      await own.query(rowsOfProgramme, [programme.id, places.map((at) => ids[at]), places.map((at) => scores[at]), places.map(() => findings), places.map((at) => closings[at])]);
    },
  };
}

/** All branches of companies that everybody may know, for a request. */
export async function branchesLoop(client) {
  const { rows } = await client.query(`
    select b.id, b.company_id as company, b.region, c.functions, c.wanted_forms as forms, c.languages, c.technologies
    from branch b join company c on c.organisation_id = b.company_id where c.verification in ('trusted', 'verified') and c.merged_into is null order by b.company_id`);
  const { region, form, language, technology, kind } = dictionaries();
  const column = (of) => Int32Array.from(rows, of);
  const [regions, languages, technologies] = [column((row) => region([row.region])), column((row) => language(row.languages)), column((row) => technology(fold(row.technologies)))];
  const [forms, functions] = [column((row) => (row.forms ? form(row.forms) : -1)), column((row) => kind(row.functions))];
  const isFirst = Uint8Array.from(rows, ({ company }, at) => Number(at === 0 || rows[at - 1].company !== company));
  const scores = new Uint8Array(rows.length);
  const [ids, companies] = [rows.map(({ id }) => id), rows.map(({ company }) => company)];

  return {
    size: rows.length,
    async match(own, request, { kept, findings }) {
      const asked = { region: region([request.region]), form: form([request.form]), technology: technology(fold(request.technologies)), functions: kind(request.functions), language: language(request.languages) };
      let best = 0;
      for (let at = 0; at < scores.length; at += 1) {
        const points = ((functions[at] & asked.functions) !== 0 ? 300 : 120) + (regions[at] === asked.region ? 150 : 0)
          + (forms[at] === -1 ? 75 : (forms[at] & asked.form) !== 0 ? 150 : 0) + ((languages[at] & asked.language) !== 0 ? 50 : 0)
          + Math.floor((50 * common(technologies[at], asked.technology)) / request.technologies.length);
        scores[at] = Math.floor(points / 7.5);
        // Of a company only the best of its branches, which stand together.
        if (isFirst[at] === 1) best = at;
        else if (scores[at] > scores[best]) { scores[best] = 0; best = at; } else scores[at] = 0;
      }
      const places = bestOf(scores, kept);
      await own.query(rowsOfRequest, [request.id, places.map((at) => companies[at]), places.map((at) => ids[at]), places.map((at) => scores[at]), places.map(() => findings), request.closesOn]);
    },
  };
}
