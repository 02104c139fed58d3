// Matching at scale: what the worker does, beside a loop over typed arrays with one insert, and beside the rule as one statement.
import pg from 'pg';
import { load } from '../bundle-db.mjs';
import { changed, grown, published, remembered, requested } from './match-cases.mjs';

/** @param {{ url: string; traits: object; postings: number; seconds: number; rounds: number; quick: boolean; emit(line: object): void; say(text: string): void }} ground */
export async function run(ground) {
  const { openMatching } = await load('tools/bench/match-parts.ts');
  const open = () => openMatching(ground.url);
  await remembered({ ...ground, open });
  const house = await open();
  // As many connections as a worker has jobs at once.
  const client = new pg.Pool({ connectionString: ground.url, max: 10 });
  const [now, made] = [new Date(), []];
  const fresh = async (copy) => {
    const { rows: [row] } = await client.query(copy, [now]);
    made.push(row.id);
    return row;
  };
  try {
    // What autovacuum does meanwhile in a database that lives.
    await client.query('vacuum analyze match, request_match, programme, programme_period, programme_code, programme_keeper, posting, company, branch');
    const bench = { ...ground, house, client, fresh, today: now.toISOString().slice(0, 10) };
    for (const part of [published, changed, requested, grown]) await part(bench);
  } finally {
    await client.query(`delete from outbox where created_at >= $1 and job <> all('{match-round,match-night}')`, [now]);
    for (const table of ['mail', 'notice']) await client.query(`delete from ${table} where created_at >= $1`, [now]);
    await client.query('delete from posting where id = any($1::uuid[])', [made]);
    await client.end();
    await house.close();
  }
}
