import * as fc from 'fast-check';
import { requestTerms, versionOne, type RuleData } from '../rule/data';
import { inOrder, tieOf } from '../rule/order';
import { closedGates, groundOf, matchScore } from '../rule/score';
import { dayText, type Asked, type Present } from '../rule/shapes';
import { naiveRequestGates, naiveRequestScore } from '../rule/testing/naive-requests';
import { anyAsked, anyPresent, tables, today } from '../rule/testing/pairs';
import { bestOf, matching } from './best';
import { Columns } from './columns';
import { closed, earliers, scoresOf } from './scores';

const ground = groundOf(versionOne, tables);
const day = dayText(today);
type Branch = Present & { company: string };
const of = (world: readonly Branch[]) => Columns.of(world.map(({ earlier: _, company, ...present }) => ({ ownerId: company, present, presentWords: { municipality: 'Assen', codes: [] } })));
const earlierOf = (world: readonly Branch[]) => Uint8Array.from(world, ({ earlier }) => earliers.indexOf(earlier));
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Branches of few companies, some alike; a branch names no period. */
const anyWorld = fc.array(anyPresent, { minLength: 1, maxLength: 5 }).chain((kinds) => fc.uniqueArray(
  fc.record({ kind: fc.constantFrom(...kinds), id: fc.uuid(), company: fc.integer({ min: 1, max: 6 }).map(uuid) }), { minLength: 1, maxLength: 25, selector: ({ id }) => id }))
  .map((rows) => rows.map(({ kind, id, company }): Branch => ({ ...kind, id, company, periods: [] })));
const anyRequest = fc.record({ asked: anyAsked, postingId: fc.uuid(), isOpen: fc.boolean() }).map(({ asked, postingId, isOpen }): Asked => (
  { ...asked, postingId, ...(isOpen ? { isPublished: true, closesOn: null, seatsLeft: asked.seatsLeft + 1 } : {}) }));

it('agrees with a second statement of the rule on any request and branch, with periods or without', () => {
  fc.assert(fc.property(anyRequest, anyPresent, fc.boolean(), (asked, other, isTimeless) => {
    const branch = isTimeless ? { ...other, periods: [] } : other;
    const held = naiveRequestGates(asked, branch);
    expect(closedGates(asked, branch, today, requestTerms)).toEqual(held);
    expect(matchScore(ground, asked, branch, today, requestTerms)).toBe(held.length > 0 ? null : naiveRequestScore(asked, branch));
  }), { numRuns: 1000 });
});

it('scores every branch of any world as the second statement does', () => {
  let open = 0;
  fc.assert(fc.property(anyRequest, anyWorld, (asked, world) => {
    const scores = [...scoresOf(ground, asked, of(world), earlierOf(world), today, requestTerms)];
    expect(scores).toEqual(world.map((branch) => (naiveRequestGates(asked, branch).length > 0 ? closed : naiveRequestScore(asked, branch))));
    open += scores.filter((score) => score !== closed).length;
  }), { numRuns: 300 });
  expect(open).toBeGreaterThan(500);
});

it('keeps each company once, by its best branch, in the order of the rule', () => {
  fc.assert(fc.property(anyRequest, anyWorld, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 70 }), (asked, world, bestKept, fair) => {
    const rule: RuleData = { ...versionOne, bestKept, bands: { ...versionOne.bands, fair } };
    const bests = [...new Set(world.map(({ company }) => company))].flatMap((company) => world
      .filter((branch) => branch.company === company && naiveRequestGates(asked, branch).length === 0)
      .map((branch) => ({ id: branch.id, company, score: naiveRequestScore(asked, branch), closesOn: asked.closesOn === null ? null : dayText(asked.closesOn), tie: tieOf(asked.postingId, branch.id, day) }))
      .filter(({ score }) => score >= fair).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, 1)).sort(inOrder);
    const field = { columns: of(world), earlier: earlierOf(world), terms: requestTerms, oncePerOwner: true };
    expect(bestOf(groundOf(rule, tables), asked, field, day).map(({ id, score }) => [id, score])).toEqual(bests.slice(0, bestKept).map(({ id, score }) => [id, score]));
    expect(matching(groundOf(rule, tables), asked, field, day)).toBe(bests.length);
  }), { numRuns: 200 });
});

it('is the same world after all branches of some companies are read anew', () => {
  fc.assert(fc.property(anyWorld, anyWorld, (before, after) => {
    const touched = [...new Set([...before, ...after].map(({ company }) => company))].slice(0, 3);
    const stays = before.filter(({ company }) => !touched.includes(company));
    const fresh = after.filter(({ company, id }) => touched.includes(company) && !stays.some((one) => one.id === id));
    const columns = of(before).withOwners(touched, fresh.map(({ earlier: _, company, ...present }) => ({ ownerId: company, present, presentWords: { municipality: 'Assen', codes: [] } })));
    const seen = (one: Columns) => new Map(Array.from({ length: one.size }, (_, place) => [one.id(place), [one.ownerId(place), one.at(place, 'never')]]));
    expect(seen(columns)).toEqual(seen(of([...stays, ...fresh])));
  }), { numRuns: 150 });
});

/** Equal branches of a company. */
const branches = (company: number, n: number) => Array.from({ length: n }, (_, at): Branch => ({
  id: uuid(company * 100 + at), company: uuid(company), sector: '', level: '', region: 'north', functions: ['software-developer'], specialisations: [], technologies: [],
  languages: ['nl'], wantedForms: ['a'], periods: [], earlier: 'never',
}));

it('draws no ties for the company with the most branches', () => {
  // One company with twenty equal branches among nine with one: each comes first about as often, over days and requests.
  const world = [...branches(1, 20), ...Array.from({ length: 9 }, (_, n) => branches(n + 2, 1)).flat()];
  const field = { columns: of(world), earlier: earlierOf(world), terms: requestTerms, oncePerOwner: true };
  const asked: Asked = { postingId: uuid(1), isPublished: true, closesOn: null, seatsLeft: 1, sectors: null, hasStudents: false, form: 'a', levels: [], functions: ['software-developer'],
    specialisations: [], technologies: [], languages: ['nl'], isRemote: false, region: 'north', period: null };
  const firsts = new Map<string, number>();
  const runs = 2000;
  for (let n = 0; n < runs; n += 1) {
    const [first] = bestOf(ground, { ...asked, postingId: uuid(5000 + n % 50) }, field, dayText(today + Math.floor(n / 50)));
    const company = field.columns.ownerId(first?.place ?? -1);
    firsts.set(company, (firsts.get(company) ?? 0) + 1);
  }
  // A fair draw gives each 200 of 2,000; five deviations are 67.
  for (let n = 1; n <= 10; n += 1) expect(Math.abs((firsts.get(uuid(n)) ?? 0) - runs / 10)).toBeLessThan(67);
});

it('knows which places are of one owner, also when ids end alike', () => {
  const anyId = fc.tuple(fc.constantFrom('0', 'a', 'f'), fc.nat(3)).map(([a, b]) => `${a.repeat(8)}-0000-7000-8000-00000000000${b}`);
  fc.assert(fc.property(fc.array(anyId, { maxLength: 30 }), (owners) => {
    const columns = of(owners.map((company, at): Branch => ({ ...branches(1, 1)[0] as Branch, id: uuid(at), company })));
    expect([...columns.firsts]).toEqual(owners.map((owner) => owners.indexOf(owner)));
    owners.forEach((_, at) => expect(columns.precedes(at, 0)).toBe(columns.id(at) < columns.id(0)));
  }));
});
