import { faultsOf } from './editor-checks';
import { changesOf, emptyForm, fromPosting, goalsOf, merged, toChange } from './editor-model';
import type { PostingForm } from './editor-model';
import type { Posting } from '#postings/contract';

const jorrit = { name: 'Jorrit Venema', email: 'jorrit@veenpoort.example' };
const whole: PostingForm = {
  ...emptyForm(jorrit), title: 'Van eerste ticket tot release', summary: 'Vier studenten draaien een half jaar mee in een team van zes.', reasons: ['talent', 'network'],
  functions: ['software-developer'], levels: ['mbo-4'], branchId: '0198a3c0-7b1e-7c44-9d51-2c1f2a3b4c5d', workplace: 'on-site', period: { from: '2027-08-30', until: '2028-01-28' },
  seats: 4, learningGoals: '- Een wens omzetten in werk\n\n* Code lezen', confidentiality: 'normal', difficulty: '3', closesOn: '2027-05-28',
  details: { assignment: 'Tickets oppakken, code reviewen en een release voorbereiden.', daysPerWeek: 4, supervisors: 2, supervisionHours: 1.5, travelReimbursed: true, hasResearch: false },
};

describe('the form of a posting', () => {
  it('becomes what the API takes: empty is null, goals are lines', () => {
    const change = toChange(whole);
    expect(change).toMatchObject({ description: null, sector: null, difficulty: 3, period: { kind: 'range', from: '2027-08-30', until: '2028-01-28' } });
    expect(goalsOf(whole)).toEqual(['Een wens omzetten in werk', 'Code lezen']);
  });

  it('sends only what was changed, and null for what was emptied', () => {
    expect(changesOf(whole, whole)).toEqual({});
    expect(changesOf(whole, { ...whole, seats: 3, functions: [], title: ' ' })).toEqual({ seats: 3, functions: null, title: null });
    expect(changesOf(null, emptyForm(jorrit))).toMatchObject({ languages: ['nl'], contactName: 'Jorrit Venema', openToOthers: false });
    expect(changesOf(null, emptyForm(jorrit))).not.toHaveProperty('title');
  });

  it('reads back from a posting what it wrote', () => {
    const { branchId, ...change } = toChange(whole);
    const posting = { ...change, description: '', branch: { id: branchId, name: '', municipality: '', region: 'north' }, contact: jorrit } as unknown as Posting;
    expect(fromPosting(posting)).toEqual({ ...whole, learningGoals: 'Een wens omzetten in werk\nCode lezen' });
  });

  it('keeps what I typed when somebody else saved, and takes over the rest', () => {
    const mine = { ...whole, title: 'Mijn titel', details: { ...whole.details, supervisors: 3 } };
    const theirs = { ...whole, title: 'Hun titel', seats: 6, details: { ...whole.details, daysPerWeek: 5 }, period: { from: '2027-09-06', until: '2028-01-28' } };
    const both = merged(mine, whole, theirs);
    expect(both).toMatchObject({ title: 'Mijn titel', seats: 6, period: { from: '2027-09-06' }, details: { supervisors: 3, daysPerWeek: 5 } });
  });
});

describe('what stands in the way', () => {
  const at = (form: PostingForm, aim: 'save' | 'publish', direction: 'offer' | 'request' = 'offer') => faultsOf(form, aim, { kind: 'internship', direction, today: '2027-03-18' }).map(({ path }) => path.join('.'));

  it('of saving is only what is wrong, not what is missing', () => {
    expect(at(emptyForm(jorrit), 'save')).toEqual([]);
    expect(at({ ...whole, title: 'x', period: { from: '2027-08-30', until: '' } }, 'save')).toEqual(['title', 'period.until']);
    expect(at({ ...whole, learningGoals: 'kort' }, 'save')).toEqual(['learningGoals']);
  });

  it('of publishing is every gap, at its field', () => {
    expect(at(whole, 'publish')).toEqual([]);
    expect(at(emptyForm(jorrit), 'publish')).toEqual(expect.arrayContaining(
      ['title', 'summary', 'reasons', 'levels', 'workplace', 'period.from', 'period.until', 'seats', 'learningGoals', 'closesOn', 'details.assignment', 'details.daysPerWeek', 'branchId']));
    expect(at({ ...whole, closesOn: '2027-03-01' }, 'publish')).toEqual(['closesOn']);
    expect(at({ ...whole, branchId: '' }, 'publish')).toEqual(['branchId']);
    expect(at({ ...whole, branchId: '', workplace: 'remote' }, 'publish')).toEqual([]);
    expect(at({ ...whole, branchId: '' }, 'publish', 'request')).toEqual([]);
  });
});
