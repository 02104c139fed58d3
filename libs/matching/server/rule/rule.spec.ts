import * as fc from 'fast-check';
import type { FactorName } from '#matching/contract';
import { requestTerms, versionOne } from './data';
import { factors } from './factors';
import { gates } from './gates';
import { inOrder, tieOf } from './order';
import { outlookOf } from './outlook';
import { halfUp, share } from './rounding';
import { bandOf, closedGates, groundOf, matchScore, scoreOf } from './score';
import { dayNumber, dayText, type Asked, type Present } from './shapes';
import { anyPair, asked, present, tables, today } from './testing/pairs';

const ground = groundOf(versionOne, tables);
const on = dayNumber;
const range = (from: string, until: string) => ({ kind: 'range' as const, from: on(from), until: on(until) });
const stretch = (from: string, until: string, students: number | null = null) => ({ from: on(from), until: on(until), students });

/** Points of one factor for the pair with these changes; null when it does not apply. */
function points(name: FactorName, change: Partial<Asked> = {}, has: Partial<Present> = {}): number | null {
  const tenths = factors[name](ground, { ...asked, ...change }, { ...present, ...has });
  return tenths < 0 ? null : tenths / 10;
}

describe('gates', () => {
  it.each<[string, Partial<Asked>, Partial<Present>, string[]]>([
    ['everything in order', {}, {}, []],
    ['not published', { isPublished: false }, {}, ['closed']],
    ['on its closing date it is still open', { closesOn: today }, {}, []],
    ['past its closing date', { closesOn: today - 1 }, {}, ['closed']],
    ['no closing date', { closesOn: null }, {}, []],
    ['no seats left', { seatsLeft: 0 }, {}, ['closed']],
    ['a minor never goes to mbo', { sectors: ['hbo', 'wo'] }, {}, ['audience']],
    ['an elective never goes to hbo', { sectors: ['mbo'], levels: ['hbo-ad'] }, { sector: 'hbo', level: 'hbo-ad' }, ['audience']],
    ['kinds without students go to every programme', { sectors: null, hasStudents: false }, {}, []],
    ['another level', { levels: ['mbo-2', 'mbo-3'] }, {}, ['level']],
    ['one of several levels', { levels: ['mbo-3', 'mbo-4'] }, {}, []],
    ['periods share one day', {}, { periods: [stretch('2028-01-28', '2028-06-30')] }, []],
    ['periods share no day', {}, { periods: [stretch('2028-01-29', '2028-06-30')] }, ['period']],
    ['the programme has no periods', {}, { periods: [] }, []],
    ['the posting has no period', { period: null }, { periods: [stretch('2020-01-01', '2020-02-01')] }, []],
    ['on call always overlaps', { period: { kind: 'on-call' } }, { periods: [stretch('2020-01-01', '2020-02-01')] }, []],
    ['one of its dates is enough', { period: { kind: 'dates', dates: [on('2027-06-01'), on('2027-10-04')] } }, {}, []],
    ['none of its dates', { period: { kind: 'dates', dates: [on('2027-06-01')] } }, {}, ['period']],
    ['all that fail are named, in order', { isPublished: false, sectors: ['hbo'], levels: ['hbo-ad'], period: range('2029-01-01', '2029-02-01') }, {},
      ['closed', 'audience', 'level', 'period']],
  ])('%s', (_, change, has, failed) => {
    expect(closedGates({ ...asked, ...change }, { ...present, ...has }, today)).toEqual(failed);
  });

  it('gives no score when one is closed', () => {
    expect(matchScore(ground, { ...asked, isPublished: false }, present, today)).toBeNull();
    expect(gates.closed(asked, present, today)).toBe(true);
  });
});

