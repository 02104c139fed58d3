import * as fc from 'fast-check';
import { versionOne } from './data';
import { closedGates, groundOf, matchScore } from './score';
import { naiveGates, naiveScore } from './testing/naive';
import { anyPair, tables, today } from './testing/pairs';

it('agrees with a second statement of the rule on any pair', () => {
  const ground = groundOf(versionOne, tables);
  fc.assert(fc.property(anyPair, ({ asked, present }) => {
    const failed = naiveGates(asked, present);
    expect(closedGates(asked, present, today)).toEqual(failed);
    expect(matchScore(ground, asked, present, today)).toBe(failed.length > 0 ? null : naiveScore(asked, present));
  }), { numRuns: 1500 });
});
