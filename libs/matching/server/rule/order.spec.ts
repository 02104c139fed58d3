import * as fc from 'fast-check';
import { inOrder, tieOf, type Ranked } from './order';
import { dayText } from './shapes';
import { today } from './testing/pairs';
import { evenBelow, TILT, tilt, unevenness } from './testing/evenness';

const [COMPANIES, KEPT, OTHERS, DAYS] = [40, 10, 20, 50];
const id = (kind: number, n: number) => `0198a3c0-${String(n).padStart(4, '0')}-7000-8000-${String(kind).padStart(12, '0')}`;

/** Equals in everything the rule reads. The larger are also the older, and stand earlier in the alphabet and in the order of their ids: whatever prefers one of these shows. */
const companies = Array.from({ length: COMPANIES }, (_, n) => ({ name: `${String.fromCharCode(65 + Math.floor(n / 2))}${n} Software`, size: Math.round(5000 / (n + 1)), created: n, postingId: id(1, n), branchId: id(2, n) }));
type Company = (typeof companies)[number];
type Placed = Ranked & { company: Company };

const directions: [string, (company: Company, other: string, day: string) => string][] = [
  ['offers that fit a programme', ({ postingId }, programmeId, day) => tieOf(postingId, programmeId, day)],
  ['companies that fit a request', ({ branchId }, requestId, day) => tieOf(requestId, branchId, day)],
];

/** How often each came first, and how often it was among the kept, over many of the other side and many days. */
function drawn(tie: (typeof directions)[number][1], orderOn: (n: number) => (a: Placed, b: Placed) => number) {
  const [first, kept] = [companies.map(() => 0), companies.map(() => 0)];
  for (let other = 0; other < OTHERS; other += 1) {
    for (let n = 0; n < DAYS; n += 1) {
      const day = dayText(today + n);
      const best = companies.map((company): Placed => ({ company, score: 71, closesOn: '2027-12-31', tie: tie(company, id(3, other), day) })).sort(orderOn(n)).slice(0, KEPT);
      best.forEach(({ company }, place) => {
        kept[company.created] = (kept[company.created] ?? 0) + 1;
        if (place === 0) first[company.created] = (first[company.created] ?? 0) + 1;
      });
    }
  }
  return { first, kept };
}

const traits: [string, (company: Company) => number][] = [['large', ({ size }) => size], ['old', ({ created }) => -created], ['early in the alphabet', ({ name }) => -name.charCodeAt(0)]];

it.each(directions)('of equal %s each comes first and is kept as often, whoever is large, old or early in the alphabet', (_, tie) => {
  const { first, kept } = drawn(tie, () => inOrder);
  expect(unevenness(first)).toBeLessThan(evenBelow(COMPANIES));
  expect(unevenness(kept, KEPT)).toBeLessThan(evenBelow(COMPANIES));
  for (const [, of] of traits) {
    expect(Math.abs(tilt(first, companies.map(of)))).toBeLessThan(TILT);
    expect(Math.abs(tilt(kept, companies.map(of), KEPT))).toBeLessThan(TILT);
  }
});

it.each<[string, (a: Company, b: Company) => number]>([
  ['the larger', (a, b) => b.size - a.size], ['the smaller', (a, b) => a.size - b.size], ['the older', (a, b) => a.created - b.created], ['the newer', (a, b) => b.created - a.created],
  ['the first by name', (a, b) => (a.name < b.name ? -1 : 1)], ['the first by id', (a, b) => (a.postingId < b.postingId ? -1 : 1)],
])('an order that lets %s go first would be seen, were it on one day in ten alone', (_, prefers) => {
  for (const [, tie] of directions) {
    const { first, kept } = drawn(tie, (n) => (n % 10 === 0 ? (a, b) => prefers(a.company, b.company) : inOrder));
    expect(unevenness(first)).toBeGreaterThan(evenBelow(COMPANIES));
    const bySize = companies.map(({ size }) => size);
    expect(Math.max(unevenness(kept, KEPT) / evenBelow(COMPANIES), Math.abs(tilt(kept, bySize, KEPT)) / TILT)).toBeGreaterThan(1);
  }
});

it('nothing decides before the tie but score and closing date, and not who stood first before it was sorted', () => {
  const any = fc.array(fc.record({ score: fc.integer({ min: 60, max: 62 }), closesOn: fc.constantFrom(null, '2027-05-01', '2027-06-01'), tie: fc.nat(5).map(String) }), { maxLength: 20 });
  fc.assert(fc.property(any, fc.nat(), (ranked, turn) => {
    const at = turn % Math.max(1, ranked.length);
    expect([...ranked.slice(at), ...ranked.slice(0, at)].sort(inOrder)).toEqual([...ranked].sort(inOrder));
    const sorted = [...ranked].sort(inOrder);
    for (const [n, one] of sorted.slice(1).entries()) {
      const before = sorted[n] as Ranked;
      expect([before.score > one.score, before.score === one.score && (before.closesOn ?? '9999') < (one.closesOn ?? '9999'), before.score === one.score && before.closesOn === one.closesOn && before.tie <= one.tie]).toContain(true);
    }
  }));
});