describe('factors', () => {
  it.each<[string, FactorName, Partial<Asked>, Partial<Present>, number | null]>([
    ['the same function', 'function', {}, {}, 30],
    ['one official move', 'function', {}, { functions: ['software-engineer'] }, 18],
    ['3 of 6 competences shared', 'function', {}, { functions: ['infrastructure-operator'] }, 6],
    ['no competence shared', 'function', {}, { functions: ['ict-employee'] }, 0],
    ['1 of 5 competences, one decimal', 'function', { functions: ['software-engineer'] }, { functions: ['ict-employee'] }, 2.4],
    ['the best of all pairs counts', 'function', { functions: ['ict-employee', 'software-developer'] }, { functions: ['without', 'software-engineer'] }, 18],
    ['functions without competences', 'function', { functions: ['without'] }, { functions: ['unknown'] }, 0],
    ['a programme without functions', 'function', {}, { functions: [] }, 0],
    ['no function named', 'function', { functions: [] }, {}, null],
    ['another specialisation costs 3', 'function', { specialisations: ['x'] }, { specialisations: ['y'] }, 27],
    ['another specialisation after a move', 'function', { specialisations: ['x'] }, { specialisations: ['y'], functions: ['software-engineer'] }, 15],
    ['another specialisation never goes below nothing', 'function', { specialisations: ['x'] }, { specialisations: ['y'], functions: ['ict-employee'] }, 0],
    ['one specialisation the same', 'function', { specialisations: ['x', 'y'] }, { specialisations: ['y'] }, 30],
    ['a specialisation on one side only', 'function', { specialisations: ['x'] }, {}, 30],
    ['the same region', 'region', {}, { region: 'north' }, 15],
    ['an adjacent region', 'region', {}, {}, 9],
    ['a region further away', 'region', {}, { region: 'south-west' }, 0],
    ['remote', 'region', { isRemote: true, region: null }, { region: 'south-west' }, 15],
    ['remote with a place', 'region', { isRemote: true }, { region: 'south-west' }, 15],
    ['no place and not remote', 'region', { region: null }, {}, null],
    ['the form is wanted', 'form', {}, {}, 15],
    ['nothing said about forms', 'form', {}, { wantedForms: null }, 7.5],
    ['another form is wanted', 'form', {}, { wantedForms: ['hybrid-teacher'] }, 0],
    ['no form is wanted', 'form', {}, { wantedForms: [] }, 0],
    ['20 of 22 weeks', 'period', {}, {}, 13.6],
    ['the whole period', 'period', {}, { periods: [stretch('2027-08-01', '2028-07-01')] }, 15],
    ['a day counts as a week', 'period', {}, { periods: [stretch('2028-01-28', '2028-07-01')] }, 0.7],
    ['eight days are two weeks', 'period', { period: range('2027-09-01', '2027-09-08') }, { periods: [stretch('2027-09-08', '2027-12-01')] }, 7.5],
    ['days of several periods count together', 'period', { period: range('2027-09-01', '2027-09-14') },
      { periods: [stretch('2027-08-01', '2027-09-03'), stretch('2027-09-11', '2027-12-01')] }, 7.5],
    ['the programme has no periods', 'period', {}, { periods: [] }, 0],
    ['on call', 'period', { period: { kind: 'on-call' } }, { periods: [] }, 15],
    ['one of two dates', 'period', { period: { kind: 'dates', dates: [on('2027-06-01'), on('2027-10-04')] } }, {}, 7.5],
    ['no period', 'period', { period: null }, {}, null],
    ['more students than seats', 'seats', {}, {}, 10],
    ['3 students for 4 seats', 'seats', {}, { periods: [stretch('2027-09-13', '2028-02-04', 3)] }, 7.5],
    ['1 student for 3 seats', 'seats', { seatsLeft: 3 }, { periods: [stretch('2027-09-13', '2028-02-04', 1)] }, 3.3],
    ['students of every period in the overlap', 'seats', {}, { periods: [stretch('2027-09-01', '2027-10-01', 1), stretch('2027-11-01', '2027-12-01', 2)] }, 7.5],
    ['students outside the overlap', 'seats', {}, { periods: [stretch('2027-09-13', '2028-01-01', 1), stretch('2028-02-01', '2028-06-01', 9)] }, 2.5],
    ['no students at all', 'seats', {}, { periods: [stretch('2027-09-13', '2028-02-04', 0)] }, 0],
    ['students unknown', 'seats', {}, { periods: [stretch('2027-09-13', '2028-02-04')] }, 5],
    ['no periods, so students unknown', 'seats', {}, { periods: [] }, 5],
    ['a kind without students', 'seats', { hasStudents: false }, {}, null],
    ['a language in common', 'language', { languages: ['en', 'nl'] }, {}, 5],
    ['no language in common', 'language', { languages: ['en'] }, {}, 0],
    ['2 of 3 technologies', 'technologies', {}, {}, 3.3],
    ['all technologies', 'technologies', { technologies: ['c#'] }, {}, 5],
    ['none of the technologies', 'technologies', { technologies: ['cobol'] }, {}, 0],
    ['1 of 8, rounded half up', 'technologies', { technologies: ['c#', '1', '2', '3', '4', '5', '6', '7'] }, {}, 0.6],
    ['no technology asked', 'technologies', { technologies: [] }, {}, null],
    ['worked well together', 'earlier', {}, { earlier: 'well' }, 5],
    ['worked together, marks too low or too long ago', 'earlier', {}, { earlier: 'other' }, 0],
    ['never worked together', 'earlier', {}, {}, 0],
  ])('%s', (_, name, change, has, expected) => {
    expect(points(name, change, has)).toBe(expected);
  });

  it('knows the neighbours of every region, and both see each other', () => {
    const pairs = [...tables.adjacent].flatMap(([a, others]) => [...others].map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => a < b).map(([a, b]) => `${a} ${b}`).sort()).toEqual([
      'east north', 'east north-west', 'east south-east', 'east south-west', 'north north-west', 'north-west south-west', 'south-east south-west']);
    for (const [a, b] of pairs) expect(tables.adjacent.get(b)?.has(a)).toBe(true);
  });
});

