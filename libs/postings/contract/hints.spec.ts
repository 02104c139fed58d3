import { hintsFor, hintsOf, type Hinted } from './hints';
import { hintNames, knownByServer } from './hint-names';
import { kindSlugs } from './kinds';

const levels: Record<string, string[]> = { 'software-developer': ['mbo-4', 'hbo-ad'], 'software-engineer': ['hbo-bachelor', 'wo-bachelor'] };
const about = (kind: Hinted['kind'], change: Hinted['change'], direction: Hinted['direction'] = 'offer'): Hinted => ({ kind, direction, change, today: '2027-03-18', levelsOf: (slug) => levels[slug] ?? [] });
const names = (hinted: Hinted) => hintsFor(hinted).map(({ name }) => name);
const range = (from: string, until = '2028-01-28') => ({ kind: 'range' as const, from, until });

type Case = [name: string, hinted: Hinted, mended: Hinted['change']];
/** A text that brings up each piece of advice, and what makes it go away. */
const cases: Case[] = [
  ['only-products', about('internship', { technologies: ['Angular'] }), { technologies: ['Angular'], learningGoals: ['Een wens van een klant omzetten in werk'] }],
  ['only-products', about('internship', { technologies: ['Angular'], learningGoals: ['Angular leren'] }), { technologies: [], learningGoals: [] }],
  ['no-allowance', about('internship', { levels: ['mbo-4'] }), { levels: ['mbo-4'], allowanceEuros: 400 }],
  ['soon', about('internship', { period: range('2027-04-20') }), { period: range('2027-08-30') }],
  ['closes-late', about('guest-lecture', { period: { kind: 'dates', dates: ['2027-10-14', '2027-10-07'] }, closesOn: '2027-10-08' }), { period: { kind: 'dates', dates: ['2027-10-14', '2027-10-07'] }, closesOn: '2027-10-06' }],
  ['few-supervisors', about('internship', { seats: 9, details: { supervisors: 2 } }), { seats: 8, details: { supervisors: 2 } }],
  ['little-supervision', about('graduation-project', { details: { supervisionHours: 0.5 } }), { details: { supervisionHours: 1 } }],
  ['curriculum-lead', about('minor', { period: range('2027-08-30') }), { period: range('2028-02-07', '2028-07-07') }],
  ['curriculum-lead', about('teaching-material', { period: range('2027-09-01') }), { period: { kind: 'on-call' } }],
  ['agree-with-board', about('minor', {}), { details: { board: 'Examencommissie ICT' } }],
  ['long-commitment', about('dual-track-seat', { period: range('2027-08-30', '2027-12-01') }), { period: range('2027-08-30', '2029-07-01') }],
  ['long-commitment', about('innovation-lab', { details: { years: 1 } }), { details: { years: 3 } }],
  ...(['elective', 'minor', 'teaching-material', 'hybrid-teacher'] as const).map((kind): Case =>
    ['long-commitment', about(kind, { details: { years: 1 } }), { details: { years: 2 }, period: range('2027-08-30', '2027-12-01') }]),
  ...(['internship', 'practical-assignment', 'elective'] as const).map((kind): Case =>
    ['early-years', about(kind, { details: { audience: ['year-3'] } }), { details: { audience: ['year-1', 'year-3'] } }]),
  ['early-years', about('guest-lecture', { details: { audience: ['year-4'] } }), { details: { audience: ['year-1', 'year-4'] } }],
  ['high-floor', about('internship', { functions: ['software-developer'], levels: ['hbo-bachelor'] }), { functions: ['software-engineer'], levels: ['hbo-bachelor'] }],
  ['too-heavy', about('internship', { levels: ['mbo-3'], difficulty: 4 }), { levels: ['mbo-4'], difficulty: 4 }],
  ['too-heavy', about('practical-assignment', { levels: ['hbo-bachelor'], difficulty: 3, details: { audience: ['year-1'] } }), { levels: ['hbo-bachelor'], difficulty: 3, details: { audience: ['year-2'] } }],
  ['too-heavy', about('internship', { levels: ['mbo-4'], difficulty: 4, details: { audience: ['year-2'] } }), { levels: ['mbo-4'], difficulty: 4, details: { audience: ['year-3'] } }],
  ['secret', about('graduation-project', { details: { thesis: 'closed' } }), { details: { thesis: 'open' }, confidentiality: 'normal' }],
  ['commercial', about('internship', { levels: ['hbo-bachelor'], commercialShare: 60 }), { levels: ['mbo-4'], commercialShare: 60 }],
  ['commercial', about('dual-track-seat', { levels: ['hbo-ad'], details: { daysAtWork: 4, billableDays: 3 } }), { levels: ['hbo-ad'], details: { daysAtWork: 4, billableDays: 1 } }],
  ['commercial', about('traineeship', { levels: ['hbo-bachelor'], details: { contract: 'secondment' } }), { levels: ['hbo-bachelor'], details: { contract: 'permanent' } }],
  ['out-of-scope', about('workshop', { functions: [], summary: 'Een middag bloemen schikken' }), { functions: ['software-developer'], summary: 'Een middag testen' }],
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
  const shown = new Set<string>([...cases.map(([name]) => name), ...knownByServer]);
  expect([...shown].sort()).toEqual([...hintNames].sort());
  const used = new Set<string>(kindSlugs.flatMap((kind) => [...hintsOf(kind)]));
  expect([...used].sort()).toEqual([...hintNames].sort());
});

it('a request is not asked what only a company decides', () => {
  expect(names(about('internship', { levels: ['mbo-4'], seats: 9, details: { supervisors: 1 } }, 'request'))).not.toEqual(expect.arrayContaining(['no-allowance', 'few-supervisors']));
});

it('a school that asks for later years is not told that it skips the first', () => {
  expect(names(about('internship', { details: { audience: ['year-4'] } }, 'request'))).not.toContain('early-years');
});

it('curriculum advice names an elective or a minor, and years, unless it is one; a talk changes no curriculum', () => {
  const said = (kind: Hinted['kind']) => hintsFor(about(kind, { period: range('2027-09-01') })).find(({ name }) => name === 'curriculum-lead')?.text.nl;
  expect(said('teaching-material')).toMatch(/keuzedeel.*minor.*paar jaar/);
  expect(said('minor')).toMatch(/gastcollege.*paar jaar/);
  expect(said('minor')).not.toContain('keuzedeel');
  expect(said('skills-dialogue')).toBeUndefined();
});
