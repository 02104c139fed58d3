import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { inTransaction, locked } from '../../migrate';
import { Calendar } from './calendar';
import { fillInboxes } from './inboxes';
import { known } from './ids';
import { institutionRows, institutionWords } from './institutions';
import { interestRows } from './interest';
import { marketplaceRows } from './marketplace';
import { castOf, organisationRows } from './organisations';
import { ownQuestionRows } from './own-questions';
import { partnerRows } from './partners';
import { partnershipRows } from './partnerships';
import { questionRows } from './questions';
import { gathered, insertAll } from './rows';
import { demoWorld } from './world';

/** What everybody in the demo signs in with. It is printed on the door, so one hash of it serves all. */
const password = 'koppelvlak-demo';

/** What names what goes first, and what there is to tell of it. */
const steps: { tables: string[]; saying: (count: (table: string) => number) => string }[] = [
  { tables: ['organisation', 'company', 'branch', 'recognition'], saying: (n) => `${n('company')} companies` },
  { tables: ['programme', 'programme_code', 'programme_period'], saying: (n) => `${n('programme')} programmes` },
  { tables: ['facility', 'calendar_span', 'advisory_board', 'institution_clause'], saying: (n) => `${n('facility')} facilities, ${n('advisory_board')} advisory boards` },
  { tables: ['person', 'membership', 'programme_keeper', 'deputyship', 'demo_sign_in'], saying: (n) => `${n('person')} people, ${n('demo_sign_in')} on the door` },
  { tables: ['colleague_interest', 'backlog_item'], saying: (n) => `${n('colleague_interest')} colleagues who want something with education, ${n('backlog_item')} things on the shelf` },
  { tables: ['partner'], saying: (n) => `${n('partner')} partners written down` },
  { tables: ['verification_event', 'report', 'recognition_event'], saying: (n) => `${n('verification_event')} steps in who companies are` },
  { tables: ['partnership', 'partnership_member'], saying: (n) => `${n('partnership')} partnerships` },
  { tables: ['question'], saying: (n) => `${n('question')} questions to HCA-ICT` },
  { tables: ['posting', 'posting_partner', 'posting_audience_region'], saying: (n) => `${n('posting')} postings` },
  { tables: ['proposal', 'proposal_move', 'collaboration', 'joint_plan', 'plan_point', 'collaboration_event', 'decision_moment', 'kick_off', 'milestone', 'hours_entry'], saying: (n) => `${n('proposal')} proposals, ${n('collaboration')} collaborations` },
  { tables: ['thread', 'message', 'thread_reading'], saying: (n) => `${n('message')} messages in ${n('thread')} conversations` },
  { tables: ['check_in_question', 'check_in', 'check_in_side', 'check_in_rubric', 'signal'], saying: (n) => `${n('check_in')} check-ins, ${n('signal')} signals` },
  { tables: ['evaluation', 'evaluation_side'], saying: (n) => `${n('evaluation')} looks back on what ended` },
  { tables: ['story', 'story_consent'], saying: (n) => `${n('story')} stories` },
  { tables: ['outbox'], saying: (n) => `${n('outbox')} jobs for later` },
];

/**
 * Fills a database that has the facts with invented companies, people and everything between them, as it would stand on
 * `today`. The same day gives the same world. A database that has a demo world, of whatever day, is left as it is.
 * `say` hears what has been loaded.
 */
export async function seedDemo(databaseUrl: string, { today, say = () => {} }: { today: string; say?: (line: string) => void }): Promise<void> {
  await locked(databaseUrl, (client) => inTransaction(client, async () => {
    const { rowCount } = await client.query('select 1 from demo_sign_in limit 1');
    if (rowCount) return;
    const cal = new Calendar(today);
    const world = demoWorld(cal);
    const cast = castOf(cal, world, await institutionsOfToday(client));
    const rows = gathered([organisationRows(cal, cast, world, await hash(password), password), institutionRows(cal, cast), interestRows(cal, cast), partnerRows(cal, cast), partnershipRows(cal, cast), questionRows(cal, cast), ownQuestionRows(cal, cast), marketplaceRows(cal, cast, world)]);
    for (const { tables, saying } of steps) {
      for (const table of tables) await insertAll(client, table, rows[table] ?? []);
      say(`Demo world: ${saying((table) => rows[table]?.length ?? 0)}`);
    }
    await client.query(
      `update institution i set about_nl = d.nl, about_en = d.en, shared_inbox = d.inbox, expertise = d.expertise, expertise_about = d.expertise_about
       from jsonb_to_recordset($1::jsonb) as d(id uuid, nl text, en text, inbox text, expertise text[], expertise_about text) where i.organisation_id = d.id`,
      [JSON.stringify(institutionWords(cast))]);
    await client.query(
      `update institution i set mail_domains = array[d.domain] from jsonb_to_recordset($1::jsonb) as d(id uuid, domain text) where i.organisation_id = d.id`,
      [JSON.stringify(Object.keys(world.institutions).map((key) => known(cast.parties, key)))]);
    await fillInboxes(client, today);
  }));
}

/** Ids by name; an old name leads to the institution that took over. */
async function institutionsOfToday(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; id: string }>(
    `select o.name, t.today_id as id from institution_today t join organisation o on o.id = t.institution_id`);
  return new Map(rows.map(({ name, id }) => [name, id]));
}
