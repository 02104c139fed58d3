import type { FactorName, GateName } from '#matching/contract';
import type { AskedWords, PresentWords } from '../rule/findings';
import { dayNumber as on, type Asked, type Present } from '../rule/shapes';

/**
 * Pairs worked out by hand from the sheet that states the rule. Each begins as an internship of 22 weeks in Hoogeveen for mbo 4 and a programme in Zwolle
 * that starts two weeks later (function 30, region 9, form 15, period 13.6, seats 10, language 5, technologies 3.3, earlier 0: 85.9 of 100), and changes what it names.
 */
export interface HandMade {
  asked?: Partial<Asked>; has?: Partial<Present>; words?: Partial<AskedWords & PresentWords>;
  /** Null where no score is given: a gate is closed. */
  score: number | null; band: 'strong' | 'good' | 'fair' | null;
  /** The gates that are closed; the first is the reason given. */
  closed?: GateName[];
  /** What both parties read of a gate, Dutch and English. */
  gate?: [GateName, string, string];
  /** What both parties read of a factor: its points (null: left out), what the other has, and what would raise it. */
  factor?: [FactorName, number, has: [nl: string, en: string], raise: [nl: string, en: string] | null];
  without?: FactorName;
}

const range = (from: string, until: string) => ({ kind: 'range' as const, from: on(from), until: on(until) });
const stretch = (from: string, until: string, students: number | null = 31) => ({ from: on(from), until: on(until), students });
const whole = [stretch('2027-08-01', '2028-06-01')];
const everything = ['c#', 'angular', 'postgresql'];
const trainsFor = (gain: string): [string, string] => [`Leidt de opleiding ook op voor Software developer, dan is de functie precies gelijk: +${gain}.`,
  `If the programme also trains for Software developer, the function is exactly the same: +${gain}.`];

