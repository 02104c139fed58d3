import fc from 'fast-check';
import { kindSlugs } from '#postings/contract';
import { isComplete, mayGive, readableBy, storyOf, type EvaluationStanding } from './standing';
import { asksUse } from './asks';
import { nextStep } from './words';

type Side = 'institution' | 'company';
/** What happens between two sides, one thing after another: somebody writes, or days pass. */
const events = fc.array(fc.oneof(
  fc.record({ what: fc.constant('give' as const), side: fc.constantFrom<Side>('institution', 'company'), mark: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ what: fc.constant('days' as const), days: fc.integer({ min: 1, max: 9 }) })), { maxLength: 25 });

describe('two evaluations', () => {
  it('stay hidden from the other side until both are there or two weeks have passed, and then never change', () => {
    fc.assert(fc.property(events, (all) => {
      // The naive book-keeping: what each side wrote, and the day of the first.
      const written: Partial<Record<Side, number>> = {};
      let [today, first, open] = [0, null as number | null, false];
      const standing = (): EvaluationStanding => ({ given: { institution: written.institution !== undefined, company: written.company !== undefined }, isReleased: open });
      let seenOpen: string | null = null;
      for (const event of all) {
        if (event.what === 'days') today += event.days;
        if (first !== null && today >= first + 14) open = true;
        if (event.what === 'give' && mayGive(standing())) {
          written[event.side] = event.mark;
          first ??= today;
          if (isComplete(standing())) open = true;
        }
        const state = standing();
        for (const viewer of ['institution', 'company', 'onlooker'] as const) {
          const readable = readableBy(viewer, state);
          const other: Side = viewer === 'institution' ? 'company' : 'institution';
          if (!open && readable.includes(other)) throw new Error('The other side is read too early');
          if (!open && viewer === 'onlooker' && readable.length > 0) throw new Error('Who looks on reads too early');
          if (viewer !== 'onlooker' && written[viewer] !== undefined && !readable.includes(viewer)) throw new Error('One\'s own is not readable');
          if (open) expect(readable).toEqual((['institution', 'company'] as const).filter((side) => written[side] !== undefined));
        }
        if (open) {
          const now = JSON.stringify(written);
          expect(seenOpen ?? now).toBe(now);
          seenOpen = now;
        }
      }
    }), { numRuns: 300 });
  });

  it.each([
    ['completed', [8, 'yes'], [9, 'yes'], 'offered'], ['completed', [8, 'yes'], [8, 'maybe'], 'welcome'], ['completed', [7, 'maybe'], [10, 'yes'], 'welcome'], ['completed', [6, 'yes'], [10, 'yes'], null],
    ['completed', [9, 'no'], [9, 'yes'], null], ['stopped', [9, 'yes'], [9, 'yes'], null], ['completed', [9, 'yes'], null, null],
  ] as const)('a story after %s, %j and %j: %s', (ending, institution, company, story) => {
    const verdict = (one: readonly [number, 'yes' | 'maybe' | 'no'] | null) => one && { mark: one[0], again: one[1] };
    expect(storyOf(ending, verdict(institution), verdict(company))).toBe(story);
  });

  it('ask whether the result is used where something is made, and lead up the ladder after a good end only', () => {
    expect(kindSlugs.filter(asksUse)).toEqual(expect.arrayContaining(['practical-assignment', 'internship', 'graduation-project', 'teaching-material']));
    expect(asksUse('guest-lecture')).toBe(false);
    expect([nextStep('guest-lecture', 'completed'), nextStep('internship', 'completed'), nextStep('minor', 'completed'), nextStep('internship', 'stopped')]).toEqual(['practical-assignment', 'graduation-project', null, null]);
  });
});
