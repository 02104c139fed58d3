import * as fc from 'fast-check';
import { offerTerms, requestTerms, versionOne } from '../rule/data';
import { groundOf, matchScore } from '../rule/score';
import type { Asked, Present } from '../rule/shapes';
import { naiveGates, naiveScore } from '../rule/testing/naive';
import { naiveRequestGates, naiveRequestScore } from '../rule/testing/naive-requests';
import { anyAsked, anyPresent, asked, tables, today } from '../rule/testing/pairs';
import { openingScores } from './opening-scores';
import { OpeningColumns, type Audience, type OpeningRow } from './openings';
import { closed, earliers } from './scores';

const ground = groundOf(versionOne, tables);
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [ours, mine] = [uuid(900), uuid(901)];

const anyAudience: fc.Arbitrary<Audience> = fc.option(fc.record({
  organisations: fc.subarray([ours, uuid(902)]), limited: fc.subarray([ours]), programmes: fc.subarray([mine, uuid(903)]),
}), { freq: 3 });
const anyOpening = fc.record({ asked: anyAsked, isRequest: fc.boolean(), audience: anyAudience, ownerId: fc.integer({ min: 1, max: 3 }).map(uuid), isLikely: fc.boolean() })
  .map(({ isLikely, ...row }): OpeningRow => ({ ...row, asked: { ...row.asked, isPublished: true, ...(isLikely ? { closesOn: null, seatsLeft: row.asked.seatsLeft + 1, sectors: null, levels: ['mbo-3', 'mbo-4', 'hbo-ad'] } : {}) } }));
const anyMarket = fc.uniqueArray(fc.record({ row: anyOpening, id: fc.uuid() }), { minLength: 1, maxLength: 25, selector: ({ id }) => id })
  .map((rows) => rows.map(({ row, id }): OpeningRow => ({ ...row, asked: { ...row.asked, postingId: id } })));

const isMeant = ({ audience }: OpeningRow) => audience === null || (audience.organisations.includes(ours) && (!audience.limited.includes(ours) || audience.programmes.includes(mine)));

it.each([
  ['a programme against every open offer', false, offerTerms, naiveGates, naiveScore],
  ['a branch against every open request', true, requestTerms, naiveRequestGates, naiveRequestScore],
] as const)('scores %s as the rule does pair by pair, and as the second statement does', (_, isRequest, terms, gatesOf, scoreOf) => {
  let open = 0;
  fc.assert(fc.property(anyMarket, anyPresent, fc.array(fc.nat(2), { minLength: 25, maxLength: 25 }), (market, other, before) => {
    const present: Present = { ...other, id: mine };
    const columns = OpeningColumns.of(market);
    const scores = [...openingScores(ground, { ownerId: ours, present, earlier: Uint8Array.from(market, (_row, at) => before[at] ?? 0) }, columns, today, terms)];
    const pair = (row: OpeningRow, at: number): [Asked, Present] => [row.asked, { ...present, earlier: earliers[before[at] ?? 0] ?? 'never' }];
    const counts = (row: OpeningRow) => row.isRequest === isRequest && isMeant(row);
    expect(scores).toEqual(market.map((row, at) => (counts(row) ? matchScore(ground, ...pair(row, at), today, terms) ?? closed : closed)));
    expect(scores).toEqual(market.map((row, at) => (counts(row) && gatesOf(...pair(row, at)).length === 0 ? scoreOf(...pair(row, at)) : closed)));
    open += scores.filter((score) => score !== closed).length;
  }), { numRuns: 400 });
  // Markets where every gate is closed would prove nothing.
  expect(open).toBeGreaterThan(200);
});

it('are the same market after changes as when it is read anew', () => {
  const seen = (columns: OpeningColumns) => new Map(Array.from({ length: columns.size }, (_, at) => [columns.id(at), [columns.closes(at), columns.seatsLeft[at], columns.isRequest[at],
    ...(['kind', 'levels', 'skills', 'place', 'languages', 'technologies', 'period', 'audience'] as const).map((name) => columns.values[name].at(columns.single[name][at]))]]));
  fc.assert(fc.property(anyMarket, anyMarket, fc.nat(10), (before, other, gone) => {
    const old = OpeningColumns.of(before);
    const was = seen(old);
    const touched = before.slice(0, gone).map((row) => row.asked.postingId);
    const fresh = other.filter(({ asked: { postingId } }) => !before.some((row) => row.asked.postingId === postingId));
    const after = old.with([...touched, ...fresh.map((row) => row.asked.postingId)], fresh);
    expect(seen(after)).toEqual(seen(OpeningColumns.of([...before.slice(gone), ...fresh])));
    expect(seen(old)).toEqual(was);
  }), { numRuns: 150 });
});

it('take less than 200 bytes a posting besides their words', () => {
  const market = Array.from({ length: 5000 }, (_, n): OpeningRow => ({ ownerId: uuid(n % 40), isRequest: false, audience: null, asked: { ...asked, postingId: uuid(n), seatsLeft: n % 9 } }));
  expect(OpeningColumns.of(market).bytes / market.length).toBeLessThan(200);
});
