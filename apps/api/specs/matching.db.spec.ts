import type { Person, Programme } from '../testing/builders';
import { matchPage, type Match } from '#matching/contract';
import { Matches, Programmes, versionOne } from '#matching/server';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
const letters = (address: string) => world.post.to(address).filter(({ template }) => template === 'posting-match');
const refresh = (id: string, mail = true) => world.app.get(Matches).refresh(id, { mail });
const rows = (id: string) => sql(`select * from match where posting_id = $1 order by programme_id`, [id]);
const factor = (match: Match | undefined, name: string) => match?.explanation.factors.find((one) => one.name === name);

/** The match of a posting with one programme, as its manager reads it. */
async function seen(postingId: string, programme: Programme): Promise<Match | undefined> {
  const answer = await world.as(programme.manager).get(`/v1/postings/${postingId}/matches?limit=100`);
  return matchPage.parse(answer.body).items.find((match) => match.programme.id === programme.id);
}

/** Wants the mail about each match, as it comes. */
const atOnce = async (person: Person): Promise<Person> => {
  expect((await world.as(person).put('/v1/notification-settings/matches', { frequency: 'at-once' })).status).toBe(200);
  return person;
};

/** A programme whose manager wants mail at once. */
async function programme(options: Parameters<World['programme']>[0] = {}): Promise<Programme> {
  const made = await world.programme(options);
  await atOnce(made.manager);
  return made;
}

it('keeps version 1 as data, equal to what the rule is tested with', async () => {
  expect(await sql(`select version, rule, is_active as active from match_rule`)).toEqual([{ version: 1, rule: (({ version: _, ...rule }) => rule)(versionOne), active: true }]);
});

