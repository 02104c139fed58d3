import type { Text } from '#base/contract';
import type { KindSlug } from '#postings/contract';

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

/** The question a check-in opens with; in the past tense when it is asked afterwards. */
export function howIsIt(kind: KindSlug, isAfter: boolean, other: string): Text {
  const { nl, en } = KIND_PHRASE[kind];
  return isAfter
    ? { nl: `Hoe ging ${nl} met ${other}?`, en: `How did ${en} with ${other} go?` }
    : { nl: `Hoe gaat ${nl} met ${other}?`, en: `How is ${en} with ${other} going?` };
}