describe('score', () => {
  it('is 100 × points ÷ weights of what applies, half up', () => {
    // 30 + 9 + 15 + 13.6 + 10 + 5 + 3.3 + 0 of 100
    expect(matchScore(ground, asked, present, today)).toBe(86);
    // Without function, period and technologies: 9 + 15 + 10 + 5 + 0 of 50
    expect(scoreOf(ground, { ...asked, functions: [], period: null, technologies: [] }, present)).toBe(78);
    // 9 + 7.5 + 5 of 40 is 53.75
    expect(scoreOf(ground, { ...asked, functions: [], period: null, technologies: [], hasStudents: false }, { ...present, wantedForms: null })).toBe(54);
  });

  it('counts less between a request and a company branch', () => {
    expect(matchScore(ground, { ...asked, levels: [] }, present, today, requestTerms)).toBe(halfUp(10 * (300 + 90 + 150 + 50 + 33), 75));
  });

  it.each([[100, 'strong'], [75, 'strong'], [74, 'good'], [60, 'good'], [59, 'fair'], [45, 'fair'], [44, null], [0, null]])('%d is %s', (score, band) => {
    expect(bandOf(versionOne, score)).toBe(band);
  });

  it('rounds half up, exactly', () => {
    expect([halfUp(1, 2), halfUp(3, 2), halfUp(1, 3), halfUp(2, 3), halfUp(0, 7)]).toEqual([1, 2, 0, 1, 0]);
    // 5 × 1 ÷ 8 = 0.625 and 15 × 1 ÷ 100 = 0.15
    expect([share(5, 1, 8), share(15, 1, 100), share(15, 3, 2), share(10, 0, 0)]).toEqual([6, 2, 150, 100]);
  });

  it('stays between 0 and 100, and no factor gives more than its weight', () => {
    fc.assert(fc.property(anyPair, ({ asked: ask, present: has }) => {
      const score = scoreOf(ground, ask, has);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      for (const name of Object.keys(factors) as FactorName[]) {
        const tenths = factors[name](ground, ask, has);
        expect(Number.isInteger(tenths) && tenths >= -1 && tenths <= versionOne.weights[name] * 10).toBe(true);
      }
    }));
  });

  it('never falls when a programme has more of what is asked', () => {
    fc.assert(fc.property(anyPair, ({ asked: ask, present: has }) => {
      const better: Partial<Present>[] = [
        { functions: [...has.functions, ...ask.functions] }, { region: ask.region ?? has.region }, { wantedForms: [...has.wantedForms ?? [], ask.form] },
        { languages: [...has.languages, ...ask.languages] }, { technologies: [...has.technologies, ...ask.technologies] }, { earlier: 'well' },
        { periods: has.periods.map((period) => ({ ...period, students: period.students === null ? 99 : period.students + 1 })) },
      ];
      for (const change of better) expect(scoreOf(ground, ask, { ...has, ...change })).toBeGreaterThanOrEqual(scoreOf(ground, ask, has));
    }));
  });

  it('grows with the points of each factor', () => {
    const names = Object.keys(factors) as FactorName[];
    fc.assert(fc.property(anyPair, anyPair, fc.constantFrom(...names), ({ asked: ask, present: has }, { present: other }, name) => {
      // The same posting with one side exchanged: the factors that apply stay the same, so more points in all is never a lower score.
      const sum = (side: Present) => names.reduce((points, one) => points + Math.max(0, factors[one](ground, ask, side)), 0);
      const moreIsBetter = (sum(other) - sum(has)) * (scoreOf(ground, ask, other) - scoreOf(ground, ask, has));
      expect(moreIsBetter).toBeGreaterThanOrEqual(0);
      expect(factors[name](ground, ask, has) < 0).toBe(factors[name](ground, ask, other) < 0);
    }));
  });
});

