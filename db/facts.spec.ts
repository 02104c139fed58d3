import { bandOf, effortBands, FORMS, forms, KIND_FORM, kinds, KINDS, reasons, REASONS, type Form, type Reason } from '#guidance/contract';
import { FUNCTION_GROUP, FUNCTIONS, groups, GROUPS, jobFunctions, levels, LEVELS } from '#pathways/contract';
import { regions, REGIONS } from '#organisations/contract';
import { seedFacts } from './seed/facts';
import { OwnDatabase } from './testing/database';

let database: OwnDatabase;
beforeAll(async () => {
  database = await OwnDatabase.make('template');
});
afterAll(() => database.drop());

/** For tests that write: each gets a database of its own, so that no order of tests matters. */
function alone(): void {
  let shared: OwnDatabase;
  beforeEach(async () => {
    shared = database;
    database = await OwnDatabase.make('template');
  });
  afterEach(async () => {
    await database.drop();
    database = shared;
  });
}

const count = async (from: string) => (await database.ask<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n;
const column = async (sql: string) => (await database.ask<{ value: string }>(sql)).map(({ value }) => value);
const labels = async (table: string, order: string) =>
  Object.fromEntries((await database.ask<{ slug: string; name_nl: string; name_en: string }>(`select slug, name_nl, name_en from ${table} order by ${order}`))
    .map(({ slug, name_nl: nl, name_en: en }) => [slug, { nl, en }]));

describe('the Ontwikkelpad', () => {
  it.each([
    ['job_function', 10], ['function_group', 3], ['specialisation', 9], ['competence', 9], ['qualification', 11],
    ['qualification_part', 4], ['job_move', 12], ['job_function_move', 24], ['level', 7], ['qualification_equivalent', 1],
    [`qualification_part where kind = 'certificate' and code ~ '^C'`, 2], [`qualification_part where kind = 'elective' and code ~ '^K'`, 2], ['specialisation where sector_valued_course is not null', 1],
    [`qualification where code ~ '^\\d{5}$'`, 11], [`pathway_edition where version = '3.0' and published_on = '2026-05-25'`, 1],
  ])('%s has %i rows', async (table, n) => {
    expect(await count(table)).toBe(n);
  });

  it('80130 and 56978 serve two functions each, every other qualification one', async () => {
    const rows = await database.ask<{ code: string; n: number }>('select code, count(*)::int as n from job_function_qualification group by code having count(*) > 1 order by code');
    expect(rows).toEqual([{ code: '56978', n: 2 }, { code: '80130', n: 2 }]);
    expect(await column(`select function as value from job_function_qualification where code = '80130' order by 1`)).toEqual(['application-configurator', 'software-developer']);
  });

  it('every function moves to all others of its group and to none outside it', async () => {
    expect(await column(`select m.function || ' > ' || m.moves_to as value from job_function_move m
      join job_function a on a.slug = m.function join job_function b on b.slug = m.moves_to where a.function_group <> b.function_group`)).toEqual([]);
    expect(await column(`select a.slug || ' > ' || b.slug as value from job_function a join job_function b on b.function_group = a.function_group and b.slug <> a.slug
      except select function || ' > ' || moves_to from job_function_move`)).toEqual([]);
  });

  it('has one word for each competence, and takes a double one apart', async () => {
    expect(await column('select slug as value from competence order by place')).toEqual(
      ['customer-focused', 'service-minded', 'communicative', 'careful', 'solution-oriented', 'persevering', 'cooperative', 'analytical', 'creative']);
    expect(await column(`select name_nl as value from competence where name_nl ~* '( en |communiceren| en$)'`)).toEqual([]);
    const of = (slug: string) => column(`select competence as value from job_function_competence where function = '${slug}' order by place`);
    expect(await of('infrastructure-operator')).toEqual(['careful', 'customer-focused', 'service-minded', 'solution-oriented', 'persevering', 'communicative']);
    expect(await of('software-developer')).toHaveLength(6);
    expect(await of('application-administrator')).toHaveLength(6);
  });

  it('names everybody: no label says (st) or he; the spellings of the source are aliases', async () => {
    const gendered = String.raw`(\(st|/d\)|medwerk|\mhij\M|\mzijn of haar\M)`;
    expect(await column(`select name_nl as value from job_function where name_nl ~* '${gendered}' or about_nl ~* '${gendered}' or growth_nl ~* '${gendered}'
      union all select name_nl from specialisation where name_nl ~* '${gendered}' or about_nl ~* '${gendered}'`)).toEqual([]);
    expect(await column(`select unnest(aliases) as value from job_function where slug = 'ict-employee'`)).toEqual(expect.arrayContaining(['Medewerk(st)er ICT', 'Medwerk(st)er ICT']));
  });

  it('HBO-ICT serves two functions one way and makes no two codes equal', async () => {
    expect(await column(`select function as value from qualification_function where code = '30020' and is_equivalent order by 1`)).toEqual(['infrastructure-engineer', 'software-engineer']);
    expect(await database.ask(`select is_confirmed from qualification_equivalent where code = '30020'`)).toEqual([{ is_confirmed: false }]);
  });

  it('is called in the contract as it is in the facts', async () => {
    expect(await labels('level', 'place')).toEqual(LEVELS);
    expect(await column('select slug as value from level order by place')).toEqual([...levels]);
    expect(await labels('function_group', 'place')).toEqual(GROUPS);
    expect(await column('select slug as value from function_group order by place')).toEqual([...groups]);
    expect(await labels('job_function', 'place')).toEqual(FUNCTIONS);
    expect(await column('select slug as value from job_function order by place')).toEqual([...jobFunctions]);
    expect(await column(`select slug || function_group as value from job_function order by place`)).toEqual(Object.entries(FUNCTION_GROUP).map(([slug, group]) => slug + group));
  });
});

describe('the handbook', () => {
  it.each([
    ['collaboration_form', 8], ['reason', 4], ['benefit', 12], ['posting_kind', 22], ['golden_tip', 18], ['effort_band', 3], ['form_outcome', 32],
    [`decision_cell where provenance = 'derived'`, 12], [`posting_kind where effort is not null`, 2],
  ])('%s has %i rows', async (table, n) => {
    expect(await count(table)).toBe(n);
  });

  it('the derived table says what the stars say', async () => {
    const rows = await database.ask<{ form: Form; effort: number; chapter: number; reason: Reason; stars: number }>(
      'select f.slug as form, f.effort, f.chapter, o.reason, o.stars from collaboration_form f join form_outcome o on o.form = f.slug');
    const cells = await database.ask('select effort, reason, best, stars, ranked from decision_cell');
    const expected = effortBands.flatMap((effort) => reasons.map((reason) => {
      const ranked = rows.filter((row) => row.reason === reason && bandOf(row.effort) === effort)
        .sort((a, b) => b.stars - a.stars || a.effort - b.effort || a.chapter - b.chapter);
      const most = ranked[0]?.stars;
      return { effort, reason, best: ranked.filter(({ stars }) => stars === most).map(({ form }) => form), stars: most, ranked: ranked.map(({ form }) => form) };
    }));
    expect(cells).toHaveLength(12);
    expect(cells).toEqual(expect.arrayContaining(expected));
  });

  it('the headings of the page of forms say what the stars say', async () => {
    const rows = await database.ask<{ form: Form; effort: number; reason: Reason; stars: number }>(
      'select f.slug as form, f.effort, o.reason, o.stars from collaboration_form f join form_outcome o on o.form = f.slug');
    const most = (band: string, reason: Reason) => Math.max(...rows.filter((row) => bandOf(row.effort) === band && row.reason === reason).map(({ stars }) => stars));
    expect(reasons.map((reason) => [reason, most('low', reason)])).toEqual([['talent', 2], ['innovation', 2], ['society', 4], ['network', 3]]);
    expect(rows.filter((row) => row.effort === 3 && row.reason === 'talent' && row.stars === 5).map(({ form }) => form)).toEqual(['assignments-and-internships']);
    expect(Math.min(...rows.filter((row) => bandOf(row.effort) === 'high').map(({ stars }) => stars))).toBe(4);
    expect(rows.filter((row) => row.form === 'assignments-and-internships').reduce((sum, { stars }) => sum + stars, 0)).toBe(15);
  });

  it('is called in the contract as it is in the facts', async () => {
    expect(await labels('collaboration_form', 'chapter')).toEqual(FORMS);
    expect(await column('select slug as value from collaboration_form order by chapter')).toEqual([...forms]);
    expect(await labels('reason', 'place')).toEqual(REASONS);
    expect(await labels('posting_kind', 'place')).toEqual(KINDS);
    expect(await column('select slug as value from posting_kind order by place')).toEqual([...kinds]);
    expect(await column(`select slug || form as value from posting_kind order by place`)).toEqual(Object.entries(KIND_FORM).map(([slug, form]) => slug + form));
  });

  it('every form has all its texts in both languages', async () => {
    const texts = await database.ask<{ texts: Record<'explanation' | 'ownEffort' | 'advantages' | 'asks' | 'firstResult' | 'patience', unknown> & { watch: unknown[]; education: { ask: unknown; give: unknown } } }>('select texts from collaboration_form');
    const both = { nl: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) };
    for (const { texts: { watch, education: { ask, give }, ...one } } of texts) {
      expect([one.explanation, one.ownEffort, one.advantages, one.asks, one.firstResult, one.patience, ask, give, ...watch]).toEqual(Array(8 + watch.length).fill(both));
      expect(watch.length).toBeGreaterThan(2);
    }
  });

  it('every reason, benefit, amount of effort and tip says what it means, and every form has tips of its own', async () => {
    for (const table of ['reason', 'benefit', 'effort_band', 'golden_tip']) {
      expect([table, await count(`${table} where text_nl !~ '\\w' or text_en !~ '\\w' or text_nl = text_en`)]).toEqual([table, 0]);
    }
    expect(await column(`select f.slug as value from collaboration_form f where (select count(*) from golden_tip t where f.slug = any(t.forms)) < 3`)).toEqual([]);
    expect(await column(`select distinct f as value from golden_tip t, unnest(t.forms) f order by 1`)).toEqual([...forms].sort());
    expect(await column('select distinct number::text as value from golden_tip where number is not null order by 1')).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('the institutions', () => {
  it('are 56 in 59 memberships of five regions', async () => {
    expect(await count('region')).toBe(5);
    expect(await count('institution where source is not null')).toBe(56);
    expect(await count('institution_region')).toBe(59);
    expect(await labels('region', 'slug')).toEqual(Object.fromEntries([...regions].sort().map((slug) => [slug, REGIONS[slug]])));
  });

  it('Hoornbeeck College stands in three regions and ROC Onderwijsgroep A12 in two', async () => {
    const rows = await database.ask<{ name: string; regions: string[] }>(`select o.name, array_agg(r.region order by r.region) as regions
      from organisation o join institution_region r on r.institution_id = o.id group by o.id having count(*) > 1 order by o.name`);
    expect(rows).toEqual([
      { name: 'Hoornbeeck College', regions: ['east', 'north-west', 'south-west'] },
      { name: 'ROC Onderwijsgroep A12', regions: ['east', 'north-west'] },
    ]);
  });

  it('eleven were taken over; a successor outside the list has its predecessors’ regions', async () => {
    expect(await count('institution_successor')).toBe(11);
    expect(await count('institution where source is null')).toBe(7);
    expect(await column(`select p.region as value from institution_place p join organisation o on o.id = p.institution_id where o.name = 'ROC van Amsterdam-Flevoland'`)).toEqual(['north-west']);
    expect(await column(`select o.name as value from organisation o join institution_successor s on s.successor_id = o.id where s.is_confirmed group by o.name order by 1`))
      .toEqual(['Breda University of Applied Sciences', 'Curio', 'Firda', 'Koning Willem I College']);
  });

  it('neighbours are neighbours both ways', async () => {
    expect(await count('region_adjacency')).toBe(14);
    expect(await count('region_adjacency a where not exists (select from region_adjacency b where b.region = a.adjacent and b.adjacent = a.region)')).toBe(0);
    expect(await column(`select adjacent as value from region_adjacency where region = 'north' order by 1`)).toEqual(['east', 'north-west']);
  });

});

describe('an institution that was taken over', () => {
  alone();

  it('has no programme, and hands its own on when that happens', async () => {
    const programme = `insert into programme (institution_id, name, level, mode, municipality, region, created_at)
      select id, 'Software developer', 'mbo-4', 'bol', 'Leeuwarden', 'north', now() from organisation where name = $1 returning institution_id`;
    await expect(database.ask(programme, ['ROC Friesland College'])).rejects.toThrow('belongs to the institution that took over');
    await database.ask(programme, ['Noorderpoort']);
    await database.ask(`insert into institution_successor select a.id, b.id, false from organisation a, organisation b where a.name = 'Noorderpoort' and b.name = 'ROC Alfa-college'`);
    expect(await column(`select o.name as value from programme p join organisation o on o.id = p.institution_id`)).toEqual(['ROC Alfa-college']);
    await expect(database.ask(`insert into institution_successor select a.id, b.id, false from organisation a, organisation b where a.name = 'ROC Alfa-college' and b.name = 'Firda'`))
      .rejects.toThrow('no successor of its own');
  });
});

describe('the functions of a programme', () => {
  alone();

  it('are those of its codes and their equivalents, with what was added, without what was removed', async () => {
    const make = async (codes: string[], added: string[] = [], removed: string[] = []) => {
      const [row] = await database.ask<{ id: string }>(`insert into programme (institution_id, name, level, mode, municipality, region, functions_added, functions_removed, created_at)
        select id, 'ICT', 'hbo-bachelor', 'full-time', 'Zwolle', 'east', $1, $2, now() from organisation where slug = 'christelijke-hogeschool-windesheim' returning id`, [added, removed]);
      for (const code of codes) await database.ask('insert into programme_code values ($1, $2, $3)', [row?.id, 'croho', code]);
      return column(`select function as value from programme_function where programme_id = '${row?.id}' order by 1`);
    };
    expect(await make(['80130'])).toEqual(['application-configurator', 'software-developer']);
    expect(await make(['30020', '34479'])).toEqual(['infrastructure-engineer', 'software-engineer']);
    expect(await make(['34479'])).toEqual(['software-engineer']);
    expect(await make(['30020'], ['software-architect', 'software-engineer'], ['infrastructure-engineer'])).toEqual(['software-architect', 'software-engineer']);
    expect(await make([])).toEqual([]);
  });
});

describe('loading the facts', () => {
  alone();

  it('a second time changes nothing', async () => {
    // xmin is the transaction that last wrote a row: equal means untouched, not merely rewritten with the same words.
    const tables = ['job_function', 'job_move', 'collaboration_form', 'decision_cell', 'institution', 'institution_region', 'organisation', 'fact_source'];
    const state = async () => Promise.all(tables.map((table) => database.ask(`select xmin::text, t.* from ${table} t order by t`)));
    const before = await state();
    await seedFacts(database.url);
    expect(await state()).toEqual(before);
    expect(await database.ask('select source, version from fact_source order by source')).toEqual([
      { source: 'handbook-guidance', version: '2' }, { source: 'handbook-institutions', version: '1' }, { source: 'library', version: '1' }, { source: 'municipalities', version: '2025-01-01' }, { source: 'ontwikkelpad', version: '3.0' },
    ]);
  });

  it('a new version leaves alone what people set, and brings the rest up to date', async () => {
    await database.ask(`update fact_source set checksum = ''`);
    await database.ask(`update decision_cell set provenance = 'set', stars = 1 where effort = 'low' and reason = 'talent'`);
    await database.ask(`update decision_cell set stars = 1 where effort = 'low' and reason = 'network'`);
    await database.ask(`update qualification_equivalent set is_confirmed = true`);
    await database.ask(`update job_function set name_nl = 'Iets anders' where slug = 'software-engineer'`);
    await Promise.all([seedFacts(database.url), seedFacts(database.url)]);
    expect(await column(`select reason || stars || provenance as value from decision_cell where effort = 'low' and reason in ('talent', 'network') order by 1`)).toEqual(['network3derived', 'talent1set']);
    expect(await database.ask('select is_confirmed from qualification_equivalent')).toEqual([{ is_confirmed: true }]);
    expect(await column(`select name_nl as value from job_function where slug = 'software-engineer'`)).toEqual(['Software engineer']);
    expect(await count('institution_region')).toBe(59);
  });
});
