import type { Kind } from './labels';

/**
 * The next step on the ladder: what a collaboration of this kind can grow into, because students stay with companies they met before.
 * Null at the top.
 */
export const NEXT_STEP: Record<Kind, Kind | null> = {
  'job-fair-stand': 'guest-lecture',
  vacancy: 'guest-lecture',
  'guest-lecture': 'practical-assignment',
  workshop: 'practical-assignment',
  hackathon: 'practical-assignment',
  'company-visit': 'guest-lecture',
  'student-coaching': 'practical-assignment',
  'teacher-workshop': 'teacher-placement',
  'teacher-placement': 'hybrid-teacher',
  'skills-dialogue': 'teacher-workshop',
  'hybrid-teacher': 'minor',
  'external-assessor': 'graduation-project',
  'practical-assignment': 'internship',
  internship: 'graduation-project',
  'graduation-project': 'minor',
  'reskilling-track': 'traineeship',
  traineeship: 'dual-track-seat',
  'dual-track-seat': null,
  'teaching-material': 'elective',
  'innovation-lab': 'minor',
  minor: null,
  elective: null,
};

/** The rungs from a kind upward, itself first. */
export function ladderFrom(kind: Kind): Kind[] {
  const rungs: Kind[] = [];
  for (let at: Kind | null = kind; at !== null && !rungs.includes(at); at = NEXT_STEP[at]) rungs.push(at);
  return rungs;
}
