import { FACILITY_KINDS } from '#organisations/contract';
import { choice, choices, line, options, whole, type OwnField, type Words } from './own';

/** Fields that several kinds share. */

/** For how many years, and what then: from two years on a commitment is for several years (H-106). */
export const commitment = (): OwnField[] => [
  whole('years', ['Voor hoe lang', 'For how long'], 1, 10, { unit: [['jaar', 'year'], ['jaar', 'years']] }),
  renewal(),
];
export const renewal = (): OwnField => choice('renewal', ['Daarna', 'After that'], options({
  ends: ['stopt het', 'it ends'], agreed: ['spreken we opnieuw af', 'we agree anew'], yearly: ['kijken we elk jaar of we doorgaan', 'we look each year whether to go on'], goes: ['loopt het door tot een van beide stopt', 'it goes on until one of both stops'],
}));

/** Students of which year; weight and advice go with it (H-108, H-120). */
export const studyYears = (asked: Words = ['Studenten uit welk jaar', 'Students of which year']): OwnField => choices('audience', ['Voor welk studiejaar', 'For which year of study'], options({
  'year-1': ['eerste jaar', 'first year'], 'year-2': ['tweede jaar', 'second year'], 'year-3': ['derde jaar', 'third year'], 'year-4': ['vierde jaar', 'fourth year'],
}), { asked });

/** The company pays along in research that is subsidised (H-038). */
export const cofinancing = (): OwnField => choice('cofinancing', ['Subsidie', 'Subsidy'], options({
  looks: ['we zoeken een subsidie om samen aan te vragen', 'we look for a subsidy to apply for together'], pays: ['het bedrijf kan meebetalen aan een subsidieproject', 'the company can pay along in a subsidised project'], none: ['niet nodig', 'not needed'],
}));

/** Rooms and equipment of an institution, in the words that institutions say they have them (H-039). */
export const schoolFacilities = (): OwnField => choices('schoolFacilities', ['Wat we van de school willen gebruiken', 'What we would like to use of the school'], FACILITY_KINDS, {
  only: 'offer', hint: ['Op de pagina van een instelling zie je wat zij heeft.', 'An institution’s page shows what it has.'],
});

/** Who pays along, and what is hoped for later (H-072). */
export const sponsor = (): OwnField => line('sponsor', ['Sponsor', 'Sponsor'], { hint: ['Wie meebetaalt, en waarvoor.', 'Who pays along, and for what.'] });
export const lastingEffect = (): OwnField => line('lastingEffect', ['Wat het over een paar jaar moet opleveren', 'What it should yield in some years'], { hint: ['Zoals meer aanvragen om af te studeren.', 'Such as more requests to graduate.'] });

const others = {
  lecture: ['gastcollege', 'guest lecture'], workshop: ['doe-workshop', 'hands-on workshop'], visit: ['bedrijfsbezoek', 'company visit'], placement: ['docentenstage', 'placement for teachers'], dialogue: ['gesprek over het skillsprofiel', 'skills-profile dialogue'],
  material: ['eigen lesmateriaal', 'own teaching material'], assignment: ['praktijkopdracht', 'practical assignment'], graduation: ['afstudeeropdracht', 'graduation project'], assessor: ['meebeoordelen', 'assessing'],
} as const satisfies Record<string, Words>;
/** Other ways of working together that go well with it, agreed at once (H-075). */
export const combines = (of: readonly (keyof typeof others)[]): OwnField => choices('combines', ['Goed te combineren met', 'Goes well with'], options(Object.fromEntries(of.map((name) => [name, others[name]]))));

/** An address of a page. */
export const link = { source: '^https://[^\\s]+\\.[^\\s]+$', text: ['Schrijf een adres dat met https:// begint.', 'Write an address that begins with https://.'] } as const satisfies { source: string; text: Words };