describe('what to change when nothing matches', () => {
  it('counts for each single change how many programmes would then match, best first', () => {
    const known = { levels: ['mbo-3', 'mbo-4', 'hbo-ad'], languages: ['nl', 'en'] };
    const far = { ...present, region: 'south-west', functions: ['ict-employee'], technologies: [], periods: [], wantedForms: null, languages: ['en'] };
    const among = (...programmes: Present[]) => (ask: Asked) => programmes.filter((one) => (matchScore(ground, ask, one, today) ?? 0) >= versionOne.bands.fair).length;
    expect(outlookOf({ ...asked, levels: ['hbo-ad'] }, among(present, { ...present, level: 'mbo-3' }, { ...present, earlier: 'well' }), known)).toEqual([
      { change: 'level', level: 'mbo-4', count: 2 }, { change: 'level', level: 'mbo-3', count: 1 }]);
    expect(outlookOf({ ...asked, period: range('2029-01-01', '2029-03-01') }, among(present), known)).toEqual([{ change: 'period', count: 1 }]);
    expect(outlookOf(asked, among(far), known)).toEqual([]);
  });
});

describe('order', () => {
  const at = (score: number, closesOn: string | null, tie = 'a') => ({ score, closesOn, tie });

  it('is score, then the earlier closing date, then the tie', () => {
    const ranked = [at(70, '2027-05-01'), at(80, null), at(80, '2027-06-01', 'b'), at(80, '2027-06-01', 'a'), at(80, '2027-05-01', 'z')].sort(inOrder);
    expect(ranked).toEqual([at(80, '2027-05-01', 'z'), at(80, '2027-06-01', 'a'), at(80, '2027-06-01', 'b'), at(80, null), at(70, '2027-05-01')]);
  });

  it('gives each of ten equals its share of first places, and turns with the day', () => {
    const postings = Array.from({ length: 10 }, (_, at) => `0198a3c0-7b1e-7c44-9d51-${String(at).padStart(12, '0')}`);
    const first = new Map<string, number>(postings.map((id) => [id, 0]));
    const days = 1000;
    for (let day = 0; day < days; day += 1) {
      const [best] = postings.map((id) => ({ id, ...at(80, '2027-06-01', tieOf(id, 'programme', dayText(today + day))) })).sort(inOrder);
      if (best) first.set(best.id, (first.get(best.id) ?? 0) + 1);
    }
    // 100 each, give or take four standard deviations: no id is favoured, so no age, name or size behind it is.
    for (const count of first.values()) expect(Math.abs(count - days / 10)).toBeLessThan(40);
  });
});
