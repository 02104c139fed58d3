import { verify } from '@node-rs/argon2';
import { rhythm } from '#check-ins/server';
import { kindSlugs, readyPosting, type KindSlug } from '#postings/contract';
import { OwnDatabase } from '../../testing/database';
import { dueDays } from './check-ins';
import { seedDemo } from './load';

const today = '2027-03-18';
let database: OwnDatabase;
beforeAll(async () => {
  database = await OwnDatabase.make('template');
  await seedDemo(database.url, { today });
}, 30_000);
afterAll(() => database.drop());

const count = async (from: string, at = database) => (await at.ask<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n;
const column = async (sql: string, at = database) => (await at.ask<{ value: string }>(sql)).map(({ value }) => value);
/** A fingerprint of every row of a table, without what a password's salt makes of it. */
const print = (table: string, at: OwnDatabase) =>
  at.ask(`select md5(string_agg(r::text, '|' order by r::text)) as print from (select to_jsonb(t) - 'password_hash' - 'created_at' as r from ${table} t) x`);
const tables = ['organisation', 'company', 'branch', 'recognition', 'institution', 'programme', 'programme_code', 'programme_period', 'person', 'membership', 'programme_keeper', 'demo_sign_in',
  'posting', 'proposal', 'collaboration', 'check_in', 'check_in_side', 'signal', 'outbox'];

describe('the demo world', () => {
  it.each([
    ['company', 20], [`company where verification = 'waiting'`, 1], ['programme', 30], ['posting', 40], ['proposal', 32], ['collaboration', 19], ['demo_sign_in', 9],
  ])('has %s: %i', async (table, n) => {
    expect(await count(table)).toBe(n);
  });

  it('has every kind of posting, and every status of what has one', async () => {
    expect(await column('select distinct kind as value from posting order by 1')).toEqual([...kindSlugs].sort());
    expect(await column('select distinct status as value from posting order by 1')).toEqual(['closed', 'draft', 'expired', 'filled', 'in-review', 'paused', 'published', 'withdrawn']);
    expect(await column('select distinct status as value from proposal order by 1')).toEqual(['accepted', 'confirmed', 'declined', 'expired', 'lapsed', 'sent', 'withdrawn']);
    expect(await column('select distinct status as value from collaboration order by 1')).toEqual(['completed', 'paused', 'preparing', 'running', 'stopped']);
    expect(await column('select distinct status as value from check_in order by 1')).toEqual(['asked', 'cancelled', 'closed', 'planned']);
  });

  it('a second start changes nothing, whatever day it is', async () => {
    const before = await Promise.all(tables.map((table) => print(table, database)));
    await seedDemo(database.url, { today: '2027-06-01' });
    expect(await Promise.all(tables.map((table) => print(table, database)))).toEqual(before);
  });

  it('the same day gives the same world', async () => {
    const other = await OwnDatabase.make('template');
    try {
      await seedDemo(other.url, { today });
      expect(await Promise.all(tables.map((table) => print(table, other)))).toEqual(await Promise.all(tables.map((table) => print(table, database))));
    } finally {
      await other.drop();
    }
  });

  it('every address and every site ends in .example', async () => {
    expect(await column(`select email as value from person union all select email from check_in_side union all select company_contact_email from collaboration
      union all select contact_email from posting where contact_email is not null union all select website from organisation where website is not null
      union all select unnest(mail_domains) from institution`).then((values) => values.filter((value) => !value.endsWith('.example')))).toEqual([]);
  });

  it('every role can be signed in with, and two companies and two institutions play the story', async () => {
    expect(await column('select distinct role as value from demo_sign_in order by 1')).toEqual(
      ['analyst', 'company-admin', 'company-member', 'institution-admin', 'internship-coordinator', 'programme-manager', 'regional-coordinator']);
    expect(await column(`select string_agg(organisation, ', ' order by place) as value from demo_sign_in where role in ('company-admin', 'programme-manager') group by role order by role`))
      .toEqual(['Veenpoort Software, IJsselbyte', 'ROC Deltion College, Noorderpoort']);
    const doors = await database.ask<{ hash: string; password: string }>('select p.password_hash as hash, d.password from demo_sign_in d join person p on p.id = d.person_id');
    expect(await Promise.all(doors.map(({ hash, password }) => verify(hash, password)))).toEqual(doors.map(() => true));
  });

  it('every programme has a manager who works at its institution', async () => {
    expect(await column(`select p.name as value from programme p where not exists (
      select from programme_keeper k join membership m on m.person_id = k.person_id and m.organisation_id = p.institution_id where k.programme_id = p.id and k.role = 'manager')`)).toEqual([]);
    expect(await count('membership m left join organisation o on o.id = m.organisation_id where o.id is null')).toBe(0);
  });

  it('whatever was published was ready to be', async () => {
    const rows = await database.ask<{ kind: KindSlug; title: string; fields: Record<string, unknown> }>(
      `select kind, title, jsonb_build_object('title', title, 'summary', summary, 'description', description, 'reasons', reasons, 'functions', functions, 'specialisations', specialisations,
         'technologies', technologies, 'levels', levels, 'languages', languages, 'workplace', workplace, 'seats', seats, 'effortHours', effort_hours, 'effortEuros', effort_euros,
         'allowanceEuros', allowance_euros, 'learningGoals', learning_goals, 'commercialShare', commercial_share, 'confidentiality', confidentiality, 'difficulty', difficulty,
         'sector', sector, 'openToOthers', open_to_others, 'closesOn', closes_on, 'contactName', contact_name, 'contactEmail', contact_email, 'details', details,
         'branchId', coalesce(branch_id, case when direction = 'request' and municipality is not null then id end),
         'period', case period_kind when 'range' then jsonb_build_object('kind', 'range', 'from', from_on, 'until', until_on)
           when 'dates' then jsonb_build_object('kind', 'dates', 'dates', dates) else jsonb_build_object('kind', period_kind) end) as fields
       from posting where status <> 'draft'`);
    expect(rows.length).toBe(37);
    const gaps = rows.map(({ kind, title, fields }) => ({ title, issues: readyPosting(kind).safeParse(fields).error?.issues ?? [] })).filter(({ issues }) => issues.length > 0);
    expect(gaps).toEqual([]);
  });

  it('takes as many seats as collaborations hold', async () => {
    expect(await column(`select p.title as value from posting p left join collaboration c on c.posting_id = p.id and c.status <> 'stopped'
      group by p.id having p.seats_taken <> coalesce(sum(c.seats), 0) or (p.status = 'filled') <> (p.seats_taken = p.seats)`)).toEqual([]);
  });

  it('lets nothing come after what follows from it', async () => {
    expect(await count(`posting where published_at < created_at or closes_on < published_at::date or (status = 'published' and closes_on < '${today}')`)).toBe(0);
    expect(await count(`proposal p join posting o on o.id = p.posting_id where p.created_at < o.published_at or p.confirmed_at < p.created_at
      or p.ended_at < greatest(p.created_at, p.confirmed_at) or (p.ended_at is null and p.deadline_at < '${today}')`)).toBe(0);
    expect(await count('collaboration where started_at < created_at or ended_at < started_at')).toBe(0);
    expect(await count(`check_in k join check_in_side s on s.check_in_id = k.id where s.answered_at < k.asked_at`)).toBe(0);
    expect(await count(`check_in where (status = 'planned') and due_on < '${today}'`)).toBe(0);
  });

  it('plans check-ins as the rhythm does', async () => {
    const rows = await database.ask<{ kind: KindSlug; from: string; until: string | null; plan: unknown }>(
      `select c.kind, c.from_on::text as "from", c.until_on::text as until,
         (select jsonb_agg(jsonb_build_object('moment', k.moment, 'number', k.number, 'dueOn', k.due_on) order by k.due_on) from check_in k where k.collaboration_id = c.id) as plan
       from collaboration c where c.status <> 'preparing'`);
    for (const { kind, from, until, plan } of rows) expect({ kind, plan }).toEqual({ kind, plan: rhythm(kind, from, until, []) });
    for (const kind of kindSlugs) expect(dueDays(kind, '2027-02-01', '2027-07-02')).toEqual(rhythm(kind, '2027-02-01', '2027-07-02', []));
  });

  it('has a job for everything that will come due, and only once', async () => {
    expect(await count(`check_in k where k.status = 'planned' and not exists (
      select from outbox b where b.job = 'ask-check-in' and b.payload ->> 'checkInId' = k.id::text and b.status = 'waiting' and b.due_at = (k.due_on + time '09:00') at time zone 'Europe/Amsterdam')`)).toBe(0);
    expect(await count(`posting p where p.status = 'published' and not exists (select from outbox b where b.job = 'posting-published' and b.payload = jsonb_build_object('postingId', p.id, 'mail', false))`)).toBe(0);
    expect(await count(`proposal p where p.status in ('sent', 'confirmed') and not exists (select from outbox b where b.job = 'expire-proposal' and b.key = p.id || ':' || p.status and b.due_at = p.deadline_at)`)).toBe(0);
    expect(await count(`outbox where status = 'waiting' and due_at < '${today}'`)).toBe(0);
  });

  it('gives the monitor a line of a year and a half, and one open signal', async () => {
    const months = await column(`select to_char(answered_at, 'YYYY-MM') as value from check_in_side where mark is not null group by 1 order by 1`);
    expect(months[0] && months[0] <= '2025-10').toBe(true);
    expect(months.length).toBeGreaterThanOrEqual(10);
    expect(await count('check_in_side where mark not between 5 and 9')).toBe(0);
    expect(await count('signal where answered_at is null')).toBe(1);
    expect(await count('signal where answered_at is not null')).toBe(1);
  });

  it('fits on any day of a year', async () => {
    for (const day of ['2026-07-20', '2026-11-21', '2027-01-29', '2027-05-31', '2028-02-29']) {
      const other = await OwnDatabase.make('template');
      try {
        await seedDemo(other.url, { today: day });
        expect([day, await count('posting', other), await count('signal where answered_at is null', other)]).toEqual([day, 40, 1]);
        expect([day, await count(`posting where status = 'published' and (closes_on <= '${day}' or until_on < '${day}')`, other)]).toEqual([day, 0]);
        expect([day, await count(`collaboration where (status = 'running' and until_on < '${day}') or (status = 'preparing' and from_on <= '${day}') or ended_at < started_at or started_at < created_at`, other)]).toEqual([day, 0]);
        expect([day, await count(`proposal p join posting o on o.id = p.posting_id where p.created_at < o.published_at or p.ended_at < p.created_at`, other)]).toEqual([day, 0]);
        expect([day, await count(`check_in k join check_in_side s on s.check_in_id = k.id where s.answered_at < k.asked_at`, other)]).toEqual([day, 0]);
      } finally {
        await other.drop();
      }
    }
  }, 60_000);
});
