import * as z from 'zod';
import { day, id, instant, pageOf, type Text } from '#base/contract';
import { recognitionStatuses, type RecognitionStatus } from './profile';

export const RECOGNITION_STATUSES: Record<RecognitionStatus, Text> = {
  applied: { nl: 'Aangevraagd', en: 'Applied for' },
  recognised: { nl: 'Erkend', en: 'Recognised' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
};

/** A qualification for which practice at work asks a recognition (kwalificatie). */
const code = z.string().regex(/^\d{5}$/);

/** A recognition as training company, of a branch for a qualification, with what it was before (erkenning leerbedrijf). */
export const recognition = z.object({
  id, version: z.int(), branch: z.object({ id, name: z.string(), municipality: z.string() }), code: z.string(), name: z.string().nullable(), status: z.enum(recognitionStatuses),
  appliedOn: day.nullable(), validFromOn: day.nullable(), validUntilOn: day.nullable(), withdrawnOn: day.nullable(), isOver: z.boolean(),
  history: z.array(z.object({ at: instant, who: z.string().nullable(), status: z.enum([...recognitionStatuses, 'ended']), validFromOn: day.nullable(), validUntilOn: day.nullable() })),
});
export type Recognition = z.infer<typeof recognition>;
export const recognitionPage = pageOf(recognition);

const dates = { appliedOn: day.nullish(), validFromOn: day.nullish(), validUntilOn: day.nullish(), withdrawnOn: day.nullish() };

export const recognitionDraft = z.strictObject({ code, status: z.enum(recognitionStatuses), ...dates });
export type RecognitionDraft = z.output<typeof recognitionDraft>;
export const recognitionChange = z.strictObject({ status: z.enum(recognitionStatuses), ...dates }).partial();
export type RecognitionChange = z.output<typeof recognitionChange>;
