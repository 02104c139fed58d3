import { answerBy } from './class-interest';

const now = new Date('2027-03-18T09:00:00Z');
const by = (until: string, deadline: string, answerDays = 21) => answerBy(until, new Date(deadline), answerDays, now).toISOString();

describe('the deadline of who asks a class', () => {
  it('leaves three days to answer, and never comes nearer, across the change of the clock', () => {
    expect(by('2027-04-12', '2027-04-08T09:00:00Z')).toBe('2027-04-15T15:00:00.000Z');
    expect(by('2027-03-22', '2027-04-08T09:00:00Z')).toBe('2027-04-08T09:00:00.000Z');
    expect(by('2027-03-21', '2027-03-20T09:00:00Z', 7)).toBe('2027-03-24T16:00:00.000Z');
  });

  it('stays within the longest turn there is, and begins tomorrow', () => {
    const refused = (until: string, deadline: string, answerDays?: number) => { try { return by(until, deadline, answerDays); } catch (error) { return (error as { faults: (locale: 'nl') => { pointer: string; code: string; text: string }[] }).faults('nl').map(({ pointer, code }) => `${pointer} ${code}`).join(); } };
    expect(by('2027-04-25', '2027-04-08T09:00:00Z')).toBe('2027-04-28T15:00:00.000Z');
    expect(refused('2027-04-26', '2027-04-08T09:00:00Z')).toBe('/until too_late');
    expect(refused('2027-03-18', '2027-04-08T09:00:00Z')).toBe('/until too_early');
    expect(refused('2027-04-26', '2027-04-29T09:00:00Z', 42)).toBe('/until too_late');
  });
});
