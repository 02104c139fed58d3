import { verify } from '@node-rs/argon2';
import { rhythm } from '#check-ins/contract';
import { kindSlugs, readyPosting, type Direction, type KindSlug } from '#postings/contract';
import { OwnDatabase } from '../../testing/database';
import { dueDays } from './check-ins';
import { seedDemo } from './load';

const today = '2027-03-18';
let database: OwnDatabase;
const said: string[] = [];
beforeAll(async () => {
  database = await OwnDatabase.make('template');
  await seedDemo(database.url, { today, say: (line) => said.push(line) });
}, 60_000);
afterAll(() => database.drop());

const count = async (from: string, at = database) => (await at.ask<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n;
const column = async (sql: string, at = database) => (await at.ask<{ value: string }>(sql)).map(({ value }) => value);
const between = async (sql: string, least: number, most: number, at = database) => {
  const [value] = await column(sql, at);
  return Number(value) >= least && Number(value) <= most ? true : value;
};
/** A fingerprint of every row of a table, without what a password's salt and the number of a transaction make of it. */
const print = (table: string, at: OwnDatabase) =>
  at.ask(`select md5(string_agg(r::text, '|' order by r::text)) as print from (select to_jsonb(t) - 'password_hash' - 'created_at' - 'told_by' as r from ${table} t) x`);
const tables = ['organisation', 'company', 'branch', 'recognition', 'verification_event', 'report', 'recognition_event', 'institution', 'programme', 'programme_code', 'programme_period', 'person', 'membership', 'programme_keeper', 'demo_sign_in', 'partner', 'colleague_interest', 'backlog_item', 'advisory_board', 'question',
  'posting', 'proposal', 'collaboration', 'collaboration_event', 'decision_moment', 'kick_off', 'milestone', 'hours_entry', 'check_in', 'check_in_side', 'signal', 'evaluation', 'evaluation_side', 'story', 'story_consent', 'outbox', 'notice'];

describe('the demo world', () => {
  it.each([
    ['company', 141], [`company where verification = 'waiting'`, 4], ['programme', 220], ['posting', 400], ['proposal', 260], ['collaboration', 150], ['demo_sign_in', 9],
  ])('has %s: %i', async (table, n) => {
    expect(await count(table)).toBe(n);
  });

  it('who plays a part in it finds news, some of it unread', async () => {
    expect(await column('select distinct d.role as value from demo_sign_in d join notice n on n.person_id = d.person_id order by 1')).toEqual(expect.arrayContaining(['company-admin', 'institution-admin', 'programme-manager']));
    expect(await count('notice where read_at is null')).toBeGreaterThan(0);
    expect(await count('notice a join notice b on b.person_id = a.person_id and b.id > a.id and b.created_at < a.created_at')).toBe(0);
  });

  it('says what it has loaded, table by table', () => {
    expect(said.slice(0, 2)).toEqual(['Demo world: 141 companies', 'Demo world: 220 programmes']);
    expect(said).toContain('Demo world: 260 proposals, 150 collaborations');
  });

  it('has every kind of posting, and every status of what has one', async () => {
    expect(await column('select distinct kind as value from posting order by 1')).toEqual([...kindSlugs].sort());
    expect(await column('select distinct status as value from posting order by 1')).toEqual(['closed', 'draft', 'expired', 'filled', 'in-review', 'paused', 'published', 'withdrawn']);
    expect(await column('select distinct status as value from proposal order by 1')).toEqual(['accepted', 'confirmed', 'declined', 'expired', 'lapsed', 'sent', 'withdrawn']);
    expect(await column('select distinct status as value from collaboration order by 1')).toEqual(['completed', 'paused', 'preparing', 'running', 'stopped', 'trial']);
    expect(await column('select distinct status as value from check_in order by 1')).toEqual(['asked', 'cancelled', 'closed', 'planned']);
  });

  it('has looks back that are open, one that is hidden still, and some after a stop', async () => {
    expect(await between(`select count(*) as value from evaluation where released_at is not null`, 10, 120)).toBe(true);
    expect(await column(`select g.title as value from evaluation e join collaboration c on c.id = e.collaboration_id join posting g on g.id = c.posting_id where e.released_at is null and e.release_at > '2027-03-18'`)).not.toEqual([]);
    expect(await count(`evaluation_side s join evaluation e using (collaboration_id) where s.given_at is not null and (s.given_at > '2027-03-18T23:00:00Z' or s.given_at > e.release_at)`)).toBe(0);
    expect(await column('select distinct ending as value from evaluation order by 1')).toEqual(['completed', 'stopped']);
  });

  it('tells two stories on the site, and one that waits for HCA-ICT', async () => {
    expect([await count('published_story'), await count('story')]).toEqual([2, 3]);
    // Nobody tells of what did not go well, or before both looked back.
    expect(await count(`story s where s.created_at < (select e.released_at from evaluation e where e.collaboration_id = s.collaboration_id) or exists (select from evaluation_side v where v.collaboration_id = s.collaboration_id and (v.mark is null or v.mark < 7 or v.again = 'no'))`)).toBe(0);
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
    const rows = await database.ask<{ kind: KindSlug; direction: Direction; title: string; fields: Record<string, unknown> }>(
      `select kind, direction, title, jsonb_build_object('title', title, 'summary', summary, 'description', description, 'reasons', reasons, 'functions', functions, 'specialisations', specialisations,
         'technologies', technologies, 'levels', levels, 'languages', languages, 'workplace', workplace, 'seats', seats, 'effortHours', effort_hours, 'effortEuros', effort_euros,
         'allowanceEuros', allowance_euros, 'learningGoals', learning_goals, 'commercialShare', commercial_share, 'confidentiality', confidentiality, 'difficulty', difficulty,
         'sector', sector, 'openToOthers', open_to_others, 'closesOn', closes_on, 'contactName', contact_name, 'contactEmail', contact_email, 'details', details,
         'branchId', branch_id, 'programmeId', programme_id,
         'period', case period_kind when 'range' then jsonb_build_object('kind', 'range', 'from', from_on, 'until', until_on)
           when 'dates' then jsonb_build_object('kind', 'dates', 'dates', dates) else jsonb_build_object('kind', period_kind) end) as fields
       from posting where status <> 'draft'`);
    expect(rows.length).toBe(385);
    const gaps = rows.map(({ kind, direction, title, fields }) => ({ title, issues: readyPosting(kind, direction).safeParse(fields).error?.issues ?? [] })).filter(({ issues }) => issues.length > 0);
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

  it('tells nothing twice, and nothing that a machine would say', async () => {
    expect(await column('select title as value from posting group by title having count(*) > 1')).toEqual([]);
    expect(await column(`select p.summary as value from posting p join posting q on q.summary = p.summary and q.id > p.id where p.owner_id = q.owner_id and p.status = 'published' and q.status = 'published'`)).toEqual([]);
    expect(await column('select name as value from organisation group by name having count(*) > 1')).toEqual([]);
    expect(await column('select name as value from person group by name having count(*) > 1')).toEqual([]);
    expect(await column(`select title || summary || description || array_to_string(learning_goals, '') || details::text as value from posting
      union all select message from proposal union all select remark from check_in_side union all select about_nl || about_en from company`)
      .then((texts) => texts.filter((text) => /\b(undefined|null|NaN|nul|lorem)\b|\$\{| {2}|\.\.| ,/.test(text)))).toEqual([]);
  });

  it('teaches at every institution of today, what its codes say at their level', async () => {
    expect(await column('select distinct o.name as value from institution_today t join organisation o on o.id = t.today_id where not exists (select from programme p where p.institution_id = t.today_id)')).toEqual([]);
    expect(await column(`select p.name || ' ' || c.code as value from programme p join programme_code c on c.programme_id = p.id
      where not exists (select from qualification q where q.code = c.code and q.code_type = c.code_type and (q.level = p.level))
        and not exists (select from qualification_equivalent e where e.code = c.code and e.code_type = c.code_type and e.level = p.level)`)).toEqual([]);
    expect(await count(`programme where (level like 'mbo%') <> (mode in ('bol', 'bbl'))`)).toBe(0);
    expect(await count(`posting p join branch b on b.id = p.branch_id where p.region <> b.region or p.municipality <> b.municipality or b.company_id <> p.owner_id`)).toBe(0);
    // A place lies in one region, whoever names it.
    expect(await column(`select municipality as value from (select municipality, region from branch union select municipality, region from programme) x group by municipality having count(*) > 1`)).toEqual([]);
  });

  it('has many small companies, and gives collaborations to those who fit', async () => {
    expect(await column(`select size_band as value from company group by size_band order by count(*) desc`)).toEqual(['1-9', '10-49', '50-249', '250+']);
    expect(await count(`collaboration c join posting p on p.id = c.posting_id join programme g on g.id = c.programme_id where p.direction = 'offer' and not g.level = any (p.levels)`)).toBe(0);
    expect(await count(`collaboration c join programme g on g.id = c.programme_id where (c.kind = 'minor' and g.level like 'mbo%') or (c.kind = 'elective' and g.level like 'hbo%')`)).toBe(0);
  });

  it('has something for the monitor to find', async () => {
    const mean = `select round(avg(s.mark), 2)::float as value from check_in_side s join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id where s.mark is not null`;
    expect(await between(mean, 7.1, 7.8)).toBe(true);
    expect(await column(`select form as value from (${mean.replace('select', 'select c.form,')} group by c.form having count(s.mark) >= 5) x order by x.value limit 1`)).toEqual(['company-awareness']);
    expect(await column(`select region as value from (${mean.replace('select', 'select c.region,')} group by c.region) x order by x.value limit 1`)).toEqual(['south-east']);
    const [first, last] = await column(`select avg(s.mark)::float as value from check_in_side s where s.mark is not null group by s.answered_at >= '2026-09-01' order by s.answered_at >= '2026-09-01'`);
    expect(Number(last)).toBeGreaterThan(Number(first) + 0.2);
    const quickest = await database.ask<{ size: string; region: string }>(`select m.size_band as size, b.region from proposal r join company m on m.organisation_id = r.company_id join branch b on b.company_id = m.organisation_id and b.is_main
      where r.confirmed_at is not null group by 1, 2 having count(*) >= 3 order by percentile_cont(0.5) within group (order by r.confirmed_at - r.created_at) limit 1`);
    expect(quickest).toEqual([{ size: '1-9', region: 'north' }]);
    expect(await column(`select direction as value from posting where sector = 'informatiebeveiliging' and region = 'south-east' and status = 'published' group by direction`)).toEqual(['request']);
  });

  it('shows check-ins in all their turns: a question of one’s own with answers, the rubric, a signal that waits and signals that were answered', async () => {
    expect(await count(`check_in_side s join check_in k on k.id = s.check_in_id where k.question is not null and s.own_answer is not null`)).toBeGreaterThan(0);
    expect(await count(`check_in_rubric r join check_in_side s on s.id = r.check_in_side_id join check_in k on k.id = s.check_in_id where k.rubric is null or s.answered_at is null`)).toBe(0);
    expect(await column(`select distinct k.rubric as value from check_in_rubric r join check_in_side s on s.id = r.check_in_side_id join check_in k on k.id = s.check_in_id order by 1`)).toEqual(['end', 'middle', 'start']);
    expect(await count(`signal where answered_at is null`)).toBeGreaterThan(0);
    expect(await count(`signal where (answered_at is null) <> (answer is null)`)).toBe(0);
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
    expect(await count(`proposal p where p.status in ('sent', 'confirmed') and not exists (select from outbox b where b.job = 'expire-proposal' and b.key = p.id || ':' || p.moves and b.due_at = p.deadline_at)`)).toBe(0);
    expect(await count(`outbox where status = 'waiting' and due_at < '${today}'`)).toBe(0);
  });

  it('gives the monitor a line of a year and a half, and a few open signals', async () => {
    const months = await column(`select to_char(answered_at, 'YYYY-MM') as value from check_in_side where mark is not null group by 1 order by 1`);
    expect(months[0] && months[0] <= '2025-10').toBe(true);
    expect(months.length).toBeGreaterThanOrEqual(15);
    expect(await count('check_in_side where mark not between 4 and 10')).toBe(0);
    expect(await count('check_in_side where mark <= 5')).toBe(await count('signal'));
    expect(await count('signal where answered_at < raised_at')).toBe(0);
    expect(await between('select count(*)::int as value from signal where answered_at is null', 2, 12)).toBe(true);
  });

  it('fits on any day of a year', async () => {
    for (const day of ['2026-07-20', '2026-11-21', '2027-01-29', '2027-05-31', '2028-02-29']) {
      const other = await OwnDatabase.make('template');
      try {
        await seedDemo(other.url, { today: day });
        expect([day, await count('posting', other), await count('proposal', other), await count('collaboration', other)]).toEqual([day, 400, 260, 150]);
        expect([day, await between('select count(*)::int as value from signal where answered_at is null', 1, 14, other)]).toEqual([day, true]);
        expect([day, await count(`posting where status = 'published' and (closes_on <= '${day}' or until_on < '${day}')`, other)]).toEqual([day, 0]);
        expect([day, await count(`collaboration where (status = 'running' and until_on < '${day}') or (status = 'preparing' and from_on <= '${day}') or ended_at < started_at or started_at < created_at`, other)]).toEqual([day, 0]);
        expect([day, await count(`proposal p join posting o on o.id = p.posting_id where p.created_at < o.published_at or p.ended_at < p.created_at`, other)]).toEqual([day, 0]);
        expect([day, await count(`check_in k join check_in_side s on s.check_in_id = k.id where s.answered_at < k.asked_at`, other)]).toEqual([day, 0]);
      } finally {
        await other.drop();
      }
    }
  }, 120_000);
});
