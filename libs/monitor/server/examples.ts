import type { Gap, GapNights, Overview } from '#monitor/contract';

const east = { postings: 12, open: 5, proposals: 18, collaborations: 9, running: 6, completed: 2, averageMark: 7.9, marks: 21 };

export const overviewExample: Overview = {
  asOf: '2027-03-18T09:00:00.000Z',
  total: { ...east, openSignals: 2, companies: 20, institutions: 9, programmes: 30 },
  funnel: [
    { step: 'published', count: 12, medianDays: null }, { step: 'proposed', count: 10, medianDays: 6 }, { step: 'accepted', count: 8, medianDays: 9.5 },
    { step: 'started', count: 7, medianDays: 21 }, { step: 'completed', count: 2, medianDays: 94 },
  ],
  byForm: [{ form: 'assignments-and-internships', ...east }],
  byRegion: [{ region: 'east', ...east }],
  marksByMonth: [{ month: '2027-02', averageMark: 7.6, marks: 8 }, { month: '2027-03', averageMark: 8.1, marks: 13 }],
  handbookMark: 7.4,
};

export const gapExample: Gap = {
  id: '0199a4d0-0000-7000-8000-000000000051', what: 'function', function: 'software-architect', level: 'wo-master', region: 'north', posting: null,
  openedOn: '2027-03-11', closedOn: null,
};
export const gapNightExample: GapNights['nights'][number] = { night: '2027-03-18', what: 'function', open: 41, opened: 1, closed: 0 };
