import * as fc from 'fast-check';
import { namedStatements, newId } from '#base/server';
import { earningModes, modes, reach, regions, type FunctionReach, type Mode, type Region } from '#organisations/contract';
import { FUNCTION_GROUP, jobFunctions, levels, type JobFunctionSlug, type Level } from '#pathways/contract';
import { World } from '../testing/world';

interface Step { 'Node Type': string; 'Relation Name'?: string; Plans?: Step[] }
const stepsOf = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

let world: World;
let institutionId: string;
beforeAll(async () => {
  world = await World.open();
  institutionId = (await world.visitor.get('/v1/institutions/curio')).body.id;
});
afterAll(() => world.close());

/** What each code trains for, as the Ontwikkelpad says it; HBO-ICT is an equivalent. */
const CODES: Record<string, readonly JobFunctionSlug[]> = {
  25999: ['ict-employee'], 27015: ['infrastructure-operator'], 27016: ['infrastructure-technician'], 25998: ['software-developer'],
  80024: ['application-administrator'], 80130: ['application-configurator', 'software-developer'],
  34475: ['infrastructure-engineer'], 34479: ['software-engineer'], 56978: ['infrastructure-engineer', 'software-engineer'],
  60300: ['infrastructure-architect'], 60228: ['software-architect'], 99999: [],
};
const BROAD: readonly JobFunctionSlug[] = ['infrastructure-engineer', 'software-engineer'];
const NEIGHBOURS: Record<Region, readonly Region[]> = {
  north: ['north-west', 'east'], 'north-west': ['north', 'east', 'south-west'], east: ['north', 'north-west', 'south-east', 'south-west'],
  'south-east': ['east', 'south-west'], 'south-west': ['north-west', 'south-east', 'east'],
};

interface Taught {
  region: Region; level: Level; mode: Mode; isEnded: boolean;
  codes: readonly string[]; added: readonly JobFunctionSlug[]; removed: readonly JobFunctionSlug[];
}

async function teach(programmes: readonly Taught[]): Promise<void> {
  await world.db.transaction(async (tx) => {
    await tx.sql('delete from programme');
    for (const { region, level, mode, isEnded, codes, added, removed } of programmes) {
      const id = newId();
      await tx.sql(`insert into programme (id, institution_id, name, level, mode, municipality, region, functions_added, functions_removed, ended_at, created_at)
        values ($1, $2, 'Opleiding', $3, $4, 'Breda', $5, $6, $7, $8, now())`, [id, institutionId, level, mode, region, added, removed, isEnded ? new Date() : null]);
      for (const code of codes) await tx.sql('insert into programme_code (programme_id, code_type, code) values ($1, $2, $3)', [id, /^2/.test(code) ? 'crebo' : 'croho', code]);
    }
  });
}

const LEVELS_OF = new Map<JobFunctionSlug, Level[]>();
beforeAll(async () => {
  for (const { slug, levels: of } of (await world.visitor.get('/v1/job-functions?limit=100')).body.items) LEVELS_OF.set(slug, of);
  const { items } = (await world.visitor.get('/v1/regions')).body;
  for (const { slug, adjacent } of items as { slug: Region; adjacent: Region[] }[]) expect([slug, [...adjacent].sort()]).toEqual([slug, [...NEIGHBOURS[slug]].sort()]);
});

/** The same figures, worked out one programme at a time. */
function naive(programmes: readonly Taught[], job: JobFunctionSlug, region: Region): FunctionReach {
  const says = ({ codes, added, removed }: Taught, one: JobFunctionSlug): 'exact' | 'equivalent' | null => {
    if (removed.includes(one)) return null;
    if (added.includes(one) || codes.some((code) => CODES[code]?.includes(one))) return 'exact';
    return codes.includes('30020') && BROAD.includes(one) ? 'equivalent' : null;
  };
  const live = programmes.filter(({ isEnded }) => !isEnded);
  const here = live.filter((one) => one.region === region);
  const teaching = here.filter((one) => says(one, job));
  const neighbours = jobFunctions.filter((other) => other !== job && FUNCTION_GROUP[other] === FUNCTION_GROUP[job]);
  return {
    function: job, region,
    exact: teaching.filter((one) => says(one, job) === 'exact').length,
    equivalent: teaching.filter((one) => says(one, job) === 'equivalent').length,
    byMove: here.filter((one) => !says(one, job) && neighbours.some((other) => says(one, other))).length,
    adjacent: live.filter((one) => NEIGHBOURS[region].includes(one.region) && says(one, job)).length,
    earning: teaching.filter(({ mode }) => (earningModes as readonly string[]).includes(mode)).length,
    levels: levels.flatMap((level) => {
      const programmesAt = teaching.filter((one) => one.level === level).length;
      return programmesAt > 0 || LEVELS_OF.get(job)?.includes(level) ? [{ level, programmes: programmesAt }] : [];
    }),
  };
}

const read = async (query = ''): Promise<FunctionReach[]> => {
  const { body } = await world.visitor.get(`/v1/job-functions/reach${query}`);
  return reach.parse(body).items;
};

