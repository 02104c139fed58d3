import type { CollaborationDetail } from '#collaborations/contract';
import { seamDay, timelineOf } from './timeline';

const collaboration = {
  status: 'preparing', from: '2027-08-30', until: '2028-01-28', endedAt: null, course: { side: null, pausedFrom: null, backOn: null, decisions: [{ dueOn: '2027-11-01', askedAt: null, settledAt: null }] },
  history: [
    { what: 'responded', side: 'institution', at: '2027-03-18T23:30:00.000Z', by: 'Marit' },
    { what: 'confirmed', side: 'company', at: '2027-03-19T13:00:00.000Z', by: null },
  ],
} as unknown as CollaborationDetail;
const days = (of: CollaborationDetail, more: Parameters<typeof timelineOf>[2] = []) => timelineOf(of, '2027-03-20', more, 'nl').map(({ on, side }) => `${on} ${side}`);

describe('the timeline of a collaboration', () => {
  it('puts acts on the actor\'s side, on the day they fell in the Netherlands, and shows what is ahead', () => {
    expect(days(collaboration)).toEqual(['2027-03-19 institution', '2027-03-19 company', '2027-08-30 both', '2027-11-01 both', '2028-01-28 both']);
  });

  it('places what others know of it by date', () => {
    expect(days(collaboration, [{ on: '2027-09-09', side: 'both', title: 'Tussenstand' }])[3]).toBe('2027-09-09 both');
  });

  it('promises no beginning once it runs and no end once it ended', () => {
    expect(days({ ...collaboration, status: 'running' })).not.toContain('2027-08-30 both');
    expect(days({ ...collaboration, status: 'stopped', endedAt: '2027-03-20T10:00:00Z' })).toHaveLength(2);
  });
});

describe('a date in the seam', () => {
  it.each([
    ['2027-11-17', '2027-03-20', 'nl', '17 nov'], ['2026-11-17', '2027-03-20', 'nl', '17 nov 2026'], ['2028-01-28', '2027-03-20', 'en', '28 Jan 2028'],
    ['2027-03-08', '2027-03-20', 'en', '8 Mar'], ['2027-11-17', null, 'nl', '17 nov 2027'],
  ] as const)('%s, seen on %s in %s, is %s: another year is named', (day, today, locale, written) => {
    expect(seamDay(day, today, locale)).toBe(written);
  });
});
