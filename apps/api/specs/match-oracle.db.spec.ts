import fc from 'fast-check';
import type { Actor } from '#base/server';
import { Fields, Matches, MatchQueries, RequestMatchQueries } from '#matching/server';
import { everyPair, offerTerms, requestTerms, tieInSql } from '#matching/server/testing';
import { requestOracleSql } from '../testing/oracle/requests';
import { Ground, settle } from '../testing/oracle/settle';
import { oracleSql, type Verdict } from '../testing/oracle/statement';
import { TODAY, worlds, type GeneratedWorld } from '../testing/oracle/worlds';
import { World } from '../testing/world';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20270318);
/** Worlds of so many programmes, offers and requests. The soak asks for forty-eight large ones: a million pairs. */
const LARGE = process.env['ORACLE'];
const [WORLDS, PROGRAMMES, OFFERS, REQUESTS] = LARGE ? [Number(LARGE), 250, 100, 50] : [5, 50, 50, 20];

let world: World;
let ground: Ground;
let analyst: Actor;
beforeAll(async () => {
  world = await World.open();
  ground = await Ground.make(world);
  analyst = await world.actor(await world.analyst());
}, 60_000);
afterAll(() => world.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => world.db.transaction((tx) => tx.sql<Row>(text, values));
const listed = async (of: Promise<{ items: unknown[] }>, id: (item: never) => string) => (await of).items.map((item) => id(item as never));

/** How each direction is stated, kept and read. */
const directions = {
  offer: {
    oracle: oracleSql(tieInSql), gates: offerTerms.gates, kept: `select posting_id as "postingId", programme_id as "scoredId", score, band, findings from match order by 1, 2`,
    ofPosting: (id: string) => listed(world.app.get(MatchQueries).ofPosting(analyst, id, { limit: 100 }), ({ programme }: { programme: { id: string } }) => programme.id),
    others: (made: GeneratedWorld) => made.programmes.map(({ id }) => ({ id, scored: [id] })),
    ofOther: (id: string) => listed(world.app.get(MatchQueries).ofProgramme(analyst, id, { limit: 100 }), ({ posting }: { posting: { id: string } }) => posting.id),
  },
  request: {
    oracle: requestOracleSql(tieInSql), gates: requestTerms.gates, kept: `select posting_id as "postingId", branch_id as "scoredId", score, band, findings from request_match order by 1, 2`,
    ofPosting: (id: string) => listed(world.app.get(RequestMatchQueries).ofRequest(analyst, id, { limit: 100 }), ({ branch }: { branch: { id: string } }) => branch.id),
    others: (made: GeneratedWorld) => made.companies.map(({ branches }, at) => ({ id: String(ground.companies[at]?.id), scored: branches.map(({ id }) => id) })),
    ofOther: (id: string) => listed(world.app.get(RequestMatchQueries).ofCompany(analyst, id, { limit: 100 }), ({ posting }: { posting: { id: string } }) => posting.id),
  },
};

const pairOf = ({ postingId, scoredId }: { postingId: string; scoredId: string }) => `${postingId} ${scoredId}`;
const points = (factors: readonly { name: string; points: number; weight: number }[]) => factors.map(({ name, points: given, weight }) => `${name} ${given}/${weight}`).join(', ');

/** The first that differs, with all that is known of the two: a whole world says nothing to who looks for the fault. */
function same(what: string, made: GeneratedWorld, pairs: { pair: string; product: unknown; oracle: unknown }[]) {
  const differing = pairs.filter(({ product, oracle }) => JSON.stringify(product) !== JSON.stringify(oracle));
  const [first] = differing;
  if (!first) return;
  const [postingId, scoredId] = first.pair.split(' ');
  throw new Error(`${what}: ${differing.length} of ${pairs.length} differ. ${JSON.stringify({ ...first, posting: made.postings.find(({ id }) => id === postingId),
    other: made.programmes.find(({ id }) => id === scoredId) ?? made.companies.find(({ branches }) => branches.some(({ id }) => id === scoredId)) })}`);
}

/** Demands that the product and the statement say the same of a world, in one direction. */
async function agree(direction: 'offer' | 'request', made: GeneratedWorld): Promise<Verdict[]> {
  const { oracle, gates, kept, ofPosting, others, ofOther } = directions[direction];
  const ids = made.postings.filter((one) => one.direction === direction).map(({ id }) => id);
  const verdicts = await sql<Verdict>(oracle, [ids, TODAY, made.kept]);
  const of = new Map(verdicts.map((one) => [pairOf(one), one]));
  const meant = (one: { postingId: string; scoredId: string }) => of.get(pairOf(one)) as Verdict;
  const matches = world.app.get(Matches);

  // Each pair, whether it is kept or not.
  const pairs = await world.db.transaction(async (tx) => {
    const all = [];
    for (const id of ids) for (const one of await everyPair(tx, world.app.get(Fields), id, TODAY)) all.push({ postingId: id, ...one });
    return all;
  });
  expect(pairs.map(pairOf).sort()).toEqual(verdicts.map(pairOf).sort());
  same('gates', made, pairs.map((one) => ({ pair: pairOf(one), product: one.closed, oracle: gates.filter((_, at) => !meant(one).gates[at]) })));
  same('the reason given', made, pairs.map((one) => ({ pair: pairOf(one), product: one.closed[0] ?? null, oracle: meant(one).refusal })));
  // Of what is full nobody can say how much of the seats is met.
  const open = pairs.filter(({ closed }) => !closed.includes('closed'));
  same('factors', made, open.map((one) => ({ pair: pairOf(one), product: points(one.factors), oracle: points(meant(one).factors) })));
  same('score and band', made, open.map((one) => ({ pair: pairOf(one), product: [one.score, one.band], oracle: [meant(one).score, meant(one).band] })));
  same('the score by columns', made, pairs.map((one) => ({ pair: pairOf(one), product: one.quick, oracle: one.closed.length > 0 ? -1 : meant(one).score })));

  // What the product keeps of it.
  for (const id of ids) await matches.refresh(id, { mail: false });
  const stored = await sql<{ postingId: string; scoredId: string; score: number; band: string; findings: { gates: { name: string; passed: boolean }[]; factors: Verdict['factors'] } }>(kept);
  const best = verdicts.filter(({ placeForOther }) => placeForOther !== null).sort((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1));
  expect(stored.map(pairOf)).toEqual(best.map(pairOf));
  same('a kept match', made, stored.map((one) => ({ pair: pairOf(one), product: [one.score, one.band, one.findings.gates.map(({ passed }) => passed), points(one.findings.factors)],
    oracle: (({ score, band, gates: held, factors }: Verdict) => [score, band, held, points(factors)])(meant(one)) })));

  // The order in which they are read.
  const inOrder = (list: Verdict[], place: 'placeForPosting' | 'placeForOther') => list.sort((a, b) => Number(a[place]) - Number(b[place])).slice(0, 100);
  for (const id of ids.slice(0, 6)) expect(await ofPosting(id)).toEqual(inOrder(best.filter(({ postingId }) => postingId === id), 'placeForPosting').map(({ scoredId }) => scoredId));
  for (const { id, scored } of others(made).slice(0, 6)) {
    expect(await ofOther(id)).toEqual(inOrder(best.filter(({ scoredId }) => scored.includes(scoredId)), 'placeForOther').map(({ postingId }) => postingId));
  }
  return verdicts;
}

/** What happened in all worlds together: where little happens, little is proved. */
class Seen {
  pairs = 0;
  fit = 0;
  kept = 0;
  readonly refusals = new Set<string>();
  readonly given = new Set<string>();

  add(verdicts: Verdict[]): void {
    this.pairs += verdicts.length;
    for (const { refusal, band, isMeantFor, placeForOther, factors } of verdicts) {
      if (!refusal && band && isMeantFor) this.fit += 1;
      if (placeForOther !== null) this.kept += 1;
      if (refusal) this.refusals.add(refusal);
      for (const { name, points: got, weight } of factors) this.given.add(`${name} ${got === weight ? 'all' : got === 0 ? 'none' : 'some'}`);
    }
  }
}

it('comes to the same scores, gates, factors and best of each as the sheet, said a second time in SQL, in any world', async () => {
  const seen = { offer: new Seen(), request: new Seen() };
  await fc.assert(fc.asyncProperty(worlds(ground.pools, PROGRAMMES, OFFERS, REQUESTS), async (made) => {
    await world.db.transaction((tx) => settle(tx, ground, made));
    for (const direction of ['offer', 'request'] as const) seen[direction].add(await agree(direction, made));
  }), { numRuns: WORLDS, seed: SEED, endOnFailure: true });

  expect(seen.offer.pairs).toBeGreaterThan(WORLDS * PROGRAMMES * OFFERS * 0.8);
  expect([...seen.offer.refusals].sort()).toEqual([...offerTerms.gates].sort());
  expect([...seen.request.refusals]).toEqual(['closed']);
  for (const [direction, some] of [['offer', ['form', 'function', 'period', 'region', 'seats', 'technologies']], ['request', ['form', 'function', 'region', 'technologies']]] as const) {
    const { pairs, fit, kept, given } = seen[direction];
    expect(fit).toBeGreaterThan(pairs / 12);
    expect(kept).toBeLessThan(fit);
    expect([...given].sort()).toEqual([...some.flatMap((name) => [`${name} all`, `${name} none`, `${name} some`]), ...['earlier', 'language'].flatMap((name) => [`${name} all`, `${name} none`])].sort());
  }
}, LARGE ? 3_600_000 : 60_000);
