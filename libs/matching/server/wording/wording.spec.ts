import type { FactorName } from '#matching/contract';
import { versionOne } from '../rule/data';
import { findingsOf, type AskedWords, type PresentWords } from '../rule/findings';
import { groundOf } from '../rule/score';
import { dayNumber as on, type Asked, type Present } from '../rule/shapes';
import { asked, present, tables, today } from '../rule/testing/pairs';
import { factorWords } from './factors';
import { gateWords } from './gates';
import { recognitionWords, type Registered } from './recognition';

const ground = groundOf(versionOne, tables);
const codes = new Map([
  ['crebo:25998', [{ function: 'software-developer', isEquivalent: false }]],
  ['croho:30020', [{ function: 'software-engineer', isEquivalent: true }]],
]);
const askedWords: AskedWords = { kind: 'internship', municipality: 'Hoogeveen', technologies: ['C#', 'Angular', 'PostgreSQL'] };
const presentWords: PresentWords = { municipality: 'Zwolle', codes: ['crebo:25998'] };
const names = new Map([['x', { nl: 'Tester', en: 'Tester' }], ['y', { nl: 'Gamer', en: 'Game developer' }]]);
const range = (from: string, until: string) => ({ kind: 'range' as const, from: on(from), until: on(until) });
const stretch = (from: string, until: string, students: number | null = 31) => ({ from: on(from), until: on(until), students });

function found(change: Partial<Asked> = {}, has: Partial<Present> = {}, words: Partial<AskedWords & PresentWords> = {}) {
  return findingsOf(ground, codes, { asked: { ...asked, ...change }, askedWords: { ...askedWords, ...words }, present: { ...present, ...has }, presentWords: { ...presentWords, ...words } }, today);
}

