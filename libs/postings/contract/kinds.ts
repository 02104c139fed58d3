import type { Text } from '#base/contract';
import type { Kind, KindTraits } from './kind';
import type { Direction } from './status';
import { companyVisit } from './kinds/company-visit';
import { dualTrackSeat } from './kinds/dual-track-seat';
import { elective } from './kinds/elective';
import { externalAssessor } from './kinds/external-assessor';
import { graduationProject } from './kinds/graduation-project';
import { guestLecture } from './kinds/guest-lecture';
import { hackathon } from './kinds/hackathon';
import { hybridTeacher } from './kinds/hybrid-teacher';
import { innovationLab } from './kinds/innovation-lab';
import { internship } from './kinds/internship';
import { jobFairStand } from './kinds/job-fair-stand';
import { minor } from './kinds/minor';
import { practicalAssignment } from './kinds/practical-assignment';
import { reskillingTrack } from './kinds/reskilling-track';
import { skillsDialogue } from './kinds/skills-dialogue';
import { studentCoaching } from './kinds/student-coaching';
import { teacherPlacement } from './kinds/teacher-placement';
import { teacherWorkshop } from './kinds/teacher-workshop';
import { teachingMaterial } from './kinds/teaching-material';
import { traineeship } from './kinds/traineeship';
import { vacancy } from './kinds/vacancy';
import { workshop } from './kinds/workshop';
import type { OwnField } from './own';

/** Every kind, by slug, in the order of their forms. A new kind is a file in `kinds` and its line here. */
export const KINDS = {
  'job-fair-stand': jobFairStand,
  vacancy,
  'guest-lecture': guestLecture,
  workshop,
  hackathon,
  'company-visit': companyVisit,
  'student-coaching': studentCoaching,
  'teacher-workshop': teacherWorkshop,
  'teacher-placement': teacherPlacement,
  'skills-dialogue': skillsDialogue,
  'hybrid-teacher': hybridTeacher,
  'external-assessor': externalAssessor,
  'practical-assignment': practicalAssignment,
  internship,
  'graduation-project': graduationProject,
  'reskilling-track': reskillingTrack,
  traineeship,
  'dual-track-seat': dualTrackSeat,
  'teaching-material': teachingMaterial,
  'innovation-lab': innovationLab,
  minor,
  elective,
} satisfies Record<string, Kind>;

export type KindSlug = keyof typeof KINDS;
export const kindSlugs = Object.keys(KINDS) as [KindSlug, ...KindSlug[]];

export function kindOf(kind: KindSlug): Kind {
  return KINDS[kind];
}

export function traitsOf(kind: KindSlug): KindTraits {
  return KINDS[kind];
}

/** The own fields of a kind that go with a direction, under their headings. */
export function partsOf(kind: KindSlug, direction: Direction): { heading: Text; fields: OwnField[] }[] {
  return kindOf(kind).parts
    .map(({ heading, fields }) => ({ heading, fields: fields.filter(({ only }) => only.includes(direction)) }))
    .filter(({ fields }) => fields.length > 0);
}

export function ownFields(kind: KindSlug, direction: Direction): OwnField[] {
  return partsOf(kind, direction).flatMap(({ fields }) => fields);
}

/** What a field is called in an offer or a request. */
export function labelOf(field: OwnField, direction: Direction): Text {
  return direction === 'request' && field.asked ? field.asked : field.label;
}
