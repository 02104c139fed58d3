import { addDays } from '#base/contract';
import type { Company, Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let analyst: Person;
let company: Company;
let first: string;
beforeAll(async () => {
  world = await World.open({ hasNights: true });
  [analyst, company] = [await world.analyst(), await world.company()];
  first = await night();
});
afterAll(() => world.close());

/** The next night passes; answers its day. */
async function night(): Promise<string> {
  const day = addDays(world.clock.today(), 1);
  await world.until(`${day}T03:00:00Z`);
  return day;
}

const get = async (path: string, who = analyst) => (await world.as(who).get(`/v1/monitor/gaps${path}`)).body;
async function all(query = ''): Promise<Json[]> {
  const items: Json[] = [];
  for (let path: string | null = `?limit=100${query}`; path;) {
    const page = await get(path);
    items.push(...page.items);
    path = page.next && `?limit=100${query}&cursor=${page.next}`;
  }
  return items;
}
const untaught = () => all('&what=function&region=north');
const about = async (id: string, query = '') => (await all(query)).filter(({ posting }) => posting?.id === id);
const of = async (on: string, what: string) => (await get('/nights')).nights.find((one: Json) => one.night === on && one.what === what) as Json | undefined;
const letters = () => world.post.to(analyst.email).filter(({ template }) => template === 'gaps-changed');
const sql = (text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql(text, values));

describe('what nobody offers', () => {
  it('is counted every night by the product’s clock, and told to the analyst when it changes', async () => {
    const found = await untaught();
    const reach = (await world.visitor.get('/v1/job-functions/reach?region=north')).body.items as Json[];
    const expected = reach.flatMap(({ function: slug, levels }) => levels.filter((one: Json) => one.programmes === 0).map((one: Json) => `${slug} ${one.level}`));
    expect(expected.length).toBeGreaterThan(5);
    expect(found.map((one) => `${one.function} ${one.level}`).sort()).toEqual(expected.sort());
    expect(found.every((one) => one.closedOn === null && one.posting === null)).toBe(true);
    expect(letters()[0]).toMatchObject({ subject: expect.stringMatching(/^Tekorten: \d+ erbij, 0 opgelost$/), text: expect.stringContaining('/nl/monitor/gaps') });

    const quiet = await night();
    const told = letters().length;
    const next = await night();
    expect(letters()).toHaveLength(told);
    expect(await untaught()).toEqual(found);
    expect(await of(next, 'function')).toEqual({ ...(await of(quiet, 'function')), night: next, opened: 0, closed: 0 });
    expect(await world.db.compose(`select count(*)::int as n, max(key) as next from outbox where job = 'gap-night' and status = 'waiting'`, [])).toEqual([{ n: 1, next: addDays(next, 1) }]);
  });

  it('closes when a programme teaches it, and opens again when that one ends', async () => {
    const [one] = (await untaught()).filter(({ level }) => level === 'mbo-4');
    const same = (gap: Json) => gap.function === one?.function && gap.level === 'mbo-4';
    const { id } = await world.programme();
    await sql(`update programme set functions_added = array[$2::text] where id = $1`, [id, one?.function]);
    const closing = await night();
    expect((await untaught()).filter(same)).toEqual([]);
    const closed = (await all('&state=closed&what=function')).filter(({ closedOn }) => closedOn === closing);
    expect(closed).toContainEqual({ ...one, closedOn: closing });
    expect(await of(closing, 'function')).toMatchObject({ closed: closed.length });
    expect(letters().at(-1)).toMatchObject({ subject: `Tekorten: 0 erbij, ${closed.length} opgelost`, text: expect.stringMatching(/OPGELOST[^]*mbo 4, Noord/) });
    await sql(`update programme set ended_at = $2 where id = $1`, [id, world.clock.now()]);
    const opening = await night();
    const [again] = (await untaught()).filter(same);
    expect(again).toMatchObject({ openedOn: opening, closedOn: null });
    expect(again?.id).not.toBe(one?.id);
  });

  it('takes midnight in the Netherlands for the end of a day', async () => {
    await world.until(`${world.clock.today()}T23:30:00Z`);
    const offer = await world.posting({ company, levels: ['wo-master'] });
    await world.until(`${world.clock.today()}T03:00:00Z`);
    expect(await about(offer.id)).toEqual([]);
    const day = await night();
    expect(await about(offer.id)).toMatchObject([{ openedOn: day }]);
  });

  it('is an offer that fits no programme, from the night after it opened until it is no longer open', async () => {
    const offer = await world.posting({ company, levels: ['wo-master'] });
    await world.work();
    expect(await about(offer.id)).toEqual([]);
    const opening = await night();
    expect(await about(offer.id, '&what=offer&region=north')).toMatchObject([{ what: 'offer', posting: { id: offer.id, owner: company.name }, function: null, level: null, openedOn: opening }]);
    expect(letters().at(-1)?.text).toContain(`${company.name}, Noord`);
    expect((await world.as(company.admin).post(`/v1/postings/${offer.id}/pause`)).status).toBeLessThan(300);
    const closing = await night();
    expect(await about(offer.id)).toEqual([]);
    expect(await about(offer.id, '&state=closed')).toMatchObject([{ openedOn: opening, closedOn: closing }]);
  });

  it('is a request that fits no company, until one says it works in that', async () => {
    const school = await world.programme({ region: 'south-west' });
    const id = await world.request(school);
    const opening = await night();
    expect(await about(id)).toMatchObject([{ what: 'request', posting: { id }, openedOn: opening }]);
    const fitting = await world.company({ region: 'south-west' });
    await sql(`update company set functions = (select functions from posting where id = $2), wanted_forms = (select array[form] from posting where id = $2) where organisation_id = $1`, [fitting.id, id]);
    await sql(`update outbox set status = 'pending' where job = 'posting-published' and payload->>'postingId' = $1`, [id]);
    await world.work();
    const closing = await night();
    expect(await about(id, '&state=closed')).toMatchObject([{ what: 'request', closedOn: closing }]);
  });

  it('found twice in one night is found once', async () => {
    const before = [await all(), letters().length, (await get('/nights')).nights];
    await sql(`update outbox set status = 'pending' where job = 'gap-night' and key = $1`, [first]);
    await world.work();
    expect([await all(), letters().length, (await get('/nights')).nights]).toEqual(before);
    expect(await world.db.compose(`select count(*)::int as n from outbox where job = 'gap-night' and status = 'waiting'`, [])).toEqual([{ n: 1 }]);
  });

  it('is for HCA-ICT alone, and a filter that is none is refused', async () => {
    for (const path of ['', '/nights']) expect((await world.visitor.get(`/v1/monitor/gaps${path}`)).status).toBe(401);
    expect((await get('', company.admin)).items).toEqual([]);
    expect((await world.as(company.admin).get('/v1/monitor/gaps/nights')).status).toBe(403);
    expect((await world.as(await world.analyst('regional-coordinator')).get('/v1/monitor/gaps?limit=1')).body.items).toHaveLength(1);
    const refused = await world.as(analyst).get('/v1/monitor/gaps?what=nothing&region=moon&state=gone');
    expect([refused.status, refused.body.errors.map(({ pointer }: Json) => pointer).sort()]).toEqual([400, ['/region', '/state', '/what']]);
  });
});