describe('a published internship', () => {
  it('stands in both lists with the same explanation, and its programme manager is mailed why', async () => {
    const school = await programme({ region: 'east', period: { from: '2027-09-13', until: '2028-02-04', students: 31 } });
    const posting = await world.posting({ company: await world.company({ name: 'Veenpoort Software' }) });
    await world.work();

    const mine = matchPage.parse((await world.as(school.manager).get(`/v1/programmes/${school.id}/matches?limit=100`)).body).items.find((one) => one.posting.id === posting.id);
    const theirs = matchPage.parse((await world.as(posting.company.admin).get(`/v1/postings/${posting.id}/matches?limit=100`)).body).items.find((one) => one.programme.id === school.id);
    expect(mine).toEqual(theirs);
    expect([mine?.score, mine?.band, mine?.ruleVersion]).toEqual([86, 'strong', 1]);
    expect(mine?.explanation.factors.map(({ name, points, asked, has, raise }) => [name, points, asked.nl, has.nl, raise?.nl ?? null])).toEqual([
      ['function', 30, 'Software developer', 'Kwalificatie 25998, precies deze functie', null],
      ['region', 9, 'Hoogeveen, Noord', 'Groningen, Oost: een buurregio', 'Kan het op afstand, dan telt de regio volledig: +6.'],
      ['form', 15, 'Stage', 'Staat op de lijst met gewenste vormen', null],
      ['period', 13.6, '22 weken vanaf 30 augustus', '20 weken overlap, start 13 september', 'Begint het op 30 augustus, dan is de periode volledig: +1,4.'],
      ['seats', 10, '4 plaatsen', '31 studenten zoeken een plek', null],
      ['language', 5, 'Nederlands', 'Nederlands', null],
      ['technologies', 3.3, 'C#, Angular, PostgreSQL', 'C# en PostgreSQL; Angular niet', 'Komt Angular erbij, dan is de technologie volledig: +1,7.'],
      ['earlier', 0, 'Nog niet met deze opleiding', 'Nog niet met dit bedrijf', 'Een samenwerking die goed afloopt, telt de volgende keer mee: +5.'],
    ]);
    expect(mine?.explanation.gates.map(({ line }) => line.en)).toEqual([
      'Open until 28 May 2027, 4 left.', 'This can go to any programme.', 'The level is right: mbo level 4.', 'The periods overlap.']);
    expect(mine?.explanation.recognition).toEqual({ state: 'none', line: {
      nl: 'Vestiging Hoogeveen is nog geen erkend leerbedrijf voor 25998. Dat moet rond zijn voordat het plan wordt bevestigd.',
      en: 'The branch in Hoogeveen is not a recognised training company for 25998 yet. That must be settled before the plan is confirmed.' } });

    const [letter, ...more] = letters(school.manager.email);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe(`Past bij ${school.name}: Van eerste ticket tot release`);
    expect(letter?.text).toContain(`http://localhost:3000/nl/postings/${posting.id}?programme=${school.id}#match`);
    expect(letter?.text.replaceAll(school.name, 'OPLEIDING').replaceAll(/Instelling \d+/g, 'INSTELLING').replaceAll(posting.id, 'P').replaceAll(school.id, 'Q').replace(/unsubscribe\/[\w-]{43}/, 'unsubscribe/U')).toMatchSnapshot();
  });

  it('writes to each manager once and in their own language, however often it runs', async () => {
    const school = await programme({ locale: 'en' });
    const [second, coordinator] = [await atOnce(await world.keeper(school, 'manager')), await atOnce(await world.keeper(school, 'coordinator'))];
    const posting = await world.posting();
    await world.work();
    const before = await rows(posting.id);
    world.clock.set('2027-03-18T10:00:00Z');
    await refresh(posting.id);
    await refresh(posting.id);
    await world.work();
    expect(await rows(posting.id)).toEqual(before);
    const [letter, ...more] = letters(school.manager.email).filter(({ text }) => text.includes(posting.id));
    expect([more, letter?.locale, letter?.subject]).toEqual([[], 'en', `Fits ${school.name}: Van eerste ticket tot release`]);
    expect(letter?.text.replaceAll(school.name, 'PROGRAMME').replaceAll(/Instelling \d+/g, 'INSTITUTION').replaceAll(/Bedrijf \d+/g, 'COMPANY').replaceAll(posting.id, 'P').replaceAll(school.id, 'Q').replace(/unsubscribe\/[\w-]{43}/, 'unsubscribe/U')).toMatchSnapshot();
    expect(letters(second.email)).toHaveLength(1);
    expect(letters(coordinator.email)).toHaveLength(0);
  });

  it('writes once to who manages several programmes, about the best, and names the others', async () => {
    const best = await programme();
    const other = await programme({ region: 'south-west', institutionId: best.institutionId });
    await sql(`insert into programme_keeper (programme_id, person_id, role) values ($1, $2, 'manager')`, [other.id, best.manager.id]);
    const posting = await world.posting();
    await world.work();
    const mine = letters(best.manager.email).filter(({ text }) => text.includes(posting.id));
    expect(mine).toHaveLength(1);
    expect(mine[0]?.subject).toContain(best.name);
    expect(mine[0]?.text).toContain(`${other.name}, mbo 4: `);
  });

  it('writes to the administrators of an institution only when a programme has no manager', async () => {
    const managed = await programme();
    const orphan = await programme();
    await sql(`delete from programme_keeper where programme_id = $1`, [orphan.id]);
    const [admin, idle] = [await atOnce(await world.person({ organisationId: orphan.institutionId })), await atOnce(await world.person({ organisationId: managed.institutionId }))];
    const posting = await world.posting();
    await world.work();
    expect(letters(admin.email).filter(({ text }) => text.includes(posting.id))).toHaveLength(1);
    expect(letters(idle.email)).toHaveLength(0);
  });

  it('writes to nobody when told so, and to nobody any more once it is no longer open', async () => {
    const school = await programme();
    const company = await world.company();
    const { id } = await world.draft(company);
    await refresh(id);
    expect(await rows(id)).toEqual([]);
    await sql(`update posting set status = 'published', published_at = now() where id = $1`, [id]);
    await refresh(id, false);
    await world.work();
    expect(await rows(id)).not.toEqual([]);
    expect(letters(school.manager.email).filter(({ text }) => text.includes(id))).toEqual([]);
    await refresh(id);
    await sql(`update posting set status = 'withdrawn' where id = $1`, [id]);
    await world.work();
    expect(letters(school.manager.email).filter(({ text }) => text.includes(id))).toEqual([]);
    await refresh(id);
    expect(await rows(id)).toEqual([]);
  });

  it('does not match another level, another time or another kind of school, and nothing below 45 is kept', async () => {
    const fits = await programme();
    const others = [
      await programme({ level: 'mbo-3' }),
      await programme({ period: { from: '2026-09-01', until: '2027-07-01', students: 9 } }),
      await programme({ region: 'south-west', code: '25999', wantedForms: [], technologies: [], languages: ['en'], period: null }),
    ];
    const posting = await world.posting();
    await world.work();
    expect(await seen(posting.id, fits)).toBeDefined();
    for (const other of others) expect(await seen(posting.id, other)).toBeUndefined();
  });
});

