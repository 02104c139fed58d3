import { newId } from '#base/server';
import { overview, type FigureRow, type Overview } from '#monitor/contract';
import { World } from '../testing/world';

interface Thing { id: string; posting_id: string; form: string; region: string | null; status: string; published_at: Date | null; created_at: Date; accepted_at: Date | null; started_at: Date | null; ended_at: Date | null }
interface Mark { form: string; region: string | null; mark: number; answered_at: Date }

const sql = <Row = Record<string, unknown>>(world: World, text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
const look = async (world: World): Promise<Overview> => {
  const answer = await world.as(await world.analyst()).get('/v1/monitor/overview');
  expect(answer.status).toBe(200);
  return overview.parse(answer.body);
};

/** The same numbers every run, without a library. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** Postings in every state with proposals, collaborations, check-ins and marks, made at random. */
async function generate(world: World, postings: number): Promise<void> {
  const roll = dice(7);
  const pick = <T>(values: readonly T[]): T => values[roll(values.length)] as T;
  const company = await world.company();
  const programmes = [await world.programme(), await world.programme(), await world.programme({ region: 'east' })];
  const kinds = await sql<{ slug: string; form: string }>(world, 'select slug, form from posting_kind order by place');
  const regions = ['north', 'north-west', 'east', 'south-east', null];
  const at = (day: number) => new Date(Date.UTC(2026, 0, 1 + day, roll(24)));
  for (let n = 0; n < postings; n += 1) {
    const kind = pick(kinds);
    const region = pick(regions);
    const status = pick(['draft', 'published', 'published', 'filled', 'closed', 'paused']);
    const published = status === 'draft' ? null : roll(300);
    const posting = newId();
    await sql(world, `insert into posting (id, owner_id, direction, kind, form, status, region, title, seats, closes_on, created_at, published_at) values ($1, $2, 'offer', $3, $4, $5, $6, 'Iets', 9, '2028-01-01', $7, $8)`,
      [posting, company.id, kind.slug, kind.form, status, region, at(0), published === null ? null : at(published)]);
    if (published === null) continue;
    for (const programme of programmes.slice(0, roll(4))) {
      const proposed = published + roll(20);
      const isAccepted = roll(3) > 0;
      const proposal = newId();
      await sql(world, `insert into proposal (id, posting_id, programme_id, company_id, institution_id, started_by, side, status, seats, message, created_at, accepted_at, ended_at) values ($1, $2, $3, $4, $5, 'programme', 'institution', $6, 1, 'Graag', $7, $8, $9)`,
        [proposal, posting, programme.id, company.id, programme.institutionId, isAccepted ? 'accepted' : 'declined', at(proposed), isAccepted ? at(proposed + 9) : null, at(proposed + 9)]);
      if (!isAccepted) continue;
      const state = pick(['preparing', 'running', 'running', 'trial', 'completed', 'stopped']);
      const collaboration = newId();
      await sql(world, `insert into collaboration (id, proposal_id, posting_id, programme_id, company_id, institution_id, kind, form, region, seats, status, company_contact_name, company_contact_email, created_at, started_at, ended_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, 'Tess', 'tess@partner.example', $11, $12, $13)`,
      [collaboration, proposal, posting, programme.id, company.id, programme.institutionId, kind.slug, kind.form, region, state, at(proposed + 9),
        state === 'preparing' ? null : at(proposed + 30), ['completed', 'stopped'].includes(state) ? at(proposed + 100 + roll(40)) : null]);
      if (state === 'preparing') continue;
      const checkIn = newId();
      await sql(world, `insert into check_in (id, collaboration_id, moment, due_on) values ($1, $2, 'week-two', '2026-05-01')`, [checkIn, collaboration]);
      for (const side of ['company', 'institution']) {
        const mark = roll(4) === 0 ? null : 1 + roll(10);
        await sql(world, `insert into check_in_side (check_in_id, side, name, email, locale, on_course, mark, answered_at) values ($1, $2, 'Tess', 'tess@partner.example', 'nl', $3, $4, $5)`,
          [checkIn, side, mark === null ? null : 'yes', mark, mark === null ? null : at(proposed + 44)]);
        if (mark !== null && mark <= 5) {
          await sql(world, `insert into signal (collaboration_id, check_in_id, side, reason, raised_at, answered_at) values ($1, $2, $3, 'low-mark', $4, $5)`,
            [collaboration, checkIn, side, at(200), roll(2) === 0 ? at(210) : null]);
        }
      }
    }
  }
}

/** The figures again, by looping over plain rows. */
async function naively(world: World): Promise<Omit<Overview, 'asOf' | 'handbookMark'>> {
  const postings = (await sql<Thing>(world, 'select * from posting')).filter(({ published_at }) => published_at);
  const proposals = await sql<Thing>(world, 'select r.*, p.form, p.region from proposal r join posting p on p.id = r.posting_id');
  const collaborations = await sql<Thing>(world, 'select * from collaboration');
  const marks = (await sql<Mark>(world, 'select s.mark, s.answered_at, c.form, c.region from check_in_side s join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id where mark is not null'));
  const mean = (values: number[]) => (values.length === 0 ? null : Math.round((values.reduce((sum, value) => sum + value, 0) * 10) / values.length) / 10);
  const figure = (fits: (thing: { form: string; region: string | null }) => boolean): FigureRow => ({
    postings: postings.filter(fits).length, open: postings.filter((p) => fits(p) && p.status === 'published').length,
    proposals: proposals.filter(fits).length, collaborations: collaborations.filter(fits).length,
    running: collaborations.filter((c) => fits(c) && ['running', 'trial'].includes(c.status)).length,
    completed: collaborations.filter((c) => fits(c) && c.status === 'completed').length,
    averageMark: mean(marks.filter(fits).map(({ mark }) => mark)), marks: marks.filter(fits).length,
  });
  const keys = async (text: string) => (await sql<{ slug: string }>(world, text)).map(({ slug }) => slug);
  const count = async (text: string) => (await sql<{ n: number }>(world, text))[0]?.n ?? 0;
  const first = (things: Thing[], field: 'created_at' | 'accepted_at' | 'started_at' | 'ended_at', posting: Thing): number | null => {
    const times = things.filter(({ posting_id }) => posting_id === posting.id).flatMap((thing) => thing[field]?.getTime() ?? []);
    return times.length === 0 ? null : Math.min(...times);
  };
  const ways = postings.map((posting) => [
    posting.published_at?.getTime() ?? null, first(proposals, 'created_at', posting), first(proposals, 'accepted_at', posting),
    first(collaborations, 'started_at', posting), first(collaborations.filter(({ status }) => status === 'completed'), 'ended_at', posting)]);
  const median = (values: number[]) => {
    const [low, high] = [Math.floor((values.length - 1) / 2), Math.ceil((values.length - 1) / 2)];
    const sorted = values.sort((a, b) => a - b);
    return values.length === 0 ? null : Math.round((((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2) * 10) / 10;
  };
  const waits = (step: number) => ways.flatMap((way) => {
    const [from, to] = [way[step - 1] ?? null, way[step] ?? null];
    return from === null || to === null ? [] : [(to - from) / 86_400_000];
  });
  const monthOf = ({ answered_at }: Mark) => answered_at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 7);
  const hasRemote = [...postings, ...collaborations].some(({ region }) => region === null);
  return {
    total: {
      ...figure(() => true), openSignals: await count('select count(*)::int as n from signal where answered_at is null'),
      companies: await count('select count(*)::int as n from company'), programmes: await count('select count(*)::int as n from programme'),
      institutions: await count('select count(distinct institution_id)::int as n from programme'),
    },
    funnel: (['published', 'proposed', 'accepted', 'started', 'completed'] as const).map((step, index) => ({
      step, count: ways.filter((way) => way[index] !== null).length, medianDays: index === 0 ? null : median(waits(index)) })),
    byForm: (await keys('select slug from collaboration_form order by chapter')).map((form) => ({ form, ...figure((thing) => thing.form === form) })),
    byRegion: [...await keys('select slug from region order by place'), ...(hasRemote ? [null] : [])].map((region) => ({ region, ...figure((thing) => thing.region === region) })),
    marksByMonth: [...new Set(marks.map(monthOf))].sort().map((month) => {
      const those = marks.filter((mark) => monthOf(mark) === month).map(({ mark }) => mark);
      return { month, averageMark: mean(those) ?? 0, marks: those.length };
    }),
  };
}

describe('the overview of the monitor', () => {
  let world: World;
  beforeEach(async () => { world = await World.open(); });
  afterEach(() => world.close());

  it('counts nothing where nothing happened yet, and still names every form and region', async () => {
    const empty = await look(world);
    expect(empty.total).toMatchObject({ postings: 0, collaborations: 0, averageMark: null, marks: 0, openSignals: 0 });
    expect(empty.funnel.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
    expect([empty.byForm.length, empty.byRegion.length, empty.marksByMonth.length]).toEqual([8, 5, 0]);
  });

  it('says the same as counting row by row in a world made at random', async () => {
    await generate(world, 120);
    const { asOf, handbookMark, ...figures } = await look(world);
    expect([asOf, handbookMark]).toEqual(['2027-03-18T09:00:00.000Z', 7.4]);
    expect(figures).toEqual(await naively(world));
    expect(figures.total.marks).toBeGreaterThan(50);
    for (const by of [figures.byForm, figures.byRegion]) expect(by.reduce((sum, row) => sum + row.marks, 0)).toBe(figures.total.marks);
  });

  it('follows one collaboration from posting to a low mark', async () => {
    const made = await world.collaboration({ posting: await world.posting({ contactEmail: 'tess@partner.example' }) });
    await world.agreed(made);
    const { id, programme } = made;
    await world.as(programme.manager).post(`/v1/collaborations/${id}/start`);
    await world.until('2027-03-18T10:00:00Z');
    await world.until('2027-09-09T07:00:00Z');
    const [first] = (await world.as(programme.manager).get(`/v1/collaborations/${id}/check-ins`)).body.items;
    await world.as(programme.manager).post(`/v1/check-ins/${first.id}/answer`, { onCourse: 'partly', mark: 5 });
    const seen = await look(world);
    expect(seen.total).toMatchObject({ proposals: 1, collaborations: 1, running: 1, averageMark: 5, marks: 1, openSignals: 1 });
    expect(seen.byRegion.find(({ region }) => region === 'north')).toMatchObject({ running: 1, averageMark: 5 });
    expect(seen.byForm.find(({ form }) => form === 'assignments-and-internships')).toMatchObject({ running: 1, marks: 1 });
    expect(seen.marksByMonth).toEqual([{ month: '2027-09', averageMark: 5, marks: 1 }]);
    expect(seen.funnel.map(({ count }) => count)).toEqual([1, 1, 1, 1, 0]);
  });

  it('is for analysts and regional coordinators of HCA-ICT alone', async () => {
    const { admin } = await world.company();
    const { manager } = await world.programme();
    for (const person of [admin, manager]) {
      const answer = await world.as(person).get('/v1/monitor/overview', { 'accept-language': 'en' });
      expect([answer.status, answer.body.detail]).toEqual([403, 'The monitor is for analysts and regional coordinators of HCA-ICT.']);
    }
    expect((await world.as(await world.analyst('regional-coordinator')).get('/v1/monitor/overview')).status).toBe(200);
    expect((await world.visitor.get('/v1/monitor/overview')).status).toBe(401);
  });
});
