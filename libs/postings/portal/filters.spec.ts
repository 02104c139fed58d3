import { choicesIn, feedOf, filtersFrom, letGo, toggled, withFilter } from './filters';

describe('the filters of the list of postings', () => {
  it('are what the address says, without what is empty', () => {
    expect(filtersFrom({ region: 'east', level: '', q: '  stage ', kind: undefined })).toEqual({ q: 'stage', region: 'east' });
  });

  it('lead to the feed of the search, which has an order of its own', () => {
    expect([feedOf({}), feedOf({ region: 'east,north', q: 'web en app', sort: 'closing' })]).toEqual(['/feeds/postings', '/feeds/postings?region=east%2Cnorth&q=web+en+app']);
  });

  it('toggle: choosing adds, choosing again takes away', () => {
    const east = toggled({ level: 'mbo-4' }, 'region', 'east');
    expect(east).toEqual({ region: 'east', level: 'mbo-4' });
    const both = toggled(east, 'region', 'north');
    expect(both).toEqual({ region: 'east,north', level: 'mbo-4' });
    expect(toggled(both, 'region', 'east')).toEqual({ region: 'north', level: 'mbo-4' });
    expect(toggled(east, 'region', 'east')).toEqual({ level: 'mbo-4' });
  });

  it('drop a kind that no chosen form has, and keep one that they have', () => {
    expect(withFilter({ kind: 'internship,guest-lecture' }, 'form', 'inspire-students')).toEqual({ kind: 'guest-lecture', form: 'inspire-students' });
    expect(toggled({ kind: 'internship', form: 'assignments-and-internships' }, 'form', 'inspire-students')).toEqual({ kind: 'internship', form: 'assignments-and-internships,inspire-students' });
    expect(withFilter({ kind: 'internship', form: 'inspire-students' }, 'form', null)).toEqual({ kind: 'internship' });
  });

  it('count the choices beside the words and the order', () => {
    expect(choicesIn({ q: 'x', region: 'east,north', from: '2027-09', until: '2028-01', sort: 'closing' })).toBe(3);
  });

  it('let go of a facet as a whole, and of both months at once', () => {
    const filters = { region: 'east,north', from: '2027-09', until: '2028-01' };
    expect(letGo(filters, 'region')).toEqual({ from: '2027-09', until: '2028-01' });
    expect(letGo(filters, 'months')).toEqual({ region: 'east,north' });
  });
});
