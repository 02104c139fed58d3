import type { Overview } from '#monitor/contract';

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
