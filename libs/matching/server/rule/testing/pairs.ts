import * as fc from 'fast-check';
import { dayNumber, type Asked, type Present, type Tables } from '../shapes';

const set = (...values: string[]) => new Set(values);

/** A small world of facts: one move, shared competences, the five regions. */
export const tables: Tables = {
  adjacent: new Map([
    ['north', set('north-west', 'east')], ['north-west', set('north', 'east', 'south-west')],
    ['east', set('north', 'north-west', 'south-east', 'south-west')],
    ['south-east', set('east', 'south-west')], ['south-west', set('north-west', 'east', 'south-east')],
  ]),
  moves: new Map([['software-developer', set('software-engineer')], ['software-engineer', set('software-developer')]]),
  competences: new Map([
    ['software-developer', set('analytical', 'creative', 'cooperative', 'careful')],
    ['software-engineer', set('analytical', 'creative', 'communicative')],
    ['infrastructure-operator', set('analytical', 'careful', 'cooperative', 'communicative', 'service-minded')],
    ['ict-employee', set('customer-focused', 'service-minded', 'communicative')],
    ['without', set()],
  ]),
};

export const functionSlugs = [...tables.competences.keys()];
export const regionSlugs = [...tables.adjacent.keys()];
export const today = dayNumber('2027-03-18');

/** An internship of 22 weeks for mbo 4 in Hoogeveen. */
export const asked: Asked = {
  postingId: 'p', isPublished: true, closesOn: dayNumber('2027-05-28'), seatsLeft: 4, sectors: null, hasStudents: true,
  form: 'assignments-and-internships', levels: ['mbo-4'], functions: ['software-developer'], specialisations: [],
  technologies: ['c#', 'angular', 'postgresql'], languages: ['nl'], isRemote: false, region: 'north',
  period: { kind: 'range', from: dayNumber('2027-08-30'), until: dayNumber('2028-01-28') },
};

/** A programme in Zwolle that starts two weeks later. */
export const present: Present = {
  id: 'q', sector: 'mbo', level: 'mbo-4', region: 'east', functions: ['software-developer'], specialisations: [],
  technologies: ['c#', 'postgresql', 'java'], languages: ['nl'], wantedForms: ['assignments-and-internships'],
  periods: [{ from: dayNumber('2027-09-13'), until: dayNumber('2028-02-04'), students: 31 }], earlier: 'never',
};

const some = (values: readonly string[], maxLength = 3) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const day = fc.integer({ min: today - 40, max: today + 400 });
const stretch = fc.record({ from: day, days: fc.integer({ min: 0, max: 200 }) }).map(({ from, days }) => ({ from, until: from + days }));

/** Any posting a person could have made. */
export const anyAsked: fc.Arbitrary<Asked> = fc.record({
  postingId: fc.constant('p'),
  isPublished: fc.boolean(), closesOn: fc.option(day), seatsLeft: fc.integer({ min: 0, max: 40 }),
  sectors: fc.option(some(['mbo', 'hbo', 'wo'])), hasStudents: fc.boolean(), form: fc.constantFrom('a', 'b'),
  levels: some(['mbo-3', 'mbo-4', 'hbo-ad']), functions: some(functionSlugs), specialisations: some(['x', 'y', 'z'], 2),
  technologies: some(['c#', 'java', 'go', 'sql', 'css', 'rust', 'perl'], 7), languages: some(['nl', 'en'], 2),
  isRemote: fc.boolean(), region: fc.option(fc.constantFrom(...regionSlugs)),
  period: fc.oneof(
    fc.constant(null), fc.constant({ kind: 'on-call' as const }),
    stretch.map((range) => ({ kind: 'range' as const, ...range })),
    fc.uniqueArray(day, { minLength: 1, maxLength: 6 }).map((dates) => ({ kind: 'dates' as const, dates })),
  ),
});

/** Any programme; its periods follow each other, as the database demands. */
export const anyPresent: fc.Arbitrary<Present> = fc.record({
  id: fc.constant('q'), sector: fc.constantFrom('mbo', 'hbo', 'wo'), level: fc.constantFrom('mbo-3', 'mbo-4', 'hbo-ad'),
  region: fc.constantFrom(...regionSlugs), functions: some(functionSlugs), specialisations: some(['x', 'y', 'z'], 2),
  technologies: some(['c#', 'java', 'go', 'sql', 'css', 'rust', 'perl'], 7), languages: some(['nl', 'en'], 2),
  wantedForms: fc.option(some(['a', 'b'], 2)), earlier: fc.constantFrom('never' as const, 'other' as const, 'well' as const),
  periods: fc.array(fc.record({ gap: fc.integer({ min: 1, max: 60 }), days: fc.integer({ min: 0, max: 150 }), students: fc.option(fc.integer({ min: 0, max: 40 })) }),
    { maxLength: 3 }).map((parts) => {
    let at = today - 60;
    return parts.map(({ gap, days, students }) => {
      const from = at + gap;
      at = from + days;
      return { from, until: at, students };
    });
  }),
});

/** A pair that passes every gate more often than chance would have it. */
export const anyPair = fc.record({ asked: anyAsked, present: anyPresent, isLikely: fc.boolean() }).map((pair) => (pair.isLikely
  ? { ...pair, asked: { ...pair.asked, isPublished: true, closesOn: null, seatsLeft: pair.asked.seatsLeft + 1, sectors: null, levels: [pair.present.level] } }
  : pair));
