// What matching is asked at scale, each case in turns with its floor and with the rule as one statement.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { branchesLoop, openingsLoop, programmesLoop } from './match-floor.mjs';
import { postingInSql, programmeInSql, requestInSql } from './match-sql.mjs';
import { rounded } from './servers.mjs';

/** A worker has so many jobs at once. */
const LANES = 10;
/** One programme is held against at most so many open postings. */
const OPEN = 100_000;
const floorIs = 'a loop over typed arrays and one unnest insert of as many rows of the same size into the same table, through bare pg';

/** What a programme, a branch and an open posting take in the memory of a process: the columns, and with every distinct value and the map to find it. */
export async function remembered({ open, emit }) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const taken = () => {
    for (let turn = 0; turn < 3; turn += 1) collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const house = await open();
  for (const [bench, of] of [['a programme', house.programmes], ['a branch', house.branches], ['an open posting', house.openings]]) {
    const before = taken();
    const known = await house.db.transaction((tx) => of.current(tx));
    const columns = known.columns ?? known;
    const whole = taken() - before;
    emit({ bench: `${bench} in memory`, size: columns.size, unit: 'bytes', ours: columns.bytes / columns.size, aim: 200, note: `${Math.round(whole / columns.size)} with all distinct values, ${(whole / 2 ** 20).toFixed(1)} MB in all` });
  }
  await house.close();
}

/** An offer that opens: from its id to committed matches, who hears of it and what goes out. */
export async function published({ house, client, fresh, today, say, ...ground }) {
  const floor = await programmesLoop(client);
  const first = await fresh(anOffer);
  say(`The first refresh of a process reads all ${floor.size.toLocaleString('en')} programmes: ${Math.round(await took(() => house.matches.refresh(first.id, { mail: true })))} ms`);
  const sample = await sampleOf(client, 'match', first.id);
  say(`${sample.kept} matches kept, ${sample.findings?.length ?? 0} characters of findings each`);
  await agree(client, { table: 'match', of: 'posting_id', other: 'programme_id', id: first.id }, postingInSql, [today]);
  await compare({ ...ground, client }, { bench: 'an offer published to its matches', told: 'the same, with who answers told', size: floor.size, note: 'ours also says why and prunes each programme to its best' }, {
    before: async () => ({ own: await fresh(anOffer), other: await fresh(anOffer), bare: await fresh(anOffer) }),
    ours: ({ own }) => house.matches.refresh(own.id, { mail: false }),
    told: ({ other }) => house.matches.refresh(other.id, { mail: true }),
    floor: ({ bare }) => floor.match(client, bare, sample),
    sql: ({ bare }) => client.query(postingInSql, [bare.id, today, sample.kept]),
    clear: ({ bare }) => client.query('delete from match where posting_id = $1', [bare.id]),
  });
}

/** Open offers that changed: from the look at what changed to their matches, each changed in score. */
export async function changed({ house, client, fresh, today, quick, rounds, emit }) {
  const count = quick ? 200 : 1000;
  const floor = await programmesLoop(client);
  const [own, bare] = [[], []];
  for (let at = 0; at < count; at += 1) { own.push(await fresh(anOffer)); bare.push(await fresh(anOffer)); }
  const change = (postings, technologies) => {
    for (const posting of postings) posting.technologies = technologies;
    return client.query('update posting set technologies = $2 where id = any($1::uuid[])', [postings.map(({ id }) => id), technologies]);
  };
  const jobs = async () => (await client.query(`delete from outbox where job = 'posting-published' and status = 'pending' returning payload->>'postingId' as id`)).rows.map(({ id }) => id);
  await inLanes(own, ({ id }) => house.matches.refresh(id, { mail: false }));
  const sample = await sampleOf(client, 'match', own[0].id);
  await inLanes(bare, (posting) => floor.match(client, posting, sample));
  await house.rounds.round();
  await jobs();

  const spentBy = await processorsOf(client);
  const results = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    await change([...own, ...bare], round % 2 === 0 ? ['Rust', 'Angular', 'Elixir', 'Linux', 'Go'] : ['C#', 'Angular', 'PostgreSQL']);
    const ours = await spentBy(async () => {
      await house.rounds.round();
      const found = new Set(await jobs());
      if (own.some(({ id }) => !found.has(id))) throw new Error('The round did not find every posting that changed');
      await inLanes(own, ({ id }) => house.matches.refresh(id, { mail: false }));
    });
    results.push({ ours: each(ours, count), floor: each(await spentBy(() => inLanes(bare, (posting) => floor.match(client, posting, sample))), count) });
  }
  await client.query('delete from match where posting_id = any($1::uuid[])', [bare.map(({ id }) => id)]);
  const some = bare.slice(0, 10);
  const sql = each(await spentBy(async () => { for (const { id } of some) await client.query(postingInSql, [id, today, sample.kept]); }), some.length);
  tell(emit, { bench: `${count.toLocaleString('en')} changed offers to their matches`, size: floor.size, note: `the floor overwrites the rows there are; both ${LANES} at once, the statement one after the other` }, { ...middle(results), sql });
}

