import type { KindSlug } from '#postings/contract';
import type { Voice } from './voice';
import { assignment, coaching, reskilling, traineeship } from './voices-assignment';
import { dual, graduation, internship, vacancy } from './voices-internship';
import { elective, hybridTeacher, lab, material, minor, teacherPlacement, teacherWorkshop } from './voices-school';
import { hackathon, lecture, visit, workshop } from './voices-visit';

/** How companies write about each kind. What institutions ask for has texts of its own. */
export const voices: Partial<Record<KindSlug, Voice>> = {
  internship, 'graduation-project': graduation, vacancy, 'dual-track-seat': dual, 'practical-assignment': assignment, traineeship, 'reskilling-track': reskilling, 'student-coaching': coaching,
  'guest-lecture': lecture, workshop, 'company-visit': visit, hackathon, 'teacher-workshop': teacherWorkshop, 'teacher-placement': teacherPlacement, 'hybrid-teacher': hybridTeacher, 'teaching-material': material,
  'innovation-lab': lab, minor, elective, 'job-fair-stand': visit, 'skills-dialogue': teacherWorkshop, 'external-assessor': hybridTeacher,
};
