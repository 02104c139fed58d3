import { choice, choices, options, whole, type OwnField, type Words } from './own';

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
