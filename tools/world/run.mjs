// `npm run world -- --postings 1000000 --programmes 20000`: a marketplace of any size, to measure with or to look around in.
import { chmodSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load, loadDb } from '../bundle-db.mjs';
import { createDatabase, database, secret } from '../house.mjs';
import { holder } from '../lock.mjs';
import { startPostgres } from '../postgres.mjs';
import { fillWorld } from './fill.mjs';

const usage = `npm run world -- [--postings 10000] [--programmes 2000] [--companies N] [--open 60] [--day 2027-03-18] [--seed 1] [--add]

  --open   how many in a hundred are open, the others ended or were never published
  --day    the day it all stands on; today when left out
  --add    also to a database that has postings

It fills the database at DATABASE_URL, or without one a database of its own under .data/world.`;

const numbers = { postings: '10000', programmes: '2000', companies: undefined, open: '60', seed: '1' };
let wish;
try {
  const { values } = parseArgs({ options: { ...Object.fromEntries(Object.keys(numbers).map((name) => [name, { type: 'string' }])), day: { type: 'string' }, add: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  wish = Object.fromEntries(Object.entries(numbers).map(([name, otherwise]) => [name, values[name] ?? otherwise]).filter(([, value]) => value !== undefined).map(([name, value]) => {
    if (!/^\d{1,8}$/.test(value)) throw new Error(`--${name} takes a whole number`);
    return [name, Number(value)];
  }));
  if (wish.open > 100) throw new Error('--open is a percentage');
  if (values.day !== undefined && !/^20\d\d-\d\d-\d\d$/.test(values.day)) throw new Error('--day takes a day such as 2027-03-18');
  wish = { ...wish, open: wish.open / 100, add: values.add ?? false, ...(values.day ? { today: values.day } : {}) };
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exit(2);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(root, '.data/world');
let postgres;
try {
  const url = process.env.DATABASE_URL ?? await ownDatabase();
  const db = await loadDb();
  await db.migrate(url);
  await db.seedFacts(url);
  const { KINDS: traits } = await load('libs/postings/contract/kinds.ts');
  await fillWorld(url, { ...wish, traits, say: console.log });
  if (postgres) console.log(`\nLook around in it: KOPPELVLAK_DATA=${relative(process.cwd(), data)} npm start`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await postgres?.stop();
}

/** A data directory as "npm start" keeps one, so that the product opens on it as it is. */
async function ownDatabase() {
  const other = holder(join(data, 'running.json'));
  if (other) throw new Error(`The product runs on this world (process ${other.pid}). Stop it first.`);
  mkdirSync(data, { recursive: true });
  chmodSync(data, 0o711);
  postgres = await startPostgres({ data: join(data, 'postgres'), password: secret(data, 'postgres') });
  await createDatabase(postgres.url);
  return `${postgres.url}/${database}`;
}
