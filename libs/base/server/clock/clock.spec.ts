import { amsterdamAt, dayIn, ManualClock } from './clock';

it('knows the Amsterdam day on either side of midnight, in winter and in summer', () => {
  expect(dayIn(new Date('2027-01-10T22:59:59Z'))).toBe('2027-01-10');
  expect(dayIn(new Date('2027-01-10T23:00:00Z'))).toBe('2027-01-11');
  expect(dayIn(new Date('2027-07-10T21:59:59Z'))).toBe('2027-07-10');
  expect(dayIn(new Date('2027-07-10T22:00:00Z'))).toBe('2027-07-11');
});

it.each([
  ['2027-01-15', 9, '2027-01-15T08:00:00.000Z'],
  ['2027-07-15', 9, '2027-07-15T07:00:00.000Z'],
  ['2027-03-27', 9, '2027-03-27T08:00:00.000Z'],
  ['2027-03-28', 9, '2027-03-28T07:00:00.000Z'],
  ['2027-03-28', 0, '2027-03-27T23:00:00.000Z'],
  ['2027-10-31', 9, '2027-10-31T08:00:00.000Z'],
  ['2027-10-31', 0, '2027-10-30T22:00:00.000Z'],
  ['2027-07-15', 0, '2027-07-14T22:00:00.000Z'],
  ['2027-12-31', 23, '2027-12-31T22:00:00.000Z'],
])('finds %s %i:00 in Amsterdam, across both clock changes', (day, hour, moment) => {
  expect(amsterdamAt(day, hour).toISOString()).toBe(moment);
});

it('stands still when set by hand', () => {
  const clock = new ManualClock(new Date('2027-03-18T09:00:00Z'));
  expect(clock.today()).toBe('2027-03-18');
  clock.set('2027-03-18T23:30:00Z');
  expect(clock.today()).toBe('2027-03-19');
});
