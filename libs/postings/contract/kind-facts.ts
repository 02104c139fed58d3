// Printed from libs/postings/contract/kinds by "npm run goldens". Not edited by hand.
import type { Text } from '#base/contract';
import type { Kind as KindSlug } from '#guidance/contract';
import type { Kind } from './kind';
import type { UnitName } from './units';

// What lists and mails need of a kind, apart from its description: that is much to load.

export const UNIT_OF: Record<KindSlug, UnitName> = {
  'job-fair-stand': 'stand',
  vacancy: 'seat',
  'guest-lecture': 'session',
  workshop: 'session',
  hackathon: 'session',
  'company-visit': 'group',
  'student-coaching': 'seat',
  'teacher-workshop': 'session',
  'teacher-placement': 'person',
  'skills-dialogue': 'session',
  'hybrid-teacher': 'person',
  'external-assessor': 'person',
  'practical-assignment': 'group',
  internship: 'seat',
  'graduation-project': 'seat',
  'reskilling-track': 'seat',
  traineeship: 'seat',
  'dual-track-seat': 'seat',
  'teaching-material': 'partner',
  'innovation-lab': 'partner',
  minor: 'seat',
  elective: 'seat',
};

/** A kind with its article, to stand inside a sentence: "Hoe gaat de stage met …?". */
export const KIND_PHRASE: Record<KindSlug, Text> = {
  'job-fair-stand': { nl: 'de stand', en: 'the stand' },
  vacancy: { nl: 'de vacature', en: 'the vacancy' },
  'guest-lecture': { nl: 'het gastcollege', en: 'the guest lecture' },
  workshop: { nl: 'de workshop', en: 'the workshop' },
  hackathon: { nl: 'de hackathon', en: 'the hackathon' },
  'company-visit': { nl: 'het bedrijfsbezoek', en: 'the company visit' },
  'student-coaching': { nl: 'de coaching', en: 'the coaching' },
  'teacher-workshop': { nl: 'de docentenworkshop', en: 'the workshop for teachers' },
  'teacher-placement': { nl: 'de docentenstage', en: 'the placement for teachers' },
  'skills-dialogue': { nl: 'het gesprek over skills', en: 'the skills dialogue' },
  'hybrid-teacher': { nl: 'het werk als hybride docent', en: 'the work as a hybrid teacher' },
  'external-assessor': { nl: 'het meebeoordelen', en: 'the assessing' },
  'practical-assignment': { nl: 'de praktijkopdracht', en: 'the practical assignment' },
  internship: { nl: 'de stage', en: 'the internship' },
  'graduation-project': { nl: 'de afstudeeropdracht', en: 'the graduation project' },
  'reskilling-track': { nl: 'de om- of bijscholing', en: 'the reskilling' },
  traineeship: { nl: 'het traineeship', en: 'the traineeship' },
  'dual-track-seat': { nl: 'het duale traject', en: 'the dual track' },
  'teaching-material': { nl: 'het lesmateriaal', en: 'the teaching material' },
  'innovation-lab': { nl: 'het innovatielab', en: 'the innovation lab' },
  minor: { nl: 'de minor', en: 'the minor' },
  elective: { nl: 'het keuzedeel', en: 'the elective' },
};

/** Kinds in which one learns and is paid at once (O-004). */
export const earningKinds: readonly string[] = ['reskilling-track', 'traineeship', 'dual-track-seat'];

/** Kinds that are work for somebody, as schema.org and search engines mean it, with their word for how. */
export const EMPLOYMENT: Partial<Record<KindSlug, NonNullable<Kind['employment']>>> = {
  vacancy: 'OTHER',
  internship: 'INTERN',
  'graduation-project': 'INTERN',
  traineeship: 'FULL_TIME',
  'dual-track-seat': 'PART_TIME',
};