it.each<[FactorName, Partial<Asked>, Partial<Present>, string, string, string | null]>([
  ['function', {}, {}, 'Software developer', 'Kwalificatie 25998, precies deze functie', null],
  ['function', {}, { functions: ['software-engineer'] }, 'Software developer', 'Software engineer: één officiële stap van Software developer',
    'Leidt de opleiding ook op voor Software developer, dan is de functie precies gelijk: +12.'],
  ['function', {}, { functions: ['infrastructure-operator'] }, 'Software developer', 'ICT-infrastructuur operator: deelt 3 van 6 competenties',
    'Leidt de opleiding ook op voor Software developer, dan is de functie precies gelijk: +24.'],
  ['function', {}, { functions: ['ict-employee'] }, 'Software developer', 'Medewerker ICT: deelt geen competenties',
    'Leidt de opleiding ook op voor Software developer, dan is de functie precies gelijk: +30.'],
  ['function', {}, { functions: [] }, 'Software developer', 'Nog geen functies bekend', 'Leidt de opleiding ook op voor Software developer, dan is de functie precies gelijk: +30.'],
  ['function', { specialisations: ['x'] }, { specialisations: ['y'] }, 'Software developer (Tester)', 'Kwalificatie 25998, precies deze functie; andere specialisatie: Gamer',
    'Met de specialisatie Tester is de functie volledig: +3.'],
  ['function', { functions: ['software-engineer'] }, { functions: ['software-engineer'] }, 'Software engineer', 'Leidt op voor Software engineer', null],
  ['region', {}, {}, 'Hoogeveen, Noord', 'Zwolle, Oost: een buurregio', 'Kan het op afstand, dan telt de regio volledig: +6.'],
  ['region', {}, { region: 'north' }, 'Hoogeveen, Noord', 'Zwolle, Noord: dezelfde regio', null],
  ['region', {}, { region: 'south-west' }, 'Hoogeveen, Noord', 'Zwolle, Zuid-West: geen buurregio', 'Kan het op afstand, dan telt de regio volledig: +15.'],
  ['region', { isRemote: true }, {}, 'Op afstand', 'Zwolle, Oost: de afstand telt niet', null],
  ['form', {}, {}, 'Stage', 'Staat op de lijst met gewenste vormen', null],
  ['form', {}, { wantedForms: null }, 'Stage', 'Nog geen gewenste vormen genoemd', 'Noemt de opleiding deze vorm bij haar wensen, dan telt die volledig: +7,5.'],
  ['form', {}, { wantedForms: [] }, 'Stage', 'Staat niet op de lijst met gewenste vormen', 'Komt deze vorm op de lijst met gewenste vormen, dan telt die volledig: +15.'],
  ['period', {}, {}, '22 weken vanaf 30 augustus', '20 weken overlap, start 13 september', 'Begint het op 30 augustus, dan is de periode volledig: +1,4.'],
  ['period', {}, { periods: [stretch('2027-08-01', '2028-01-14')] }, '22 weken vanaf 30 augustus', '20 weken overlap, tot en met 14 januari',
    'Loopt het door tot en met 28 januari, dan is de periode volledig: +1,4.'],
  ['period', {}, { periods: [stretch('2027-09-13', '2028-01-14')] }, '22 weken vanaf 30 augustus', '18 weken overlap, van 13 september tot en met 14 januari',
    'Zijn er studenten van 30 augustus tot en met 28 januari, dan is de periode volledig: +2,7.'],
  ['period', {}, { periods: [stretch('2027-08-01', '2028-06-01')] }, '22 weken vanaf 30 augustus', 'De hele periode', null],
  ['period', {}, { periods: [] }, '22 weken vanaf 30 augustus', 'Nog geen periode genoemd',
    'Zegt de opleiding dat er studenten zijn van 30 augustus tot en met 28 januari, dan is de periode volledig: +15.'],
  ['period', { period: range('2027-09-13', '2027-09-19') }, {}, '1 week vanaf 13 september', 'De hele periode', null],
  ['period', { period: { kind: 'on-call' } }, {}, 'Op afroep', 'Past altijd', null],
  ['period', { period: { kind: 'dates', dates: [on('2027-09-01'), on('2027-10-04')] } }, {}, '2 data vanaf 1 september', 'Bij 1 van de 2 data zijn er studenten',
    'Zijn er op alle data studenten, dan is de periode volledig: +7,5.'],
  ['period', { period: { kind: 'dates', dates: [on('2027-10-04')] } }, {}, 'Op 4 oktober', 'Studenten zijn er dan', null],
  ['seats', {}, {}, '4 plaatsen', '31 studenten zoeken een plek', null],
  ['seats', { seatsLeft: 1 }, { periods: [stretch('2027-09-13', '2028-02-04', 1)] }, '1 plaats', '1 student zoekt een plek', null],
  ['seats', {}, { periods: [stretch('2027-09-13', '2028-02-04', 1)] }, '4 plaatsen', '1 student zoekt een plek', 'Met 4 of meer studenten zijn de plaatsen volledig: +7,5.'],
  ['seats', {}, { periods: [] }, '4 plaatsen', 'Aantal studenten nog onbekend', 'Zegt de opleiding dat er 4 of meer studenten zijn, dan zijn de plaatsen volledig: +5.'],
  ['language', { languages: ['nl', 'en'] }, {}, 'Nederlands en Engels', 'Nederlands', null],
  ['language', { languages: ['en'] }, {}, 'Engels', 'Nederlands', 'Kan de opleiding het ook in het Engels, dan telt de taal volledig: +5.'],
  ['technologies', {}, {}, 'C#, Angular, PostgreSQL', 'C# en PostgreSQL; Angular niet', 'Komt Angular erbij, dan is de technologie volledig: +1,7.'],
  ['technologies', {}, { technologies: [] }, 'C#, Angular, PostgreSQL', 'C#, Angular en PostgreSQL niet', 'Komt C#, Angular en PostgreSQL erbij, dan is de technologie volledig: +5.'],
  ['earlier', {}, { earlier: 'well' }, 'Eerder met deze opleiding', 'Eerder met dit bedrijf, beide een 7 of hoger', null],
  ['earlier', {}, {}, 'Nog niet met deze opleiding', 'Nog niet met dit bedrijf', 'Een samenwerking die goed afloopt, telt de volgende keer mee: +5.'],
])('%s: %j %j', (name, change, has, askedLine, hasLine, raise) => {
  const finding = found(change, has).factors.find((one) => one.name === name);
  const words = finding && factorWords(finding, names);
  expect([words?.asked.nl, words?.has.nl, words?.raise?.nl ?? null]).toEqual([askedLine, hasLine, raise]);
});

it('leaves out what does not apply', () => {
  expect(found({ functions: [], region: null, period: null, hasStudents: false, technologies: [] }).factors.map(({ name }) => name)).toEqual(['form', 'language', 'earlier']);
});

