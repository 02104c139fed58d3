import * as z from 'zod';
import { instant, slug } from '#base/contract';

/** The mark companies already gave before Koppelvlak, on average (handbook, H-003). */
export const HANDBOOK_MARK = 7.4;

const row = z.object({
  postings: z.int(), open: z.int(), proposals: z.int(), collaborations: z.int(), running: z.int(), completed: z.int(),
  /** The mean of all check-in marks, 1–10, one decimal; null without marks. */
  averageMark: z.number().nullable(), marks: z.int(),
});

export const overview = z.object({
  asOf: instant, total: row.extend({ openSignals: z.int(), companies: z.int(), institutions: z.int(), programmes: z.int() }),
  funnel: z.array(z.object({ step: z.enum(['published', 'proposed', 'accepted', 'started', 'completed']), count: z.int() })),
  byForm: z.array(row.extend({ form: slug })), byRegion: z.array(row.extend({ region: slug })),
  marksByMonth: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), averageMark: z.number(), marks: z.int() })),
  handbookMark: z.number(),
});
export type Overview = z.infer<typeof overview>;
export type FigureRow = z.infer<typeof row>;