describe('news of a match', () => {
  const inbox = async (person: Person) => (await world.as(person).get('/v1/notices')).body.items;

  it('is in the inbox at once with where the explanation is, and in one mail the next morning for who chose nothing', async () => {
    const school = await world.programme({ locale: 'en' });
    const [first, second] = [await world.posting({ title: 'Bouw een planbord' }), await world.posting()];
    await world.work();
    const news = await inbox(school.manager);
    expect(news).toHaveLength(2);
    expect(news).toContainEqual(expect.objectContaining({ topic: 'matches', link: `/postings/${first.id}?programme=${school.id}#match`,
      title: { nl: `“Bouw een planbord” past bij ${school.name}, mbo 4`, en: `“Bouw een planbord” fits ${school.name}, mbo level 4` },
      line: { nl: expect.stringMatching(/^Van Bedrijf \d+\. \d\d van 100\.$/), en: expect.stringMatching(/^By Bedrijf \d+\. \d\d of 100\.$/) } }));
    expect(world.post.to(school.manager.email)).toEqual([]);
    await sql(`update posting set status = 'withdrawn' where id = $1`, [second.id]);
    expect((await inbox(school.manager)).map(({ link }: { link: string | null }) => link)).toContain(null);
    const now = world.clock.now();
    await world.until(new Date(now.getTime() + 86_400_000).toISOString());
    world.clock.set(now.toISOString());
    const [digest, ...more] = world.post.to(school.manager.email);
    expect([more, digest?.template, digest?.subject]).toEqual([[], 'digest', `“Bouw een planbord” fits ${school.name}, mbo level 4`]);
    expect(digest?.text).toContain(`/en/postings/${first.id}?programme=${school.id}#match`);
  });

  it('comes by mail five times a day and after the quiet weeks of the institution; who leaves it reads it no longer', async () => {
    const [busy, quiet] = [await programme(), await programme()];
    await sql(`insert into quiet_week (institution_id, from_on, until_on) values ($1, $2::date, $2::date + 2)`, [quiet.institutionId, world.clock.today()]);
    const company = await world.company();
    for (let nth = 0; nth < 6; nth += 1) await world.posting({ company });
    await world.work();
    expect([letters(busy.manager.email).length, (await inbox(busy.manager)).length]).toEqual([5, 6]);
    expect([letters(quiet.manager.email).length, (await inbox(quiet.manager)).length]).toEqual([0, 6]);
    await sql(`delete from membership where person_id = $1`, [busy.manager.id]);
    expect(await inbox(busy.manager)).toEqual([]);
  });
});

