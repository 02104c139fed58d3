import type { GapNights } from '#monitor/contract';
import { gapFinding, trendOf } from './gap-trend';

const night = (day: number, what: 'function' | 'offer' | 'request', open: number): GapNights['nights'][number] => ({ night: `2027-03-${day}`, what, open, opened: 1, closed: 2 });

describe('the course of gaps', () => {
  it('runs from the first night to the last, the most at the top, and a night without any counts as none', () => {
    expect(trendOf('offer', [night(10, 'offer', 4), night(11, 'function', 9), night(12, 'offer', 2)])).toEqual({ what: 'offer', open: 2, opened: 1, closed: 2, first: 4, points: '0 0, 50 100, 100 50' });
    expect(trendOf('request', [night(10, 'offer', 4)])).toMatchObject({ open: 0, opened: 0, closed: 0, points: '0 100, 100 100' });
    expect(trendOf('offer', [night(10, 'offer', 4)]).points).toBe('0 0, 100 0');
  });

  it('is said in one sentence', () => {
    const said = (...nights: GapNights['nights']) => gapFinding((['function', 'offer', 'request'] as const).map((what) => trendOf(what, nights)), 'Noord');
    expect(gapFinding([], null)).toBe('De eerste telling is vannacht');
    expect(said(night(10, 'offer', 0))).toBe('In Noord ontbreekt niets');
    expect(said(night(10, 'function', 3))).toBe('Elke plaatsing past bij iemand, maar 3 keer is een functie niet te leren');
    expect(said(night(10, 'offer', 1))).toBe('Eén plaatsing past bij niemand');
    expect(said(night(10, 'offer', 1), night(10, 'request', 2))).toBe('3 plaatsingen passen bij niemand');
  });
});
