import * as z from 'zod';
import { prose, whole } from '#base/contract';

/** What an internship needs besides what every posting has. */
export const internshipDetails = z.strictObject({
  /** What the students will work on. */
  assignment: prose(20, 4000),
  daysPerWeek: whole(1, 5),
  supervisors: whole(1, 50),
  /** Hours of supervision per student per week. */
  supervisionHours: z.number().min(0.5).max(40).multipleOf(0.5),
  travelReimbursed: z.boolean(),
  /** The students also do research the school can assess. */
  hasResearch: z.boolean(),
});
export type InternshipDetails = z.infer<typeof internshipDetails>;
