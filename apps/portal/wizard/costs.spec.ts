import fc from 'fast-check';
import { addUp, numbers, readCosts, readNumber, writeCosts } from './costs';

const own = { hires: '2', fees: '12.000', hours: '20', onboarding: '100', rate: '60', money: '€ 3.000', time: '150', stay: '1' };
const outcome = (changes: Partial<Record<keyof typeof own, string>> = {}) => addUp(readCosts({ ...own, ...changes }));

describe('the sum of recruiting and collaborating', () => {
  it('uses somebody’s own numbers and nothing else', () => {
    expect(outcome()).toEqual({ recruiting: 6000 + 120 * 60, collaborating: 3000 + 150 * 60, perStay: 12_000, difference: 1200 });
    for (const name of numbers) expect([name, outcome({ [name]: '' })]).toEqual([name, null]);
  });

  it('says it as well when collaborating costs more', () => {
    expect(outcome({ time: '400' })).toMatchObject({ perStay: 27_000, difference: 13_200 - 27_000 });
  });

  it('divides nothing by nobody', () => {
    expect(outcome({ stay: '0' })).toEqual({ recruiting: 13_200, collaborating: 12_000, perStay: null, difference: null });
    expect(outcome({ hires: '0' })).toMatchObject({ recruiting: null, perStay: 12_000, difference: null });
    expect(outcome({ fees: '0', hours: '0', onboarding: '0', rate: '0', money: '0', time: '0' })).toEqual({ recruiting: 0, collaborating: 0, perStay: 0, difference: 0 });
  });

  it.each([['hires', '-1', 'negative'], ['fees', 'veel', 'not-a-number'], ['rate', '99999999999', 'too-much'], ['stay', '1,5', 'not-whole'], ['time', '1e9', 'not-a-number'], ['money', 'Infinity', 'not-a-number']] as const)(
    'does not add up %s of %s, and says why', (name, typed, fault) => {
      const filled = readCosts({ ...own, [name]: typed });
      expect(filled.faults).toEqual({ [name]: fault });
      expect(filled.typed[name]).toBe(typed);
      expect(addUp(filled)).toBeNull();
    });

  it.each([['1250', 1250], ['1.250', 1250], ['1,250', 1250], ['1.250,50', 1250.5], ['1,250.50', 1250.5], ['1250,5', 1250.5], ['€ 1 250', 1250], ['1.250.000', 1_250_000], ['0,75', 0.75], ['0,125', 0.125], ['', null], ['.', null], ['12a', null], ['-', null]])(
    'reads %s as %s', (typed, value) => {
      expect(readNumber(typed)).toBe(value);
    });

  it('lives in the address, as it was typed', () => {
    const { typed } = readCosts(own);
    expect(readCosts(writeCosts(typed)).typed).toEqual(typed);
    fc.assert(fc.property(fc.record(Object.fromEntries(numbers.map((name) => [name, fc.string()]))), (given) => {
      const filled = readCosts(given);
      expect(readCosts(writeCosts(filled.typed))).toEqual(filled);
      const sum = addUp(filled);
      if (sum) expect(Object.values(sum).every((one) => one === null || Number.isFinite(one))).toBe(true);
    }));
  });
});
