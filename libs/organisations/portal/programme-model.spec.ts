import { emptyProgramme, followingPeriod, mergedProgramme, nextYearsPeriods, programmeChanges, toProgramme } from './programme-model';

const period = (from: string, until: string, students: number | null = 10) => ({ from, until, students });

describe('what is typed about a programme', () => {
  it('sends only what was changed, and says nothing otherwise than none', () => {
    const base = { ...emptyProgramme(), name: 'SD', hasSaid: 'yes', wantedForms: ['inspire-students'] };
    expect(programmeChanges(base, { ...base })).toEqual({});
    expect(programmeChanges(base, { ...base, hasSaid: 'no' })).toEqual({ wantedForms: null });
    expect(programmeChanges(base, { ...base, wantedForms: [] })).toEqual({ wantedForms: [] });
    expect(programmeChanges({ ...base, hasSaid: 'no' }, { ...base, hasSaid: 'no', wantedForms: [] })).toEqual({});
    expect(toProgramme({ ...base, codes: [{ codeType: 'rio', code: ' 1003o5678 ' }] }).codes).toEqual([{ codeType: 'rio', code: '1003O5678' }]);
  });

  it('keeps my words when somebody else was first, and takes theirs where I wrote nothing', () => {
    const base = emptyProgramme();
    expect(mergedProgramme({ ...base, name: 'Mijn naam' }, base, { ...base, name: 'Hun naam', municipality: 'Zwolle' })).toMatchObject({ name: 'Mijn naam', municipality: 'Zwolle' });
  });

  it('takes the newest school year a year on, on the same weekdays, and leaves out what would meet another', () => {
    const periods = [period('2026-08-31', '2027-01-29'), period('2027-08-30', '2028-01-28', 12), period('2028-01-31', '2028-06-30', null)];
    expect(nextYearsPeriods(periods)).toEqual([period('2028-08-28', '2029-01-26', 12), period('2029-01-29', '2029-06-29', null)]);
    expect(nextYearsPeriods([period('2027-08-30', '2028-01-28'), period('2028-01-31', '2028-12-01')])).toEqual([period('2029-01-29', '2029-11-30')]);
    expect(nextYearsPeriods([period('', '')])).toEqual([]);
  });

  it('starts a new period the day after the last', () => {
    expect(followingPeriod([period('2027-08-30', '2028-01-28')])).toEqual({ from: '2028-01-29', until: '', students: null });
    expect(followingPeriod([])).toEqual({ from: '', until: '', students: null });
  });
});
