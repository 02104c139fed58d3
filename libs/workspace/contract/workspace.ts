import * as z from 'zod';
import { day, id, pageOf, pageQuery, slug, text } from '#base/contract';
import { collaborationStatuses } from '#collaborations/contract';

/** How far ahead the workspace looks, in days. */
export const COMING_DAYS = 28;
/** So much of one sort waits or comes at most on the page; what is more comes when that is done. */
export const WORK_SHOWN = 50;

/** Something that waits for the reader, or a day that is coming (wat op je wacht). */
export const work = z.object({
  key: z.string(),
  /** The day it is due; null when it may take its time. */
  on: day.nullable(), isLate: z.boolean(), title: text, line: text.nullable(),
  /** What the reader does about it, and where. */
  act: text, link: z.string(),
});
export type Work = z.infer<typeof work>;

const named = z.object({ id, name: z.string() });
/** Everything that waits for somebody of an organisation, and what is coming, nearest first; with what it can be narrowed to. */
export const workspace = z.object({ waits: z.array(work), coming: z.array(work), programmes: z.array(named), partners: z.array(named) });
export type Workspace = z.infer<typeof workspace>;

const narrowed = { programme: id.optional(), partner: id.optional() };
export const workQuery = z.strictObject(narrowed);
export type WorkNarrowed = z.output<typeof workQuery>;

/** A collaboration with how far it is: its days, its plan, and its check-ins with the lower of two marks. */
export const courseRow = z.object({
  id, status: z.enum(collaborationStatuses), kind: slug, seats: z.int(), from: day.nullable(), until: day.nullable(), title: z.string(),
  programme: z.object({ id, name: z.string(), level: z.string() }), partner: z.object({ id, name: z.string() }),
  lastMark: z.int().nullable(), openSignals: z.int(),
  plan: z.object({ points: z.int(), agreed: z.int() }), moments: z.array(z.object({ on: day, mark: z.int().nullable() })),
});
export type CourseRow = z.infer<typeof courseRow>;
export const coursePage = pageOf(courseRow);
export const courseQuery = pageQuery.extend(narrowed);
export type CourseQuery = z.output<typeof courseQuery>;
