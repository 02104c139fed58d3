import type { Text } from '#base/contract';

/** Who will do something that a company wants (uitvoerder). */
export const doers = ['undecided', 'students', 'ourselves'] as const;
export type Doer = (typeof doers)[number];

export const DOERS: Record<Doer, Text> = {
  undecided: { nl: 'Nog kiezen', en: 'Still to choose' },
  students: { nl: 'Iets voor studenten', en: 'Something for students' },
  ourselves: { nl: 'Doen we zelf', en: 'We do it ourselves' },
};