it('names a broad code that only serves the function', () => {
  const [first] = found({ functions: ['software-engineer'] }, { functions: ['software-engineer'] }, { codes: ['croho:30020'] }).factors;
  expect(first && factorWords(first, names).has.en).toBe('Broad qualification 30020 trains for this function');
});

it('says each gate in one sentence, passed or not', () => {
  const lines = (change: Partial<Asked>, has: Partial<Present> = {}) => found(change, has).gates.map((gate) => [gate.passed, gateWords(gate).line.nl]);
  expect(lines({})).toEqual([
    [true, 'Open tot en met 28 mei 2027, nog 4 vrij.'], [true, 'Dit kan naar elke opleiding.'], [true, 'Niveau mbo 4 klopt.'], [true, 'De periodes overlappen.']]);
  expect(lines({ isPublished: false, sectors: ['hbo', 'wo'], levels: ['hbo-ad', 'hbo-bachelor'], period: range('2029-01-01', '2029-02-01') })).toEqual([
    [false, 'De plaatsing is niet open, of vol.'], [false, 'Dit is alleen voor hbo of wo, deze opleiding is mbo.'],
    [false, 'Gevraagd is associate degree of hbo-bachelor, deze opleiding is mbo 4.'], [false, 'De periodes hebben geen dag gemeen.']]);
  expect(lines({ closesOn: null, sectors: ['mbo'], period: { kind: 'on-call' } })).toEqual([
    [true, 'Geen sluitdatum, nog 4 vrij.'], [true, 'Dit is voor mbo, en dat klopt.'], [true, 'Niveau mbo 4 klopt.'], [true, 'Dit gaat op afroep, dus de periode past altijd.']]);
  expect(lines({ period: null })[3]).toEqual([true, 'De plaatsing noemt geen periode.']);
  expect(lines({}, { periods: [] })[3]).toEqual([true, 'De opleiding noemt nog geen periode.']);
});

describe('recognition', () => {
  const one = (status: Registered['status'], from: string | null = null, until: string | null = null): Registered => ({ code: '25998', status, from, until });
  const words = (registered: Registered[], facts: Partial<Parameters<typeof recognitionWords>[0]> = {}) =>
    recognitionWords({ kind: 'internship', level: 'mbo-4', codes: ['25998'], branch: 'Hoogeveen', registered, ...facts }, '2027-03-18');

  it.each<[string, Registered[], string, string]>([
    ['valid today', [one('recognised', '2025-09-01', '2029-08-31')], 'recognised', 'Erkend leerbedrijf voor 25998, vestiging Hoogeveen, tot en met 31 augustus 2029.'],
    ['on its last day', [one('recognised', '2025-09-01', '2027-03-18')], 'recognised', 'Erkend leerbedrijf voor 25998, vestiging Hoogeveen, tot en met 18 maart 2027.'],
    ['from a later day', [one('recognised', '2027-09-01', '2029-08-31')], 'later', 'Erkend leerbedrijf voor 25998, vestiging Hoogeveen, vanaf 1 september 2027.'],
    ['asked again after it ended', [one('recognised', '2021-09-01', '2025-08-31'), one('applied')], 'applied',
      'Vestiging Hoogeveen heeft erkenning als leerbedrijf aangevraagd voor 25998. Dat moet rond zijn voordat het plan wordt bevestigd.'],
    ['ended', [one('recognised', '2021-09-01', '2025-08-31')], 'ended',
      'De erkenning als leerbedrijf voor 25998, vestiging Hoogeveen, liep af op 31 augustus 2025. Dat moet rond zijn voordat het plan wordt bevestigd.'],
    ['withdrawn', [one('withdrawn')], 'withdrawn', 'De erkenning als leerbedrijf voor 25998, vestiging Hoogeveen, is ingetrokken. Dat moet rond zijn voordat het plan wordt bevestigd.'],
    ['never asked', [], 'none', 'Vestiging Hoogeveen is nog geen erkend leerbedrijf voor 25998. Dat moet rond zijn voordat het plan wordt bevestigd.'],
  ])('%s', (_, registered, state, line) => {
    expect(words(registered)).toMatchObject({ state, line: { nl: line } });
  });

  it('is named for mbo practice only', () => {
    expect(words([], { level: 'hbo-bachelor' })).toBeNull();
    expect(words([], { kind: 'guest-lecture' })).toBeNull();
    expect(words([], { kind: 'dual-track-seat', branch: null })?.line.en).toBe('The branch is not a recognised training company for 25998 yet. That must be settled before the plan is confirmed.');
  });
});
