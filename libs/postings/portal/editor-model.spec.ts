import { kindOf, kindSlugs, ownFields } from '#postings/contract';
import type { Posting } from '#postings/contract';
import { faultsOf, rightNow } from './editor-checks';
import { fieldNames } from './editor-labels';
import { changesOf, emptyForm, fromPosting, goalsOf, reconciled, toChange, withTheirs } from './editor-model';
import type { PostingForm } from './editor-model';
import { isOf, startOf, turnedInto } from './editor-text';
import { emptyOwn, ownFrom, ownValues } from './own-text';
import type { Subject } from './own-text';

const jorrit = { name: 'Jorrit Venema', email: 'jorrit@veenpoort.example' };
const internship: Subject = { kind: 'internship', direction: 'offer' };
const whole: PostingForm = {
  ...emptyForm(internship, jorrit), title: 'Van eerste ticket tot release', summary: 'Vier studenten draaien een half jaar mee in een team van zes.', reasons: ['talent', 'network'],
  functions: ['software-developer'], levels: ['mbo-4'], branchId: '0198a3c0-7b1e-7c44-9d51-2c1f2a3b4c5d', workplace: 'on-site', period: { kind: 'range', from: '2027-08-30', until: '2028-01-28', dates: [] },
  seats: 4, learningGoals: '- Een wens omzetten in werk\n\n* Code lezen', confidentiality: 'normal', difficulty: '3', closesOn: '2027-05-28', details: ownFrom(internship, kindOf('internship').example.offer),
};
const each = kindSlugs.flatMap((kind) => (['offer', 'request'] as const).map((direction) => ({ kind, direction })));

describe('the form of a posting', () => {
  it('becomes what the API takes: empty is null, goals are lines', () => {
    const change = toChange(whole, internship);
    expect(change).toMatchObject({ description: null, sector: null, difficulty: 3, period: { kind: 'range', from: '2027-08-30', until: '2028-01-28' } });
    expect(goalsOf(whole)).toEqual(['Een wens omzetten in werk', 'Code lezen']);
  });

  it('sends only what was changed, and null for what was emptied', () => {
    expect(changesOf(whole, whole, internship)).toEqual({});
    expect(changesOf(whole, { ...whole, seats: 3, functions: [], title: ' ' }, internship)).toEqual({ seats: 3, functions: null, title: null });
    const fresh = emptyForm(internship, jorrit);
    expect(changesOf(null, fresh, internship)).toMatchObject({ languages: ['nl'], contactName: 'Jorrit Venema', openToOthers: false });
    expect(changesOf(null, fresh, internship)).not.toHaveProperty('title');
  });

  it('reads back from a posting what it wrote', () => {
    const { branchId, ...change } = toChange(whole, internship);
    const posting = { ...change, ...internship, description: '', branch: { id: branchId, name: '', municipality: '', region: 'north' }, contact: jorrit } as unknown as Posting;
    expect(fromPosting(posting)).toEqual({ ...whole, learningGoals: 'Een wens omzetten in werk\nCode lezen' });
  });

  it('keeps what was typed for one way of dates while another is chosen', () => {
    const period = { kind: 'dates' as const, from: '2027-08-30', until: '', dates: ['2027-10-14', '2027-10-07'] };
    expect(toChange({ ...whole, period }, internship).period).toEqual({ kind: 'dates', dates: ['2027-10-07', '2027-10-14'] });
    expect(toChange({ ...whole, period: { ...period, kind: 'on-call' } }, internship).period).toEqual({ kind: 'on-call' });
    expect(toChange({ ...whole, period: { ...period, kind: 'range' } }, internship).period).toEqual({ kind: 'range', from: '2027-08-30', until: '' });
  });

  it.each(each)('holds the own fields of a $direction of $kind, there and back', (subject) => {
    const example = kindOf(subject.kind).example[subject.direction];
    const said = Object.fromEntries(Object.entries(example).filter(([name, value]) => value !== false || ownFields(subject.kind, subject.direction).some((field) => field.name === name && field.needed.includes(subject.direction))));
    expect(ownValues(subject, ownFrom(subject, example))).toEqual(said);
    expect(ownValues(subject, emptyOwn(subject))).toEqual({});
    expect(isOf(emptyForm(subject, jorrit), subject)).toBe(true);
    const names = ownFields(subject.kind, subject.direction).map(({ name }) => name);
    expect(names.filter((name) => name in fieldNames())).toEqual([]);
  });

  it('begins with what the address says, as far as it is known', () => {
    const text = startOf(internship, { today: null, contact: jorrit, home: { branchId: 'b', programmeId: '' }, prefill: { reasons: 'talent,fame', functions: 'software-developer, wizard', levels: 'mbo-4' }, known: { reasons: ['talent', 'network'], functions: ['software-developer'], levels: ['mbo-4'] } });
    expect(text).toMatchObject({ reasons: ['talent'], functions: ['software-developer'], levels: ['mbo-4'], branchId: 'b', contactName: 'Jorrit Venema' });
  });

  it('keeps what every kind has when another kind is chosen', () => {
    const lecture: Subject = { kind: 'guest-lecture', direction: 'offer' };
    const turned = turnedInto(whole, lecture);
    expect(turned).toMatchObject({ title: whole.title, period: { kind: 'range' } });
    expect(isOf(turned, lecture)).toBe(true);
    expect(turnedInto(whole, { kind: 'hackathon', direction: 'offer' }).period.kind).toBe('dates');
  });
});

