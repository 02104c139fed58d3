import type { Text } from '#base/contract';

/** How the dates of a kind are chosen. */
export type DateChoice = 'range' | 'dates' | 'on-call';

/** What matching, forms and pages need to know of a kind of posting. */
export interface KindTraits {
  /** Seats are for students; programmes are then asked how many they have. */
  students: boolean;
  /** Sectors whose programmes can receive it; all when absent. */
  sectors?: readonly ('mbo' | 'hbo' | 'wo')[];
  /** What one unit is. */
  unit: { one: Text; many: Text };
  /** How dates may be given; the first is proposed. */
  dates: readonly DateChoice[];
  /** For mbo this is practice that asks for a recognised training company. */
  practice?: boolean;
}

const seat = { one: { nl: 'plaats', en: 'seat' }, many: { nl: 'plaatsen', en: 'seats' } };
const session = { one: { nl: 'keer', en: 'session' }, many: { nl: 'keer', en: 'sessions' } };
const person = { one: { nl: 'persoon', en: 'person' }, many: { nl: 'personen', en: 'persons' } };
const group = { one: { nl: 'groep', en: 'group' }, many: { nl: 'groepen', en: 'groups' } };
const stand = { one: { nl: 'stand', en: 'stand' }, many: { nl: 'stands', en: 'stands' } };
const partner = { one: { nl: 'partner', en: 'partner' }, many: { nl: 'partners', en: 'partners' } };

const atSchool = { students: false, unit: session, dates: ['on-call', 'dates', 'range'] } as const satisfies KindTraits;

/** The traits of every kind, by slug. */
export const KINDS = {
  'job-fair-stand': { students: false, unit: stand, dates: ['dates'] },
  vacancy: { students: true, unit: seat, dates: ['range', 'on-call'] },
  'guest-lecture': atSchool,
  workshop: atSchool,
  hackathon: { ...atSchool, dates: ['dates', 'on-call'] },
  'company-visit': { ...atSchool, unit: group },
  'student-coaching': { students: true, unit: seat, dates: ['range', 'on-call'] },
  'teacher-workshop': atSchool,
  'teacher-placement': { students: false, unit: person, dates: ['range', 'on-call'] },
  'skills-dialogue': atSchool,
  'hybrid-teacher': { students: false, unit: person, dates: ['range'] },
  'external-assessor': { students: false, unit: person, dates: ['dates', 'range', 'on-call'] },
  'practical-assignment': { students: true, unit: group, dates: ['range', 'on-call'] },
  internship: { students: true, unit: seat, dates: ['range'], practice: true },
  'graduation-project': { students: true, unit: seat, dates: ['range'], practice: true },
  'reskilling-track': { students: true, unit: seat, dates: ['range'] },
  traineeship: { students: true, unit: seat, dates: ['range', 'on-call'] },
  'dual-track-seat': { students: true, unit: seat, dates: ['range'], practice: true },
  'teaching-material': { students: false, unit: partner, dates: ['on-call', 'range'] },
  'innovation-lab': { students: false, unit: partner, dates: ['range', 'on-call'] },
  minor: { students: true, sectors: ['hbo', 'wo'], unit: seat, dates: ['range'] },
  elective: { students: true, sectors: ['mbo'], unit: seat, dates: ['range'] },
} as const satisfies Record<string, KindTraits>;

export type KindSlug = keyof typeof KINDS;
export const kindSlugs = Object.keys(KINDS) as [KindSlug, ...KindSlug[]];

export function traitsOf(kind: KindSlug): KindTraits {
  return KINDS[kind];
}

/** How many units, in words: "4 plaatsen". */
export function unitsOf(kind: KindSlug, n: number): Text {
  const { one, many } = traitsOf(kind).unit;
  const form = n === 1 ? one : many;
  return { nl: `${n} ${form.nl}`, en: `${n} ${form.en}` };
}