describe('what a match is made of', () => {
  it('follows qualification codes, broader equivalents, and what the manager added and removed', async () => {
    const company = await world.company();
    const school = (change: string, options: Parameters<World['programme']>[0] = {}) => programme(options).then(async (made) => {
      if (change) await sql(`update programme set ${change} where id = $1`, [made.id]);
      return made;
    });
    const developer = await school(`functions_removed = '{software-developer}', functions_added = '{software-engineer}'`);
    const broad = await school('', { sector: 'hbo', level: 'hbo-bachelor', codeType: 'croho', code: '30020' });
    const [vocational, higher] = [await world.posting({ company }), await world.posting({ company, functions: ['software-engineer'], levels: ['hbo-bachelor'] })];
    await world.work();
    expect(factor(await seen(vocational.id, developer), 'function')).toMatchObject({ points: 18, has: { nl: 'Software engineer: één officiële stap van Software developer' } });
    const match = await seen(higher.id, broad);
    expect(factor(match, 'function')).toMatchObject({ points: 30, has: { nl: 'Brede kwalificatie 30020 leidt op voor deze functie' } });
    expect(match?.explanation.recognition).toBeNull();
  });

  it('counts an earlier collaboration that both gave a 7, and not one of four years ago', async () => {
    const company = await world.company();
    const [well, low, old] = [await programme(), await programme(), await programme()];
    const first = await world.posting({ company, seats: 9 });
    for (const [school, mark, endedAt] of [[well, 7, '2026-07-01'], [low, 6, '2026-07-01'], [old, 9, '2023-07-01']] as const) {
      const { id } = await world.collaboration({ posting: first, programme: school });
      await sql(`update collaboration set status = 'completed', started_at = $2, ended_at = $2 where id = $1`, [id, `${endedAt}T10:00:00Z`]);
      const [checkIn] = await sql<{ id: string }>(`insert into check_in (collaboration_id, moment, number, due_on) values ($1, 'after', 99, $2) returning id`, [id, endedAt]);
      for (const [side, given] of [['company', 8], ['institution', mark]] as const) {
        await sql(`insert into check_in_side (check_in_id, side, name, email, locale, on_course, mark, answered_at) values ($1, $2, 'A', 'a@b.example', 'nl', 'yes', $3, $4)`,
          [checkIn?.id, side, given, `${endedAt}T10:00:00Z`]);
      }
    }
    const posting = await world.posting({ company });
    await world.work();
    expect(factor(await seen(posting.id, well), 'earlier')).toMatchObject({ points: 5, raise: null });
    expect(factor(await seen(posting.id, low), 'earlier')?.points).toBe(0);
    expect(factor(await seen(posting.id, old), 'earlier')?.points).toBe(0);
  });

  it('names the recognition of the branch as it is today, and no score depends on it', async () => {
    const school = await programme();
    const posting = await world.posting();
    await world.work();
    const before = await seen(posting.id, school);
    await sql(`insert into recognition (branch_id, qualification_code, status, valid_from, valid_until) values ($1, '25998', 'recognised', '2025-09-01', '2029-08-31')`, [posting.company.branchId]);
    const after = await seen(posting.id, school);
    expect(after?.explanation.recognition).toEqual({ state: 'recognised', line: {
      nl: 'Erkend leerbedrijf voor 25998, vestiging Hoogeveen, tot en met 31 augustus 2029.',
      en: 'Recognised training company for 25998, branch in Hoogeveen, until 31 August 2029.' } });
    expect(after?.score).toBe(before?.score);
  });

  it('becomes true again when the posting changes', async () => {
    const school = await programme();
    const posting = await world.posting();
    await world.work();
    expect(factor(await seen(posting.id, school), 'technologies')?.points).toBe(3.3);
    const changed = await world.as(posting.company.admin).patch(`/v1/postings/${posting.id}`, { technologies: ['c#'] }, { 'if-match': `"${posting.body.version}"` });
    expect(changed.status).toBe(200);
    await world.work();
    expect(factor(await seen(posting.id, school), 'technologies')).toMatchObject({ points: 5, asked: { nl: 'c#' } });
    expect(letters(school.manager.email).filter(({ text }) => text.includes(posting.id))).toHaveLength(1);
  });
});

