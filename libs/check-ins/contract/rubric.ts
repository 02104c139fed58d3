import * as z from 'zod';
import { whole } from '#base/contract';
import { rubricContexts, rubricItems } from './rubric-words';

const level = whole(1, 4).nullable().default(null);

/** What the group gets to practise, as one side saw it; what was not seen stays open. Never about a named person. */
export const rubricInput = z.strictObject({
  listening: level, explaining: level, resistance: level, together: level, priorities: level,
  /** Where it was seen. */
  contexts: z.array(z.enum(rubricContexts)).max(rubricContexts.length).default([]),
});
export type RubricInput = z.input<typeof rubricInput>;
export const rubric = z.object({ listening: z.int().nullable(), explaining: z.int().nullable(), resistance: z.int().nullable(), together: z.int().nullable(), priorities: z.int().nullable(), contexts: z.array(z.enum(rubricContexts)) });
export type Rubric = z.infer<typeof rubric>;

/** Whether anything was seen at all. */
export const hasSeen = (seen: Rubric): boolean => rubricItems.some((item) => seen[item] !== null);
