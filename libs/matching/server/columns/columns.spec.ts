import * as fc from 'fast-check';
import { newId } from '#base/server';
import { versionOne, type RuleData } from '../rule/data';
import { inOrder, tieOf } from '../rule/order';
import { groundOf, matchScore } from '../rule/score';
import { dayText, type Asked, type Present } from '../rule/shapes';
import { naiveGates, naiveScore } from '../rule/testing/naive';
import { anyAsked, anyPresent, present, tables, today } from '../rule/testing/pairs';
import { bestOf, matching } from './best';
import { Columns, type PresentRow } from './columns';
import { closed, earliers, scoresOf } from './scores';

const ground = groundOf(versionOne, tables);
const rowOf = ({ earlier: _, ...rest }: Present): PresentRow => ({ ownerId: rest.id, present: rest, presentWords: { municipality: `Plaats ${rest.region}`, codes: rest.functions.map((name) => `crebo:${name}`) } });
const of = (world: readonly Present[]) => Columns.of(world.map(rowOf));
const earlierOf = (world: readonly Present[]) => Uint8Array.from(world, ({ earlier }) => earliers.indexOf(earlier));
const all = (columns: Columns) => new Map(Array.from({ length: columns.size }, (_, place) => [columns.id(place), columns.at(place, 'never')]));

/** Programmes of which several are alike, so that scores are equal often; each with an id of its own. */
const anyWorld = fc.array(anyPresent, { minLength: 1, maxLength: 6 })
  .chain((kinds) => fc.uniqueArray(fc.record({ kind: fc.constantFrom(...kinds), id: fc.uuid() }), { minLength: 1, maxLength: 30, selector: ({ id }) => id }))
  .map((programmes) => programmes.map(({ kind, id }): Present => ({ ...kind, id })));
/** Any posting; more often than chance would have it one that is open to the programmes of the world. */
const anyPosting = fc.record({ asked: anyAsked, postingId: fc.uuid(), isLikely: fc.boolean() }).map(({ asked, postingId, isLikely }): Asked => (isLikely
  ? { ...asked, postingId, isPublished: true, closesOn: null, seatsLeft: asked.seatsLeft + 1, sectors: null, levels: ['mbo-3', 'mbo-4', 'hbo-ad'] }
  : { ...asked, postingId }));

it('scores any world as the rule does pair by pair, and as the second statement of the rule does', () => {
  let open = 0;
  fc.assert(fc.property(anyPosting, anyWorld, (asked, world) => {
    const scores = [...scoresOf(ground, asked, of(world), earlierOf(world), today)];
    expect(scores).toEqual(world.map((programme) => matchScore(ground, asked, programme, today) ?? closed));
    expect(scores).toEqual(world.map((programme) => (naiveGates(asked, programme).length > 0 ? closed : naiveScore(asked, programme))));
    open += scores.filter((score) => score !== closed).length;
  }), { numRuns: 400 });
  // Worlds where every gate is closed would prove nothing.
  expect(open).toBeGreaterThan(500);
});

it('keeps the best in the order of the rule, ties included, whatever is kept at most', () => {
  fc.assert(fc.property(anyPosting, anyWorld, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 70 }), (asked, world, bestKept, fair) => {
    const rule: RuleData = { ...versionOne, bestKept, bands: { ...versionOne.bands, fair } };
    const day = dayText(today);
    const closesOn = asked.closesOn === null ? null : dayText(asked.closesOn);
    const ranked = world.flatMap((programme) => {
      const score = matchScore(groundOf(rule, tables), asked, programme, today);
      return score === null || score < fair ? [] : [{ id: programme.id, score, closesOn, tie: tieOf(asked.postingId, programme.id, day) }];
    }).sort(inOrder);
    const columns = of(world);
    const best = bestOf(groundOf(rule, tables), asked, { columns, earlier: earlierOf(world) }, day);
    expect(best.map(({ id, score }) => [id, score])).toEqual(ranked.slice(0, bestKept).map(({ id, score }) => [id, score]));
    expect(best.map(({ place }) => columns.id(place))).toEqual(best.map(({ id }) => id));
    expect(matching(groundOf(rule, tables), asked, { columns, earlier: earlierOf(world) }, day)).toBe(ranked.length);
  }), { numRuns: 300 });
});

it('gives every programme back as it was read', () => {
  fc.assert(fc.property(anyWorld, (world) => {
    const columns = of(world);
    world.forEach((programme, place) => {
      expect(columns.at(place, programme.earlier)).toEqual({ present: programme, presentWords: rowOf(programme).presentWords });
      expect(columns.placeOf(programme.id)).toBe(place);
    });
    expect(columns.placeOf(newId())).toBe(-1);
  }));
});

it('is the same world after changes as when it is read anew, and leaves the one before as it was', () => {
  fc.assert(fc.property(anyWorld, anyWorld, fc.infiniteStream(fc.boolean()), (before, other, flips) => {
    const old = of(before);
    const seen = all(old);
    const touched = before.filter(() => flips.next().value);
    const changed = touched.filter(() => flips.next().value).map(({ id }, at): Present => ({ ...present, ...other[at], id }));
    const added = other.slice(0, 5);
    const after = [...before.filter(({ id }) => !touched.some((one) => one.id === id)), ...changed, ...added];
    // Some of those that are named were never known: they came and went.
    const columns = old.with([...touched, ...added].map(({ id }) => id).concat(newId()), [...changed, ...added].map(rowOf));
    expect(columns.size).toBe(after.length);
    expect(all(columns)).toEqual(all(of(after)));
    // Nothing of what went is kept room for, however often something changes.
    expect(columns.bytes).toBe(of(after).bytes);
    expect(all(old)).toEqual(seen);
  }), { numRuns: 200 });
});

it('finds no id across two others', () => {
  const ids = ['01020304-0506-7708-890a-0b0c0d0e0f10', '11121314-1516-7718-991a-1b1c1d1e1f20'];
  const columns = of(ids.map((id) => ({ ...present, id })));
  expect(columns.placeOf('0b0c0d0e-0f10-1112-1314-15167718991a')).toBe(-1);
  expect(ids.map((id) => columns.placeOf(id))).toEqual([0, 1]);
});

it('takes less than 200 bytes a programme besides its words', () => {
  const stretches = [0, 1].map((n) => ({ from: today + n * 300, until: today + n * 300 + 150, students: 20 }));
  const world = Array.from({ length: 20_000 }, (_, n): Present => ({ ...present, id: newId(), technologies: Array.from({ length: 8 }, (_one, at) => `t${n % 50 + at}`), periods: stretches }));
  expect(of(world).bytes / world.length).toBeLessThan(200);
});