const each = ({ ms, processor }, count) => ({ ms: ms / count, processor: processor / count });

/** A request that opens, against every branch. */
export async function requested({ house, client, fresh, today, ...ground }) {
  const floor = await branchesLoop(client);
  const first = await fresh(aRequest);
  await house.matches.refresh(first.id, { mail: true });
  const sample = await sampleOf(client, 'request_match', first.id);
  await agree(client, { table: 'request_match', of: 'posting_id', other: 'company_id', id: first.id }, requestInSql, [today]);
  await compare({ ...ground, client }, { bench: 'a request published to its matches', told: 'the same, with who works there told', size: floor.size, note: 'the size counts branches; a company comes once, by its best' }, {
    before: async () => ({ own: await fresh(aRequest), other: await fresh(aRequest), bare: await fresh(aRequest) }),
    ours: ({ own }) => house.matches.refresh(own.id, { mail: false }),
    told: ({ other }) => house.matches.refresh(other.id, { mail: true }),
    floor: ({ bare }) => floor.match(client, bare, sample),
    sql: ({ bare }) => client.query(requestInSql, [bare.id, today, sample.kept]),
    clear: ({ bare }) => client.query('delete from request_match where posting_id = $1', [bare.id]),
  });
}

/** A programme that changed, against all that is open. */
export async function grown({ house, client, today, traits, postings, say, ...ground }) {
  if (postings > OPEN) return say(`A programme against all that is open is measured up to ${OPEN.toLocaleString('en')} postings`);
  const floor = await openingsLoop(client);
  const { rows: programmes } = await client.query(someProgrammes);
  const kinds = Object.keys(traits).filter((kind) => traits[kind].students);
  await house.parties.refreshProgramme(programmes[0].id);
  const { rows: [sample] } = await client.query('select count(*)::int as kept, max(findings::text) as findings from match where programme_id = $1', [programmes[0].id]);
  await agree(client, { table: 'match', of: 'programme_id', other: 'posting_id', id: programmes[0].id }, programmeInSql, [today], [kinds]);
  let at = 0;
  const clear = ({ id }) => client.query('delete from match where programme_id = $1', [id]);
  await compare({ ...ground, client }, { bench: 'a programme that changed to its matches', size: floor.size, note: 'the size counts open offers' }, {
    before: async () => {
      const programme = programmes[(at += 1) % programmes.length];
      await clear(programme);
      await client.query('update programme set open_to_others = not open_to_others, technologies = technologies where id = $1', [programme.id]);
      return programme;
    },
    ours: async (programme) => { await house.parties.refreshProgramme(programme.id); },
    floor: (programme) => floor.match(client, programme, sample),
    sql: ({ id }) => client.query(programmeInSql, [id, today, sample.kept, kinds]),
    clear,
  });
}

/**
 * The parts in turns, so that whatever else the machine does meets all alike. The first round warms. `told` is ours with who hears of it, which the floor has no part of.
 * Processor time is of this process and Postgres together: what others do on the machine is not in it.
 */
async function compare({ rounds, seconds, emit, client }, { told: ofTold, ...line }, { before, ours, told, floor, sql, clear }) {
  const results = [];
  const spentBy = await processorsOf(client);
  for (let round = 0; round <= rounds; round += 1) {
    const spent = { ours: [], told: [], floor: [], sql: [] };
    for (const end = performance.now() + seconds * 3000; performance.now() < end || spent.ours.length === 0;) {
      const one = await before();
      for (const [name, work] of Object.entries({ ours, told, floor, ...(spent.sql.length * 8 < spent.ours.length ? { sql } : {}) })) {
        if (!work) continue;
        spent[name].push(await spentBy(() => work(one)));
        await clear(one);
      }
    }
    if (round > 0) results.push(Object.fromEntries(Object.entries(spent).filter(([, all]) => all.length > 0).map(([name, all]) => [name, meanOf(all)])));
  }
  const all = middle(results);
  tell(emit, line, all);
  if (told) emit({ bench: ofTold, size: line.size, unit: 'ms each', ours: all.told.ms, note: `${(all.told.ms - all.ours.ms).toFixed(1)} ms more than without, ${(all.told.processor - all.ours.processor).toFixed(1)} ms of the processor` });
}

const meanOf = (all) => ({ ms: all.reduce((sum, { ms }) => sum + ms, 0) / all.length, processor: all.reduce((sum, { processor }) => sum + processor, 0) / all.length });
const middle = (results) => results.sort((a, b) => a.floor.ms / a.ours.ms - b.floor.ms / b.ours.ms)[Math.floor(results.length / 2)];
function tell(emit, { bench, size, note }, { ours, floor, sql }) {
  emit({ bench, size, unit: 'per second', ours: 1000 / ours.ms, floor: 1000 / floor.ms, ratio: floor.ms / ours.ms, sql: 1000 / sql.ms, 'times the statement': sql.ms / ours.ms,
    processor: { unit: 'ms each', ours: rounded(ours.processor), floor: rounded(floor.processor), ratio: rounded(floor.processor / ours.processor), sql: rounded(sql.processor), 'times the statement': rounded(sql.processor / ours.processor) }, floorIs, note });
}

