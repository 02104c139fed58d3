import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { inTransaction, locked } from '../../migrate';
import { Calendar } from './calendar';
import { known } from './ids';
import { marketplaceRows } from './marketplace';
import { castOf, organisationRows } from './organisations';
import { institutions } from './programmes';
import { gathered, insertAll } from './rows';

/** What everybody in the demo signs in with. It is printed on the door, so one hash of it serves all. */
const password = 'koppelvlak-demo';

/** What names what goes first. */
const order = [
  'organisation', 'company', 'branch', 'recognition', 'programme', 'programme_code', 'programme_period', 'person', 'membership', 'programme_keeper', 'demo_sign_in',
  'posting', 'proposal', 'collaboration', 'check_in', 'check_in_side', 'signal', 'outbox',
];

/**
 * Fills a database that has the facts with invented companies, people and everything between them, as it would stand on
 * `today`. The same day gives the same world. A database that has a demo world, of whatever day, is left as it is.
 */
export async function seedDemo(databaseUrl: string, { today }: { today: string }): Promise<void> {
  await locked(databaseUrl, (client) => inTransaction(client, async () => {
    const { rowCount } = await client.query('select 1 from demo_sign_in limit 1');
    if (rowCount) return;
    const cal = new Calendar(today);
    const cast = castOf(cal, await institutionsOfToday(client));
    const rows = gathered([organisationRows(cal, cast, await hash(password), password), marketplaceRows(cal, cast)]);
    for (const table of order) await insertAll(client, table, rows[table] ?? []);
    await client.query(
      `update institution i set mail_domains = array[d.domain] from jsonb_to_recordset($1::jsonb) as d(id uuid, domain text) where i.organisation_id = d.id`,
      [JSON.stringify(Object.keys(institutions).map((key) => known(cast.parties, key)))]);
  }));
}

/** Ids by name; an old name leads to the institution that took over. */
async function institutionsOfToday(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; id: string }>(
    `select o.name, t.today_id as id from institution_today t join organisation o on o.id = t.institution_id`);
  return new Map(rows.map(({ name, id }) => [name, id]));
}