it('keeps the best of each posting and the best of each programme', async () => {
  await sql(`update match_rule set rule = rule || '{"bestKept": 2}' where version = 1`);
  const company = await world.company({ region: 'south-east' });
  const fields = { company, levels: ['hbo-ad'], functions: ['software-developer'] };
  const school = (region: string) => programme({ region, level: 'hbo-ad', codeType: 'croho', code: '80130', sector: 'hbo' });
  const [near, far, further] = [await school('south-east'), await school('east'), await school('north-west')];
  const best = await world.posting(fields);
  await world.work();
  const kept = async (column: 'posting_id' | 'programme_id', id: string) =>
    (await sql<{ id: string }>(`select ${column === 'posting_id' ? 'programme_id' : 'posting_id'} as id from match where ${column} = $1 order by score desc`, [id])).map((row) => row.id);
  expect(await kept('posting_id', best.id)).toEqual([near.id, far.id]);
  expect(await kept('programme_id', further.id)).toEqual([]);

  const second = await world.posting({ ...fields, technologies: ['COBOL'] });
  const third = await world.posting({ ...fields, technologies: ['PostgreSQL'] });
  await world.work();
  expect(await kept('programme_id', near.id)).toEqual([third.id, best.id]);
  expect(await kept('posting_id', second.id)).toEqual([]);
  await sql(`update match_rule set rule = rule || '{"bestKept": 200}' where version = 1`);
});

it('lets a posting that is closed go before one that is open, however well it fits', async () => {
  await sql(`update match_rule set rule = rule || '{"bestKept": 2}' where version = 1`);
  try {
    const school = await programme({ level: 'mbo-3', code: '25999' });
    const company = await world.company();
    const post = (fields: Record<string, unknown> = {}) => world.posting({ company, levels: ['mbo-3'], functions: ['ict-employee'], ...fields });
    const [best, fair] = [await post(), await post({ languages: ['en'] })];
    await world.work();
    const kept = async () => (await sql<{ id: string }>(`select posting_id as id from match where programme_id = $1`, [school.id])).map(({ id }) => id).sort();
    expect(await kept()).toEqual([best.id, fair.id].sort());
    await sql(`update posting set status = 'closed' where id = $1`, [best.id]);
    const third = await post({ languages: ['en'], technologies: ['COBOL'] });
    await world.work();
    expect(await kept()).toEqual([fair.id, third.id].sort());
    // Open again, it is among the best again.
    await sql(`update posting set status = 'published' where id = $1`, [best.id]);
    await refresh(best.id);
    expect(await kept()).toEqual([best.id, fair.id].sort());
  } finally {
    await sql(`update match_rule set rule = rule || '{"bestKept": 200}' where version = 1`);
  }
});