/** Time on the clock, and on the processor of this process and of everything Postgres has running, where the system tells. */
async function processorsOf(client) {
  const { rows } = await client.query('select pid from pg_stat_activity union select pg_backend_pid()');
  const postmaster = /^PPid:\s+(\d+)/m.exec(readIf(`/proc/${rows[0].pid}/status`))?.[1];
  // What has ended keeps what it took.
  const by = new Map();
  const postgres = () => {
    for (const pid of readIf(`/proc/${postmaster}/task/${postmaster}/children`).trim().split(' ')) by.set(pid, Number(readIf(`/proc/${pid}/schedstat`).split(' ')[0] || by.get(pid) || 0));
    return [...by.values()].reduce((sum, ns) => sum + ns / 1e6, 0);
  };
  return async (work) => {
    const [began, own, theirs] = [performance.now(), process.cpuUsage(), postgres()];
    await work();
    const ms = performance.now() - began;
    const { user, system } = process.cpuUsage(own);
    return { ms, processor: (user + system) / 1000 + postgres() - theirs };
  };
}
function readIf(file) {
  try { return readFileSync(file, 'utf8'); } catch { return ''; }
}

/** What the floor writes as many of as we keep. */
const sampleOf = async (client, table, id) => (await client.query(`select count(*)::int as kept, max(findings::text) as findings from ${table} where posting_id = $1`, [id])).rows[0];

/** The statement beside us must be the same rule: whatever we kept, it gives the same score. */
async function agree(pool, { table, of, other, id }, statement, values, more = []) {
  const client = await pool.connect();
  try {
    const { rows: ours } = await client.query(`select ${other} as other, score from ${table} where ${of} = $1`, [id]);
    await client.query('begin');
    await client.query(`delete from ${table} where ${of} = $1`, [id]);
    const { rows: stated } = await client.query(statement, [id, ...values, 10_000_000, ...more]);
    await client.query('rollback');
    // Who has enough already gave this one up.
    const { rows: [state] } = await client.query('select given_up from match_state where posting_id = $1', [id]);
    const rows = stated.filter(({ other }) => !state?.given_up.includes(other));
    const scores = new Map(rows.map((row) => [row.other, row.score]));
    const differing = ours.filter((row) => scores.get(row.other) !== row.score);
    const least = Math.min(...ours.map(({ score }) => score));
    const missed = rows.filter(({ score }) => score > least).length - ours.filter(({ score }) => score > least).length;
    if (ours.length === 0 || differing.length > 0 || missed !== 0) throw new Error(`${table} of ${of} ${id}: of ${ours.length} kept ${differing.length} have another score by the statement, which has ${missed} more that are better than the last`);
  } finally {
    client.release();
  }
}

async function inLanes(all, work) {
  let at = 0;
  await Promise.all(Array.from({ length: LANES }, async () => { while (at < all.length) await work(all[at++]); }));
}

async function took(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** An open posting that every factor applies to, like one of those there are. */
const copy = (direction, kind, others) => `
  insert into posting (owner_id, direction, kind, form, status, region, municipality, title, summary, functions, levels, languages, technologies, workplace,
    period_kind, from_on, until_on, seats, closes_on, published_at, created_at)
  select p.owner_id, '${direction}', k.slug, k.form, 'published', coalesce(p.region, 'east'), 'Zwolle', 'Een plaatsing', '', f.functions,
    '{mbo-4,hbo-bachelor}', '{nl}', '{C#,Angular,PostgreSQL}', 'on-site', ${others}, $1::date + 30, $1, $1
  from (select * from posting where status = 'published' and direction = '${direction}' order by random() limit 1) p, posting_kind k,
    (select array_agg(slug) as functions from (select slug from job_function order by random() limit 1) one) f where k.slug = '${kind}'
  returning id, functions, levels, languages, region, form, technologies, from_on::text as "from", until_on::text as until, seats, closes_on::text as "closesOn"`;
export const anOffer = copy('offer', 'internship', `'range', $1::date + 40, $1::date + 180, 4`);
const aRequest = copy('request', 'guest-lecture', `'on-call', null, null, 1`);

/** Programmes that students are known of, with what a bare loop reads. */
const someProgrammes = `
  select g.id, g.level, g.region, g.wanted_forms as forms, g.languages, g.technologies, array(select function from programme_function f where f.programme_id = g.id) as functions,
    t.from, t.until, t.students
  from programme g join (select programme_id, min(from_on) - date '1970-01-01' as from, max(until_on) - date '1970-01-01' as until, sum(students)::int as students from programme_period group by 1) t on t.programme_id = g.id
  where g.ended_at is null and g.level = any('{mbo-4,hbo-ad,hbo-bachelor}') and t.students > 0 order by g.id limit 500`;
