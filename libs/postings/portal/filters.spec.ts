import { filtersFrom, toggled, widest, withFilter } from './filters';

describe('the filters of the list of postings', () => {
  it('are what the address says, without what is empty', () => {
    expect(filtersFrom({ region: 'east', level: '', q: '  stage ', kind: undefined })).toEqual({ q: 'stage', region: 'east' });
  });

  it('toggle: choosing again takes away', () => {
    const east = toggled({ level: 'mbo-4' }, 'region', 'east');
    expect(east).toEqual({ region: 'east', level: 'mbo-4' });
    expect(toggled(east, 'region', 'north')).toEqual({ region: 'north', level: 'mbo-4' });
    expect(toggled(east, 'region', 'east')).toEqual({ level: 'mbo-4' });
  });

  it('drop a kind that another form does not have, and keep one that it has', () => {
    expect(withFilter({ kind: 'internship' }, 'form', 'inspire-students')).toEqual({ form: 'inspire-students' });
    expect(withFilter({ kind: 'internship' }, 'form', 'assignments-and-internships')).toEqual({ kind: 'internship', form: 'assignments-and-internships' });
    expect(withFilter({ kind: 'internship', form: 'assignments-and-internships' }, 'form', null)).toEqual({});
  });

  it('say what to widen first when nothing is found', () => {
    expect(widest({ q: 'x', region: 'east', function: 'software-developer' })).toEqual(['function', 'region', 'q']);
  });
});