export const handMade: Record<string, HandMade> = {
  'the same function by its code': { score: 86, band: 'strong', factor: ['function', 30, ['Kwalificatie 25998, precies deze functie', 'Qualification 25998, exactly this function'], null] },
  'the same function by two codes': { words: { codes: ['crebo:25998', 'crebo:25187'] }, score: 86, band: 'strong',
    factor: ['function', 30, ['Kwalificaties 25998 en 25187, precies deze functie', 'Qualifications 25998 and 25187, exactly this function'], null] },
  'a function that its manager added': { words: { codes: ['crebo:25999'] }, score: 86, band: 'strong', factor: ['function', 30, ['Leidt op voor Software developer', 'Trains for Software developer'], null] },
  'a broad code that serves the function': { asked: { functions: ['software-engineer'], levels: ['hbo-bachelor'] }, has: { functions: ['software-engineer'], level: 'hbo-bachelor', sector: 'hbo' }, words: { codes: ['croho:30020'] },
    score: 86, band: 'strong', factor: ['function', 30, ['Brede kwalificatie 30020 leidt op voor deze functie', 'Broad qualification 30020 trains for this function'], null] },
  'one official move away': { has: { functions: ['software-engineer'] }, score: 74, band: 'good',
    factor: ['function', 18, ['Software engineer: één officiële stap van Software developer', 'Software engineer: one official move from Software developer'], trainsFor('12')] },
  'a move counts more than shared competences': { has: { functions: ['infrastructure-operator', 'software-engineer'] }, score: 74, band: 'good',
    factor: ['function', 18, ['Software engineer: één officiële stap van Software developer', 'Software engineer: one official move from Software developer'], trainsFor('12')] },
  'shared competences, 3 of 6': { has: { functions: ['infrastructure-operator'] }, score: 62, band: 'good',
    factor: ['function', 6, ['ICT-infrastructuur operator: deelt 3 van 6 competenties', 'ICT infrastructure operator: shares 3 of 6 competences'], trainsFor('24')] },
  'no competence shared': { has: { functions: ['ict-employee'] }, score: 56, band: 'fair',
    factor: ['function', 0, ['Medewerker ICT: deelt geen competenties', 'ICT support employee: shares no competences'], trainsFor('30')] },
  'no function known': { has: { functions: [] }, score: 56, band: 'fair', factor: ['function', 0, ['Nog geen functies bekend', 'No functions known yet'], trainsFor('30')] },
  'no function asked': { asked: { functions: [] }, score: 80, band: 'strong', without: 'function' }, // 55.9 of 70
  'another specialisation': { asked: { specialisations: ['x'] }, has: { specialisations: ['y'] }, score: 83, band: 'strong',
    factor: ['function', 27, ['Kwalificatie 25998, precies deze functie; andere specialisatie: Gamer', 'Qualification 25998, exactly this function; another specialisation: Game developer'],
      ['Met de specialisatie Tester is de functie volledig: +3.', 'With the specialisation Tester the function is complete: +3.']] },
  'one move and another specialisation': { asked: { specialisations: ['x'] }, has: { functions: ['software-engineer'], specialisations: ['y'] }, score: 71, band: 'good',
    factor: ['function', 15, ['Software engineer: één officiële stap van Software developer; andere specialisatie: Gamer', 'Software engineer: one official move from Software developer; another specialisation: Game developer'], trainsFor('12')] },

  'the same region': { has: { region: 'north' }, score: 92, band: 'strong', factor: ['region', 15, ['Zwolle, Noord: dezelfde regio', 'Zwolle, North: the same region'], null] },
  'an adjacent region': { score: 86, band: 'strong', factor: ['region', 9, ['Zwolle, Oost: een buurregio', 'Zwolle, East: a neighbouring region'],
    ['Kan het op afstand, dan telt de regio volledig: +6.', 'If it can be done remotely, the region counts in full: +6.']] },
  'a region that is not adjacent': { has: { region: 'south-west' }, score: 77, band: 'strong', factor: ['region', 0, ['Zwolle, Zuid-West: geen buurregio', 'Zwolle, South-West: not a neighbouring region'],
    ['Kan het op afstand, dan telt de regio volledig: +15.', 'If it can be done remotely, the region counts in full: +15.']] },
  'remote, from anywhere': { asked: { isRemote: true }, has: { region: 'south-west' }, score: 92, band: 'strong', factor: ['region', 15, ['Zwolle, Zuid-West: de afstand telt niet', 'Zwolle, South-West: distance does not count'], null] },
  'no place': { asked: { region: null }, score: 90, band: 'strong', without: 'region' }, // 76.9 of 85

  'a form that is wanted': { score: 86, band: 'strong', factor: ['form', 15, ['Staat op de lijst met gewenste vormen', 'Is on the list of forms wanted'], null] },
  'a form that is not wanted': { has: { wantedForms: ['hybrid-teacher'] }, score: 71, band: 'good', factor: ['form', 0, ['Staat niet op de lijst met gewenste vormen', 'Is not on the list of forms wanted'],
    ['Komt deze vorm op de lijst met gewenste vormen, dan telt die volledig: +15.', 'If this form is added to the list of forms wanted, it counts in full: +15.']] },
  'nothing said about forms': { has: { wantedForms: null }, score: 78, band: 'strong', factor: ['form', 7.5, ['Nog geen gewenste vormen genoemd', 'No forms wanted named yet'],
    ['Noemt de opleiding deze vorm bij haar wensen, dan telt die volledig: +7,5.', 'If the programme names this form among its wishes, it counts in full: +7.5.']] },

  'two weeks late': { score: 86, band: 'strong', factor: ['period', 13.6, ['20 weken overlap, start 13 september', '20 weeks of overlap, starts 13 September'],
    ['Begint het op 30 augustus, dan is de periode volledig: +1,4.', 'If it starts on 30 August, the period is complete: +1.4.']] },
  'the whole period': { has: { periods: whole }, score: 87, band: 'strong', factor: ['period', 15, ['De hele periode', 'The whole period'], null] },
  'no period known': { has: { periods: [] }, score: 67, band: 'good', gate: ['period', 'De opleiding noemt nog geen periode.', 'The programme names no period yet.'],
    factor: ['seats', 5, ['Aantal studenten nog onbekend', 'Number of students not known yet'],
      ['Zegt de opleiding dat er 4 of meer studenten zijn, dan zijn de plaatsen volledig: +5.', 'If the programme says it has 4 or more students, the seats are complete: +5.']] },
  'on call': { asked: { period: { kind: 'on-call' } }, score: 87, band: 'strong', gate: ['period', 'Dit gaat op afroep, dus de periode past altijd.', 'This is on call, so the period always fits.'],
    factor: ['period', 15, ['Past altijd', 'Always fits'], null] },
  'one of two dates': { asked: { period: { kind: 'dates', dates: [on('2027-09-01'), on('2027-10-04')] } }, score: 80, band: 'strong',
    factor: ['period', 7.5, ['Bij 1 van de 2 data zijn er studenten', 'Students are there on 1 of 2 dates'],
      ['Zijn er op alle data studenten, dan is de periode volledig: +7,5.', 'If students are there on all dates, the period is complete: +7.5.']] },
  'no period asked': { asked: { period: null }, score: 85, band: 'strong', without: 'period', gate: ['period', 'De plaatsing noemt geen periode.', 'The posting names no period.'] }, // 72.3 of 85

  'one student for four seats': { has: { periods: [stretch('2027-09-13', '2028-02-04', 1)] }, score: 78, band: 'strong', factor: ['seats', 2.5, ['1 student zoekt een plek', '1 student is looking for a place'],
    ['Met 4 of meer studenten zijn de plaatsen volledig: +7,5.', 'With 4 or more students the seats are complete: +7.5.']] },
  'no students in the period': { has: { periods: [stretch('2027-09-13', '2028-02-04', 0)] }, score: 76, band: 'strong', factor: ['seats', 0, ['Geen studenten in deze periode', 'No students in this period'],
    ['Met 4 of meer studenten zijn de plaatsen volledig: +10.', 'With 4 or more students the seats are complete: +10.']] },
  'students of two periods count together': { has: { periods: [stretch('2027-09-13', '2027-11-30', 1), stretch('2027-12-01', '2028-02-04', 2)] }, score: 83, band: 'strong',
    factor: ['seats', 7.5, ['3 studenten zoeken een plek', '3 students are looking for a place'], ['Met 4 of meer studenten zijn de plaatsen volledig: +2,5.', 'With 4 or more students the seats are complete: +2.5.']] },
  'a kind without students': { asked: { hasStudents: false }, score: 84, band: 'strong', without: 'seats' }, // 75.9 of 90

  'no language in common': { asked: { languages: ['en'] }, score: 81, band: 'strong', factor: ['language', 0, ['Nederlands', 'Dutch'],
    ['Kan de opleiding het ook in het Engels, dan telt de taal volledig: +5.', 'If the programme can also do it in English, the language counts in full: +5.']] },
  'a language in common': { asked: { languages: ['en', 'nl'] }, score: 86, band: 'strong', factor: ['language', 5, ['Nederlands', 'Dutch'], null] },
  'two of three technologies': { score: 86, band: 'strong', factor: ['technologies', 3.3, ['C# en PostgreSQL; Angular niet', 'C# and PostgreSQL; not Angular'],
    ['Komt Angular erbij, dan is de technologie volledig: +1,7.', 'With Angular added, the technology is complete: +1.7.']] },
  'no technology asked': { asked: { technologies: [] }, words: { technologies: [] }, score: 87, band: 'strong', without: 'technologies' }, // 82.6 of 95
  'worked well together': { has: { earlier: 'well' }, score: 91, band: 'strong', factor: ['earlier', 5, ['Eerder met dit bedrijf, beide een 7 of hoger', 'Before with this company, both a 7 or higher'], null] },
  'worked together, but not well or too long ago': { has: { earlier: 'other' }, score: 86, band: 'strong',
    factor: ['earlier', 0, ['Eerder met dit bedrijf; niet in drie jaar en beide een 7 of hoger', 'Before with this company; not within three years and both a 7 or higher'],
      ['Een samenwerking die goed afloopt, telt de volgende keer mee: +5.', 'A collaboration that ends well counts the next time: +5.']] },

  // 18 + 9 + 7.5 + 15 + 10 + 5 + 5 + 5 = 74.5
  'just strong, by rounding half up': { has: { functions: ['software-engineer'], wantedForms: null, periods: whole, technologies: everything, earlier: 'well' }, score: 75, band: 'strong' },
  // 18 + 9 + 7.5 + 15 + 10 = 59.5
  'just good, by rounding half up': { has: { functions: ['software-engineer'], wantedForms: null, periods: whole, languages: ['en'], technologies: [] }, score: 60, band: 'good' },
  // 18 + 9 + 7.5 + 0 + 5 + 5 = 44.5
  'just fair, by rounding half up': { has: { functions: ['software-engineer'], wantedForms: null, periods: [], technologies: [] }, score: 45, band: 'fair' },
  // 18 + 9 + 7.5 + 0 + 5 = 39.5
  'too little to be stored or mailed': { has: { functions: ['software-engineer'], wantedForms: null, periods: [], languages: ['en'], technologies: [] }, score: 40, band: null },

  'open on its closing date, with one seat left': { asked: { closesOn: on('2027-03-18'), seatsLeft: 1 }, score: 86, band: 'strong', gate: ['closed', 'Open tot en met 18 maart 2027, nog 1 vrij.', 'Open until 18 March 2027, 1 left.'] },
  'not published': { asked: { isPublished: false }, score: null, band: null, closed: ['closed'], gate: ['closed', 'De plaatsing is niet open, of vol.', 'The posting is not open, or full.'] },
  'past its closing date': { asked: { closesOn: on('2027-03-17') }, score: null, band: null, closed: ['closed'], gate: ['closed', 'De plaatsing is niet open, of vol.', 'The posting is not open, or full.'] },
  'every seat given': { asked: { seatsLeft: 0 }, score: null, band: null, closed: ['closed'], gate: ['closed', 'De plaatsing is niet open, of vol.', 'The posting is not open, or full.'] },
  'for every programme': { score: 86, band: 'strong', gate: ['audience', 'Dit kan naar elke opleiding.', 'This can go to any programme.'] },
  'a minor and an mbo programme': { asked: { sectors: ['hbo', 'wo'] }, score: null, band: null, closed: ['audience'], gate: ['audience', 'Dit is alleen voor hbo of wo, deze opleiding is mbo.', 'This is for hbo (higher professional) or university only, this programme is mbo (vocational).'] },
  'an elective and an hbo programme': { asked: { sectors: ['mbo'], levels: ['hbo-ad'] }, has: { sector: 'hbo', level: 'hbo-ad' }, score: null, band: null, closed: ['audience'],
    gate: ['audience', 'Dit is alleen voor mbo, deze opleiding is hbo.', 'This is for mbo (vocational) only, this programme is hbo (higher professional).'] },
  'an elective and an mbo programme': { asked: { sectors: ['mbo'] }, score: 86, band: 'strong', gate: ['audience', 'Dit is voor mbo, en dat klopt.', 'This is for mbo (vocational), and that is right.'] },
  'the level asked': { score: 86, band: 'strong', gate: ['level', 'Niveau mbo 4 klopt.', 'The level is right: mbo level 4.'] },
  'another level': { asked: { levels: ['mbo-2', 'mbo-3'] }, score: null, band: null, closed: ['level'],
    gate: ['level', 'Gevraagd is mbo 2 of mbo 3, deze opleiding is mbo 4.', 'Asked is mbo level 2 or mbo level 3, this programme is mbo level 4.'] },
  'periods that overlap by a day': { has: { periods: [stretch('2028-01-28', '2028-07-01')] }, score: 73, band: 'good', gate: ['period', 'De periodes overlappen.', 'The periods overlap.'],
    factor: ['period', 0.7, ['1 week overlap, start 28 januari', '1 week of overlap, starts 28 January'],
      ['Begint het op 30 augustus, dan is de periode volledig: +14,3.', 'If it starts on 30 August, the period is complete: +14.3.']] },
  'periods that miss each other by a day': { has: { periods: [stretch('2028-01-29', '2028-07-01')] }, score: null, band: null, closed: ['period'],
    gate: ['period', 'De periodes hebben geen dag gemeen.', 'The periods have no day in common.'] },
  'several gates closed: the first is the reason, the others are named': { asked: { isPublished: false, sectors: ['hbo', 'wo'], levels: ['hbo-ad'], period: range('2029-01-01', '2029-03-01') }, score: null, band: null,
    closed: ['closed', 'audience', 'level', 'period'], gate: ['level', 'Gevraagd is associate degree, deze opleiding is mbo 4.', 'Asked is associate degree, this programme is mbo level 4.'] },
};
