// Publish to matched and queued: what the worker does for one posting, from its id to committed matches, mails and outbox rows.
// Against it a floor: typed arrays scored in a bare loop, and the same rows by one insert through bare pg.
import pg from 'pg';
import { load } from '../bundle-db.mjs';
import { bareLoop, scoredInSql } from './match-floor.mjs';

/** @param {{ url: string; seconds: number; rounds: number; emit(line: object): void; say(text: string): void }} ground */
export async function run({ url, seconds, rounds, emit, say }) {
  const { Db, Mails, Outbox, Matches, Programmes } = await load('tools/bench/match-parts.ts');
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  const clock = { now: () => now, today: () => today };
  const db = await Db.open(url, []);
  const matches = new Matches(db, new Programmes(), new Mails(new Outbox(), clock), clock);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const made = [];
  try {
    // What autovacuum does meanwhile in a database that lives.
    await client.query('vacuum analyze match, programme, programme_period, programme_code, programme_keeper, posting');
    const floor = await bareLoop(client, today);
    const fresh = async () => {
      const { rows: [row] } = await client.query(copyOfAPosting, [now]);
      made.push(row.id);
      return row;
    };

    const first = await fresh();
    const began = performance.now();
    await matches.refresh(first.id, { mail: true });
    say(`The first refresh of a process reads all ${floor.size.toLocaleString('en')} programmes: ${Math.round(performance.now() - began)} ms`);
    await agree(client, first.id, today);
    const { rows: [sample] } = await client.query('select count(*)::int as kept, (select findings::text from match where posting_id = $1 limit 1) as findings from match where posting_id = $1', [first.id]);
    say(`${sample.kept} matches kept, ${sample.findings?.length ?? 0} characters of findings each`);

    const results = [];
    for (let round = 0; round <= rounds; round += 1) {
      const spent = { ours: 0, floor: 0, sql: 0 };
      let count = 0;
      const end = performance.now() + seconds * 2000;
      // In turn, so that whatever else the machine does meets both alike.
      while (performance.now() < end || count === 0) {
        const [own, bare] = [await fresh(), await fresh()];
        spent.ours += await took(() => matches.refresh(own.id, { mail: true }));
        spent.floor += await took(() => floor.publish(bare, sample));
        await client.query('delete from match where posting_id = $1', [bare.id]);
        if (count % 10 === 0) {
          spent.sql += await took(() => client.query(scoredInSql, [bare.id, today, sample.kept]));
          await client.query('delete from match where posting_id = $1', [bare.id]);
        }
        count += 1;
      }
      // The first round warms.
      if (round > 0) results.push({ ours: count / spent.ours, floor: count / spent.floor, sql: Math.ceil(count / 10) / spent.sql });
    }
    const { ours, floor: bare, sql } = results.sort((a, b) => a.ours / a.floor - b.ours / b.floor)[Math.floor(results.length / 2)];
    emit({
      bench: 'publish to matched and queued', size: floor.size, unit: 'per second', ours: ours * 1000, floor: bare * 1000, ratio: ours / bare,
      floorIs: 'a loop over typed arrays and one unnest insert of the same rows into the same table, through bare pg',
      note: `ours also says why, prunes each programme to its best and writes mails with their outbox rows; the same rule as one SQL statement, without the why: ${(sql * 1000).toFixed(1)} per second`,
    });
  } finally {
    await client.query('delete from outbox where payload->>$1 in (select id::text from mail where template = $2 and split_part(key, $3, 1) = any($4::text[]))', ['mailId', 'posting-match', ':', made]);
    await client.query('delete from mail where template = $1 and split_part(key, $2, 1) = any($3::text[])', ['posting-match', ':', made]);
    await client.query('delete from posting where id = any($1::uuid[])', [made]);
    await client.end();
    await db.close();
  }
}

/** The statement beside us must be the same rule: whatever we kept, it gives the same score. */
async function agree(client, id, today) {
  const { rows: ours } = await client.query('select programme_id, score from match where posting_id = $1', [id]);
  await client.query('begin');
  await client.query('delete from match where posting_id = $1', [id]);
  const { rows } = await client.query(scoredInSql, [id, today, 1_000_000]);
  await client.query('rollback');
  const scores = new Map(rows.map((row) => [row.programme_id, row.score]));
  const other = ours.filter((row) => scores.get(row.programme_id) !== row.score);
  if (other.length > 0) throw new Error(`The rule as one statement gives ${other.length} of ${ours.length} programmes another score`);
}

async function took(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** An open internship that every factor applies to, like one of those there are. */
const copyOfAPosting = `
  insert into posting (owner_id, direction, kind, form, status, region, municipality, title, summary, functions, levels, languages, technologies, workplace,
    period_kind, from_on, until_on, seats, closes_on, published_at, created_at)
  select p.owner_id, 'offer', k.slug, k.form, 'published', coalesce(p.region, 'east'), 'Zwolle', 'Een stage', '', f.functions,
    '{mbo-4,hbo-bachelor}', '{nl}', '{C#,Angular,PostgreSQL}', 'on-site', 'range', $1::date + 40, $1::date + 180, 4, $1::date + 30, $1, $1
  from (select * from posting where status = 'published' and direction = 'offer' order by random() limit 1) p, posting_kind k,
    (select array_agg(slug) as functions from (select slug from job_function order by random() limit 1) one) f where k.slug = 'internship'
  returning id, functions, levels, region, form, technologies, from_on::text as "from", until_on::text as until, seats, closes_on::text as "closesOn"`;
