import * as z from 'zod';
import { day, id, instant, line, permissions, prose, text } from '#base/contract';
import { describedOwn, ownSchema } from '#postings/contract';
import { clausePoint, planPoints, pointsFor } from './points';
import { sides, type PlanPoint, type PlanSubject, type PointValue } from './point';

/** The slug of a point of every plan, or `clause-` with the number of a clause of the institution. */
export const pointSlug = z.string().regex(/^[a-z]+(-[1-9][0-9]?)?$/).max(40);
const value = z.record(z.string().max(40), z.union([prose(0, 4000), z.number(), z.boolean(), z.null(), z.array(line(0, 200)).max(60)]))
  .refine((fields) => Object.keys(fields).length <= 20, { params: { text: { nl: 'Gebruik hooguit 20 velden.', en: 'Use at most 20 fields.' } } });

/** That a side agreed: when, and who. The name goes when the person does. */
const agreement = z.object({ at: instant, by: z.string().nullable() });

/** One point as it stands: what it says, who agreed to it, and what it said when both last did. */
export const planPoint = z.object({
  slug: pointSlug, name: text, value: z.record(z.string(), z.unknown()), says: text.nullable(),
  /** Nothing is open in it and nothing contradicts itself. */
  isReady: z.boolean(),
  agreed: z.object({ institution: agreement.nullable(), company: agreement.nullable() }),
  /** What both agreed to before it was changed, and who changed it; null when nothing waits. */
  change: z.object({ was: z.record(z.string(), z.unknown()), said: text.nullable(), side: z.enum(sides), at: instant, by: z.string().nullable() }).nullable(),
});
export type PlanPointState = z.infer<typeof planPoint>;

/** A signature on paper, noted by somebody who saw it. */
export const paperSignature = z.object({ signedOn: day, forInstitution: z.string(), forCompany: z.string(), notedAt: instant, notedBy: z.string().nullable() });

/** What an institution and a company agree on before they begin (gezamenlijk plan). */
export const jointPlan = z.object({
  collaborationId: id, version: z.int(), points: z.array(planPoint),
  /** How many points both agree on. */
  agreed: z.int(),
  /** Since when all points are agreed; null while one is open or waits. */
  agreedAt: instant.nullable(),
  /** Whether there must be a trial, and the effort stars it follows from. */
  needsTrial: z.boolean(), effort: z.int(),
  /** What must still be arranged before this plan can be agreed on: mbo practice asks for a recognised training company. */
  blockedBy: text.nullable(),
  signature: paperSignature.nullable(),
  /** On which side the reader stands; null for who looks on. */
  side: z.enum(sides).nullable(), can: permissions,
});
export type JointPlan = z.infer<typeof jointPlan>;

/** New values of fields, by point: what is not named stays, null empties. */
export const planChange = z.strictObject({ points: z.record(pointSlug, value.meta({ description: 'The fields of a point.', anyOf: shapes() }))
  .refine((points) => Object.keys(points).length >= 1 && Object.keys(points).length <= 60, { params: { text: { nl: 'Noem een tot zestig punten.', en: 'Name one to sixty points.' } } }) });
export type PlanChange = z.infer<typeof planChange>;

/** Agreeing to some points, or to all that are ready. */
export const planAgreement = z.strictObject({ points: z.array(pointSlug).min(1).max(60).optional() });
export type PlanAgreement = z.infer<typeof planAgreement>;

/** Points of which a change is not wanted. */
export const planReturn = z.strictObject({ points: z.array(pointSlug).min(1).max(60) });
export type PlanReturn = z.infer<typeof planReturn>;

export const signatureDraft = z.strictObject({ signedOn: day, forInstitution: line(2, 120), forCompany: line(2, 120) });
export type SignatureDraft = z.infer<typeof signatureDraft>;

const text2 = (said: { nl: string; en: string }) => ({ params: { text: said } });

/** The fields of a point while it is worked on: any may be open, what is there must be right. */
export function draftValue(point: PlanPoint, subject: PlanSubject): z.ZodType<PointValue> {
  return shapeOf(point, (schema) => schema.nullish()).superRefine(...rulesOf(point, subject, false)).transform(withoutGaps) as unknown as z.ZodType<PointValue>;
}

/** The fields of a point that can be agreed on. */
export function readyValue(point: PlanPoint, subject: PlanSubject): z.ZodType<PointValue> {
  return shapeOf(point, (schema, isNeeded) => (isNeeded ? schema : schema.nullish())).superRefine(...rulesOf(point, subject, true)) as unknown as z.ZodType<PointValue>;
}

const shapeOf = ({ fields }: PlanPoint, ask: (schema: z.ZodType, isNeeded: boolean) => z.ZodType) =>
  z.strictObject(Object.fromEntries(fields.map((field) => [field.name, ask(ownSchema(field), field.needed.length > 0)])));
const rulesOf = ({ rules = [] }: PlanPoint, subject: PlanSubject, isReady: boolean): [(fields: Record<string, unknown>, context: z.RefinementCtx) => void, { when: () => boolean }] => [(fields, context) => {
  for (const { at, holds, text: said, later } of rules) if ((isReady || !later) && typeof fields === 'object' && !holds(fields as PointValue, subject)) context.addIssue({ code: 'custom', path: [at], ...text2(said) });
}, { when: () => true }];
const withoutGaps = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== null && one !== undefined));

/** The points of a plan: those of its kind, then the institution's clauses by their titles. */
export function pointsOf(subject: PlanSubject, clauses: readonly { slug: string; title: string }[]): PlanPoint[] {
  return [...pointsFor(subject), ...clauses.map(({ slug, title }) => ({ ...clausePoint(title), slug }))];
}

function shapes(): object[] {
  return [...planPoints, clausePoint('Clause')].map((point) => {
    const { $schema: _, ...shape } = z.toJSONSchema(z.strictObject(Object.fromEntries(point.fields.map((field) => [field.name, ownSchema(field).nullable().optional().describe(describedOwn(field, 'offer'))]))), { io: 'input' });
    return { ...shape, title: point.slug, description: point.about.en };
  });
}
