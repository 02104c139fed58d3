import { nextDigest } from './moments';

const at = (moment: string, frequency: 'daily' | 'weekly' = 'daily', quiet: { from: string; until: string }[] = []) => nextDigest(new Date(moment), frequency, quiet).toISOString();

describe('the next digest', () => {
  it('goes at half past seven in Amsterdam: the same day before it, the day after from then on', () => {
    expect(at('2027-03-18T06:29:59Z')).toBe('2027-03-18T06:30:00.000Z');
    expect(at('2027-03-18T06:30:00Z')).toBe('2027-03-19T06:30:00.000Z');
    // Past midnight in Amsterdam it is the next day already.
    expect(at('2027-03-18T23:30:00Z')).toBe('2027-03-19T06:30:00.000Z');
  });

  it('keeps to that across both clock changes', () => {
    expect([at('2027-03-27T12:00:00Z'), at('2027-03-28T12:00:00Z')]).toEqual(['2027-03-28T05:30:00.000Z', '2027-03-29T05:30:00.000Z']);
    expect([at('2027-10-30T12:00:00Z'), at('2027-10-31T12:00:00Z')]).toEqual(['2027-10-31T06:30:00.000Z', '2027-11-01T06:30:00.000Z']);
  });

  it('goes on Monday when it is weekly', () => {
    expect([at('2027-03-18T09:00:00Z', 'weekly'), at('2027-03-22T06:00:00Z', 'weekly'), at('2027-03-22T07:00:00Z', 'weekly')])
      .toEqual(['2027-03-22T06:30:00.000Z', '2027-03-22T06:30:00.000Z', '2027-03-29T05:30:00.000Z']);
  });

  it('waits for the end of quiet days, also of those that follow on each other', () => {
    const quiet = [{ from: '2027-03-19', until: '2027-03-21' }, { from: '2027-03-22', until: '2027-03-23' }];
    expect([at('2027-03-18T09:00:00Z', 'daily', quiet), at('2027-03-18T09:00:00Z', 'weekly', quiet)]).toEqual(['2027-03-24T06:30:00.000Z', '2027-03-29T05:30:00.000Z']);
  });
});