describe('the programmes in memory', () => {
  const everything = async (programmes: Programmes) => {
    const { columns, facts } = await world.db.transaction((tx) => programmes.current(tx));
    const all = Array.from({ length: columns.size }, (_, place) => columns.at(place, 'never')).sort((a, b) => (a.present.id < b.present.id ? -1 : 1));
    return { all, facts };
  };

  it('are those of the database after any change', async () => {
    const [school, gone] = [await programme(), await programme()];
    const kept = world.app.get(Programmes);
    await everything(kept);
    const changes: [string, unknown[]][] = [
      [`update programme set languages = '{en}', technologies = '{Perl}', functions_added = '{ict-employee}' where id = $1`, [school.id]],
      [`update programme_period set until_on = until_on + 14, students = null where programme_id = $1`, [school.id]],
      [`insert into programme_period (programme_id, from_on, until_on) values ($1, '2029-01-01', '2029-02-01')`, [school.id]],
      [`delete from programme_period where programme_id = $1 and from_on < '2029-01-01'`, [school.id]],
      [`insert into programme_code (programme_id, code_type, code) values ($1, 'crebo', '25999')`, [school.id]],
      [`update programme_code set programme_id = $2 where programme_id = $1 and code = '25999'`, [school.id, gone.id]],
      [`delete from programme_code where programme_id = $1`, [school.id]],
      [`update institution set sector = 'hbo' where organisation_id = $1`, [school.institutionId]],
      [`update match_rule set rule = jsonb_set(rule, '{points,seatsUnknown}', '4') where version = 1`, []],
      [`insert into region_adjacency values ('north', 'south-east')`, []],
      [`delete from region_adjacency where region = 'north' and adjacent = 'south-east'`, []],
      [`insert into job_function_qualification (function, code_type, code) values ('ict-employee', 'crebo', '25998')`, []],
      [`delete from job_function_qualification where function = 'ict-employee' and code = '25998'`, []],
      [`update match_rule set rule = jsonb_set(rule, '{points,seatsUnknown}', '5') where version = 1`, []],
      [`delete from programme where id = $1`, [gone.id]],
    ];
    let before = await everything(kept);
    for (const [change, values] of changes) {
      await sql(change, values);
      const now = await everything(kept);
      expect([change, now]).toEqual([change, await everything(new Programmes())]);
      expect(now).not.toEqual(before);
      before = now;
    }
  });

  it('miss no change that was begun before they were read and committed after', async () => {
    const school = await programme();
    const [kept, late] = [world.app.get(Programmes), Promise.withResolvers<void>()];
    const begun = Promise.withResolvers<void>();
    const change = world.db.transaction(async (tx) => {
      await tx.sql(`update programme set technologies = '{Fortran}' where id = $1`, [school.id]);
      begun.resolve();
      await late.promise;
    });
    await begun.promise;
    // Others change and are read meanwhile, so that what is known is newer than the change that is still open.
    await programme();
    const technologies = async () => (await everything(kept)).all.find(({ present }) => present.id === school.id)?.present.technologies;
    expect(await technologies()).toEqual(['c#', 'postgresql']);
    late.resolve();
    await change;
    expect(await technologies()).toEqual(['fortran']);
  });

  it('are read once for many who ask at the same time', async () => {
    const school = await programme();
    const kept = new Programmes();
    const asked = await Promise.all(Array.from({ length: 6 }, () => world.db.transaction((tx) => kept.current(tx))));
    expect(new Set(asked.map(({ columns }) => columns)).size).toBe(1);
    await sql(`update programme set languages = '{en}' where id = $1`, [school.id]);
    const again = await Promise.all(Array.from({ length: 6 }, () => world.db.transaction((tx) => kept.current(tx))));
    expect(new Set(again.map(({ columns }) => columns)).size).toBe(1);
    expect(again[0]?.columns).not.toBe(asked[0]?.columns);
  });
});

