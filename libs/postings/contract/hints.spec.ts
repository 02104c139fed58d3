import { hintsFor, type Hinted } from './hints';
import { hintNames } from './hint-names';
import { kindSlugs, kindOf } from './kinds';

const levels: Record<string, string[]> = { 'software-developer': ['mbo-4', 'hbo-ad'], 'software-engineer': ['hbo-bachelor', 'wo-bachelor'] };
const about = (kind: Hinted['kind'], change: Hinted['change'], direction: Hinted['direction'] = 'offer'): Hinted => ({ kind, direction, change, today: '2027-03-18', levelsOf: (slug) => levels[slug] ?? [] });
const names = (hinted: Hinted) => hintsFor(hinted).map(({ name }) => name);
const range = (from: string, until = '2028-01-28') => ({ kind: 'range' as const, from, until });

/** A text that brings up each piece of advice, and what makes it go away. */
const cases: [string, Hinted, Hinted['change']][] = [
  ['only-products', about('internship', { technologies: ['Angular'] }), { technologies: ['Angular'], learningGoals: ['Een wens van een klant omzetten in werk'] }],
  ['only-products', about('internship', { technologies: ['Angular'], learningGoals: ['Angular leren'] }), { technologies: [], learningGoals: [] }],
  ['no-allowance', about('internship', { levels: ['mbo-4'] }), { levels: ['mbo-4'], allowanceEuros: 400 }],
  ['soon', about('internship', { period: range('2027-04-20') }), { period: range('2027-08-30') }],
  ['closes-late', about('guest-lecture', { period: { kind: 'dates', dates: ['2027-10-14', '2027-10-07'] }, closesOn: '2027-10-08' }), { period: { kind: 'dates', dates: ['2027-10-14', '2027-10-07'] }, closesOn: '2027-10-06' }],
  ['few-supervisors', about('internship', { seats: 9, details: { supervisors: 2 } }), { seats: 8, details: { supervisors: 2 } }],
  ['little-supervision', about('graduation-project', { details: { supervisionHours: 0.5 } }), { details: { supervisionHours: 1 } }],
  ['curriculum-lead', about('minor', { period: range('2027-08-30') }), { period: range('2028-02-07', '2028-07-07') }],
  ['agree-with-board', about('minor', {}), { details: { board: 'Examencommissie ICT' } }],
  ['long-commitment', about('dual-track-seat', { period: range('2027-08-30', '2027-12-01') }), { period: range('2027-08-30', '2029-07-01') }],
  ['long-commitment', about('innovation-lab', { details: { years: 1 } }), { details: { years: 3 } }],
  ['early-years', about('guest-lecture', { details: { audience: ['year-4'] } }), { details: { audience: ['year-1', 'year-4'] } }],
  ['high-floor', about('internship', { functions: ['software-developer'], levels: ['hbo-bachelor'] }), { functions: ['software-engineer'], levels: ['hbo-bachelor'] }],
  ['too-heavy', about('internship', { levels: ['mbo-3'], difficulty: 4 }), { levels: ['mbo-4'], difficulty: 4 }],
  ['secret', about('graduation-project', { details: { thesis: 'closed' } }), { details: { thesis: 'open' }, confidentiality: 'normal' }],
  ['commercial', about('internship', { levels: ['hbo-bachelor'], commercialShare: 60 }), { levels: ['mbo-4'], commercialShare: 60 }],
  ['open-to-others', about('traineeship', { openToOthers: false }), { openToOthers: true }],
  ['many-reasons', about('guest-lecture', { reasons: ['talent', 'innovation', 'society', 'network'] }), { reasons: ['talent', 'network'] }],
  ['no-effort', about('elective', {}), { effortHours: 30 }],
];

it.each(cases)('%s is advised, and no longer when it is mended', (name, hinted, mended) => {
  expect(names(hinted)).toContain(name);
  expect(names({ ...hinted, change: mended })).not.toContain(name);
  const said = hintsFor(hinted).find((hint) => hint.name === name);
  expect(said).toMatchObject({ source: expect.stringMatching(/^[A-Z]+\d*-\d+/), heading: { nl: expect.any(String), en: expect.any(String) } });
});

it('every piece of advice is one that some kind has, and is shown by a case or known by the server', () => {
  const shown = new Set<string>([...cases.map(([name]) => name), 'recognition', 'quiet-weeks']);
  expect([...shown].sort()).toEqual([...hintNames].sort());
  const used = new Set<string>(kindSlugs.flatMap((kind) => [...kindOf(kind).hints]));
  expect([...used].sort()).toEqual([...hintNames].sort());
});

it('a request is not asked what only a company decides', () => {
  expect(names(about('internship', { levels: ['mbo-4'], seats: 9, details: { supervisors: 1 } }, 'request'))).not.toEqual(expect.arrayContaining(['no-allowance', 'few-supervisors']));
});