describe('two people who write at once', () => {
  const their = (changes: Partial<PostingForm>) => ({ ...whole, ...changes });

  it('keep what each of them changed', () => {
    const mine = { ...whole, title: 'Mijn titel', details: { ...whole.details, supervisors: 3 } };
    const { text, clashes, taken } = reconciled(mine, whole, their({ seats: 6, details: { ...whole.details, daysPerWeek: 5 } }));
    expect(text).toMatchObject({ title: 'Mijn titel', seats: 6, details: { supervisors: 3, daysPerWeek: 5 } });
    expect([clashes, taken.sort()]).toEqual([[], ['details.daysPerWeek', 'seats']]);
  });

  it('are asked about what both changed, and mine stays until somebody chooses', () => {
    const mine = { ...whole, title: 'Mijn titel', details: { ...whole.details, assignment: 'Mijn opdracht voor studenten' } };
    const theirs = their({ title: 'Hun titel', details: { ...whole.details, assignment: 'Hun opdracht voor studenten' }, period: { ...whole.period, from: '2027-09-06' } });
    const { text, clashes } = reconciled(mine, whole, theirs);
    expect(clashes).toEqual([{ path: 'title', mine: 'Mijn titel', theirs: 'Hun titel' }, { path: 'details.assignment', mine: 'Mijn opdracht voor studenten', theirs: 'Hun opdracht voor studenten' }]);
    expect(text).toMatchObject({ title: 'Mijn titel', period: { from: '2027-09-06' } });
    expect(clashes.reduce(withTheirs, text)).toEqual(theirs);
  });

  it('do not clash when they wrote the same, nor when one put it back', () => {
    const same = { ...whole, seats: 5 };
    expect(reconciled(same, whole, their({ seats: 5 })).clashes).toEqual([]);
    expect(reconciled(whole, whole, their({ seats: 5 })).text.seats).toBe(5);
  });
});

describe('what stands in the way', () => {
  const about = (direction: 'offer' | 'request' = 'offer', kind: Subject['kind'] = 'internship') => ({ kind, direction, today: '2027-03-18' });
  const at = (form: PostingForm, aim: 'save' | 'publish', direction: 'offer' | 'request' = 'offer') => faultsOf(form, aim, about(direction)).map(({ path }) => path.join('.'));

  it('of saving is only what is wrong, not what is missing', () => {
    expect(at(emptyForm(internship, jorrit), 'save')).toEqual([]);
    expect(at({ ...whole, title: 'x', period: { ...whole.period, until: '' } }, 'save')).toEqual(['title', 'period.until']);
    expect(at({ ...whole, learningGoals: 'kort', details: { ...whole.details, daysPerWeek: 9 } }, 'save')).toEqual(['learningGoals', 'details.daysPerWeek']);
  });

  it('is left out of what a draft saves by itself, until it is right', () => {
    const half = { ...whole, title: 'x', seats: 6, details: { ...whole.details, daysPerWeek: 9, supervisors: 3 } };
    const change = rightNow(changesOf(whole, half, internship), half, about());
    expect(change).toEqual({ seats: 6, details: expect.objectContaining({ supervisors: 3 }) });
    expect(change.details).not.toHaveProperty('daysPerWeek');
  });

  it('of publishing is every gap, at its field', () => {
    expect(at(whole, 'publish')).toEqual([]);
    expect(at(emptyForm(internship, jorrit), 'publish')).toEqual(expect.arrayContaining(
      ['title', 'summary', 'reasons', 'levels', 'workplace', 'period.from', 'period.until', 'seats', 'learningGoals', 'closesOn', 'details.assignment', 'details.daysPerWeek', 'branchId']));
    expect(at({ ...whole, closesOn: '2027-03-01' }, 'publish')).toEqual(['closesOn']);
    expect(at({ ...whole, branchId: '' }, 'publish')).toEqual(['branchId']);
    expect(at({ ...whole, branchId: '', workplace: 'remote' }, 'publish')).toEqual([]);
    expect(at({ ...whole, branchId: '' }, 'publish', 'request')).toEqual(['region']);
    expect(at({ ...whole, branchId: '', region: 'north' }, 'publish', 'request')).toEqual([]);
    expect(at({ ...whole, branchId: '', programmeId: whole.branchId }, 'publish', 'request')).toEqual([]);
  });

  it('says of a request where it is: a programme, or a region without one', () => {
    const request: Subject = { kind: 'internship', direction: 'request' };
    expect(toChange({ ...whole, programmeId: 'p', region: 'north' }, request)).toMatchObject({ programmeId: 'p', region: null });
    expect(toChange({ ...whole, region: 'north' }, request)).toMatchObject({ programmeId: null, region: 'north' });
    expect(toChange({ ...whole, programmeId: 'p' }, internship)).not.toHaveProperty('programmeId');
  });

  it('of days stands at the days', () => {
    const fair = emptyForm({ kind: 'job-fair-stand', direction: 'offer' }, jorrit);
    const paths = (form: PostingForm) => faultsOf(form, 'publish', about('offer', 'job-fair-stand')).map(({ path }) => path.join('.')).filter((path) => path.startsWith('period'));
    expect(paths(fair)).toEqual(['period.dates']);
    expect(paths({ ...fair, period: { ...fair.period, dates: ['2027-03-01'] } })).toEqual(['period.dates']);
    expect(paths({ ...fair, period: { ...fair.period, dates: ['2027-10-01'] } })).toEqual([]);
  });
});