describe('reading matches', () => {
  it('goes page by page, best first, then what closes first', async () => {
    const school = await programme({ level: 'mbo-2', code: '25999' });
    const company = await world.company();
    const fields = { company, levels: ['mbo-2'], functions: ['ict-employee'] };
    const [late, early, worse] = [await world.posting({ ...fields, closesOn: '2027-05-28' }), await world.posting({ ...fields, closesOn: '2027-04-28' }),
      await world.posting({ ...fields, languages: ['en'] })];
    const ties = [await world.posting({ ...fields, closesOn: '2027-05-28' }), await world.posting({ ...fields, closesOn: '2027-05-28' })];
    await world.work();
    const all: Match[] = [];
    let next: string | null = '';
    while (next !== null) {
      const answer = await world.as(school.manager).get(`/v1/programmes/${school.id}/matches?limit=2${next && `&cursor=${next}`}`);
      const page = matchPage.parse(answer.body);
      all.push(...page.items);
      next = page.next;
      // The night passes while somebody leafs through: nothing is missed and nothing comes twice.
      world.clock.set('2027-03-19T09:00:00Z');
    }
    world.clock.set('2027-03-18T09:00:00Z');
    const ids = all.map(({ posting }) => posting.id);
    expect(ids[0]).toBe(early.id);
    expect(ids.slice(1, 4).sort()).toEqual([late.id, ...ties.map(({ id }) => id)].sort());
    expect(ids.slice(4)).toEqual([worse.id]);
    expect((await world.as(school.manager).get(`/v1/programmes/${school.id}/matches?cursor=WyJ4IiwieCIsIngiLCJ4Il0`)).status).toBe(400);
  });

  it('says what to change when nothing fits', async () => {
    // Counts every programme there is: in a world of its own.
    const shared = world;
    world = await World.open();
    try {
      await programme();
      await programme();
      const posting = await world.posting({ levels: ['wo-master'], functions: ['software-engineer'] });
      await world.work();
      const answer = await world.as(posting.company.admin).get(`/v1/postings/${posting.id}/matches`);
      expect(answer.body.items).toEqual([]);
      expect(answer.body.advice[0].nl).toBe('Zet mbo 4 erbij: dan passen er 2 opleidingen.');
    } finally {
      await world.close();
      world = shared;
    }
  });

  it('shows a programme only what is still open', async () => {
    const school = await programme();
    const posting = await world.posting({ closesOn: '2027-04-01' });
    await world.work();
    const open = async () => matchPage.parse((await world.as(school.manager).get(`/v1/programmes/${school.id}/matches?limit=100`)).body).items.map((one) => one.posting.id);
    expect(await open()).toContain(posting.id);
    world.clock.set('2027-04-02T09:00:00Z');
    expect(await open()).not.toContain(posting.id);
    world.clock.set('2027-03-18T09:00:00Z');
  });

  it('is for who speaks for the programme, who works for the owner, and the analyst', async () => {
    const [school, other] = [await programme(), await programme()];
    const coordinator = await world.keeper(school, 'coordinator');
    const boss = await world.person({ organisationId: school.institutionId });
    const colleague = await world.person({ organisationId: school.institutionId, role: 'member' });
    const analyst = await world.analyst();
    const outsider = await world.person();
    const posting = await world.posting();
    const rival = await world.company();
    await world.work();
    const programmeIds = async (person: Parameters<World['as']>[0]) => {
      const answer = await world.as(person).get(`/v1/postings/${posting.id}/matches?limit=100`);
      return answer.status === 200 ? matchPage.parse(answer.body).items.map((one) => one.programme.id) : answer.status;
    };
    for (const person of [school.manager, coordinator, boss]) expect(await programmeIds(person)).toEqual([school.id]);
    expect(await programmeIds(other.manager)).toEqual([other.id]);
    for (const person of [posting.company.admin, analyst]) expect(await programmeIds(person)).toEqual(expect.arrayContaining([school.id, other.id]));
    for (const person of [outsider, rival.admin, colleague]) expect(await programmeIds(person)).toBe(404);
    for (const person of [outsider, rival.admin, colleague, posting.company.admin, other.manager]) {
      expect((await world.as(person).get(`/v1/programmes/${school.id}/matches`)).status).toBe(404);
    }
    for (const person of [school.manager, coordinator, boss, analyst]) expect((await world.as(person).get(`/v1/programmes/${school.id}/matches`)).status).toBe(200);
    expect((await world.visitor.get(`/v1/programmes/${school.id}/matches`)).status).toBe(401);
    expect((await world.visitor.get(`/v1/postings/${posting.id}/matches`)).status).toBe(401);
    const draft = await world.draft(posting.company);
    expect((await world.as(school.manager).get(`/v1/postings/${draft.id}/matches`)).status).toBe(404);
    expect((await world.as(posting.company.admin).get(`/v1/postings/${draft.id}/matches`)).body).toEqual({ items: [], next: null, advice: [], counts: [] });
  });
});