const taught: fc.Arbitrary<Taught> = fc.record({
  region: fc.constantFrom(...regions), level: fc.constantFrom(...levels), mode: fc.constantFrom(...modes), isEnded: fc.nat(3).map((one) => one === 0),
  codes: fc.uniqueArray(fc.constantFrom(...Object.keys(CODES), '30020'), { minLength: 1, maxLength: 3 }),
  added: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.uniqueArray(fc.constantFrom(...jobFunctions), { maxLength: 2 })),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.uniqueArray(fc.constantFrom(...jobFunctions), { maxLength: 3 })),
});

describe('where a function can be learned', () => {
  it('is what one programme after the other would say', async () => {
    await fc.assert(fc.asyncProperty(fc.array(taught, { maxLength: 25 }), fc.constantFrom(...jobFunctions), fc.constantFrom(...regions), async (programmes, job, region) => {
      await teach(programmes);
      const all = jobFunctions.flatMap((one) => regions.map((at) => naive(programmes, one, at)));
      const by = (list: readonly FunctionReach[]) => Object.fromEntries(list.map((one) => [`${one.function} ${one.region}`, one]));
      expect(by(await read())).toEqual(by(all));
      expect(by(await read(`?function=${job}&region=${region}`))).toEqual(by([naive(programmes, job, region)]));
    }), { numRuns: 15 });
  });

  it('says of every function and region, also where there is nothing: a master stands nowhere', async () => {
    await teach([
      { region: 'north', level: 'mbo-4', mode: 'bbl', isEnded: false, codes: ['25998'], added: [], removed: [] },
      { region: 'north', level: 'hbo-bachelor', mode: 'full-time', isEnded: false, codes: ['30020'], added: [], removed: [] },
    ]);
    const items = await read();
    expect(items).toHaveLength(50);
    expect(items.filter(({ function: job }) => job === 'software-architect').map(({ exact, equivalent, byMove }) => [exact, equivalent, byMove])).toEqual([[0, 0, 0], [0, 0, 2], [0, 0, 0], [0, 0, 0], [0, 0, 0]]);
    expect(await read('?function=software-developer&region=north')).toEqual([{
      function: 'software-developer', region: 'north', exact: 1, equivalent: 0, byMove: 1, adjacent: 0, earning: 1, levels: [{ level: 'mbo-4', programmes: 1 }, { level: 'hbo-ad', programmes: 0 }],
    }]);
    expect(await read('?function=software-engineer&region=east')).toMatchObject([{ exact: 0, equivalent: 0, byMove: 0, adjacent: 1 }]);
  });

  it('is kept by whoever has it, until a programme changes', async () => {
    const first = await world.visitor.get('/v1/job-functions/reach');
    const etag = String(first.headers.get('etag'));
    expect((await world.visitor.get('/v1/job-functions/reach', { 'if-none-match': etag })).status).toBe(304);
    await teach([{ region: 'east', level: 'wo-master', mode: 'full-time', isEnded: false, codes: ['60228'], added: [], removed: [] }]);
    expect((await world.visitor.get('/v1/job-functions/reach', { 'if-none-match': etag })).status).toBe(200);
    expect((await world.visitor.get('/v1/job-functions/reach?function=astronaut')).status).toBe(400);
  });

  it('lists the programmes where learning is part of a paid job', async () => {
    await teach(modes.map((mode) => ({ region: 'north', level: 'mbo-4', mode, isEnded: false, codes: ['25998'], added: [], removed: [] })));
    const { items } = (await world.visitor.get('/v1/programmes?function=software-developer&earning=true')).body;
    expect(items.map(({ mode }: { mode: string }) => mode).sort()).toEqual(['bbl', 'dual']);
  });

  it('looks a function up among very many programmes that teach something else', async () => {
    await world.db.transaction(async (tx) => {
      await tx.sql('delete from programme');
      await tx.sql(`insert into programme (institution_id, name, level, mode, municipality, region, created_at)
        select $1, 'Opleiding ' || n, 'mbo-4', 'bol', 'Breda', (array['north', 'east', 'south-west', 'south-east', 'north-west'])[1 + n % 5], now() from generate_series(1, 8000) n`, [institutionId]);
      await tx.sql(`insert into programme_code (programme_id, code_type, code) select id, 'crebo', case when right(id::text, 2) = 'a7' then '25998' else '2' || lpad((row_number() over () % 400)::text, 4, '0') end from programme`);
      await tx.sql(`update programme set functions_added = '{software-architect}' where id in (select id from programme limit 3)`);
      for (const table of ['programme', 'programme_code']) await tx.sql(`analyze ${table}`);
    });
    const [explained] = await world.db.compose<{ 'QUERY PLAN': [{ Plan: Step }] }>(`explain (format json) ${namedStatements().find(({ name }) => name === 'organisations.reach')?.sql}`, ['software-developer', null]);
    const read = stepsOf(explained!['QUERY PLAN'][0].Plan).filter((step) => /^programme/.test(step['Relation Name'] ?? ''));
    expect(read.length).toBeGreaterThan(2);
    expect(read.filter((step) => step['Node Type'] === 'Seq Scan')).toEqual([]);
  });
});
