import { remindersOf } from './reminders';

const days = (deadline: string, now: string, quiet: { from: string; until: string }[] = []) => remindersOf(new Date(deadline), new Date(now), quiet).map(({ before, at }) => [before, at.toISOString()]);

describe('reminders of a deadline', () => {
  it('come a week and two days before, at nine in Amsterdam, across the change of the clock', () => {
    expect(days('2027-04-08T09:00:00Z', '2027-03-18T09:00:00Z')).toEqual([[7, '2027-04-01T07:00:00.000Z'], [2, '2027-04-06T07:00:00.000Z']]);
    expect(days('2027-11-04T09:00:00Z', '2027-10-14T09:00:00Z')).toEqual([[7, '2027-10-28T07:00:00.000Z'], [2, '2027-11-02T08:00:00.000Z']]);
  });

  it('do not come at once where the time is short', () => {
    expect(days('2027-03-25T09:00:00Z', '2027-03-18T09:00:00Z')).toEqual([[2, '2027-03-23T08:00:00.000Z']]);
    expect(days('2027-03-20T09:00:00Z', '2027-03-18T09:00:00Z')).toEqual([]);
  });

  it('come before a quiet week, once where both fall in it', () => {
    expect(days('2027-05-10T09:00:00Z', '2027-04-12T09:00:00Z', [{ from: '2027-05-01', until: '2027-05-09' }])).toEqual([[2, '2027-04-30T07:00:00.000Z']]);
    expect(days('2027-05-10T09:00:00Z', '2027-04-30T09:00:00Z', [{ from: '2027-05-01', until: '2027-05-09' }])).toEqual([]);
  });
});
