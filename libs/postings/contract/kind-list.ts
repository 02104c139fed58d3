// Printed from libs/postings/contract/kinds by "npm run goldens". Not edited by hand.
import type { Kind as KindSlug } from '#guidance/contract';
import type { Kind } from './kind';
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

/** Every kind, by slug, in the order of their forms. */
export const KINDS: Record<KindSlug, Kind> = {
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
};
