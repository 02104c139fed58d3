import * as z from 'zod';
import { instant, slug } from '#base/contract';
import { funnelSteps } from './words';

const row = z.object({
  /** Postings that were published at some time, and those of them that are open now. */
  postings: z.int(), open: z.int(),
  /** Proposals made, collaborations agreed, those that run now (a trial counts), those completed. */
  proposals: z.int(), collaborations: z.int(), running: z.int(), completed: z.int(),
  /** The mean of all check-in marks of both sides, 1–10, one decimal; null without marks. */
  averageMark: z.number().nullable(), marks: z.int(),
});

/** What the analyst sees first: all from real rows, at the moment of asking. */
export const overview = z.object({
  asOf: instant,
  /** Companies and programmes that are registered; institutions with a programme among them. */
  total: row.extend({ openSignals: z.int(), companies: z.int(), institutions: z.int(), programmes: z.int() }),
  /** Counted in postings, so that a step is never larger than the one before; `medianDays` is the middle wait since that one. */
  funnel: z.array(z.object({ step: z.enum(funnelSteps), count: z.int(), medianDays: z.number().nullable() })),
  /** Every form and every region, also where nothing is yet; `region` null is work on a distance, only when there is some. */
  byForm: z.array(row.extend({ form: slug })), byRegion: z.array(row.extend({ region: slug.nullable() })),
  /** By the month in which the answer came, in Amsterdam; months without marks are left out. */
  marksByMonth: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), averageMark: z.number(), marks: z.int() })),
  handbookMark: z.number(),
});
export type Overview = z.infer<typeof overview>;
export type FigureRow = z.infer<typeof row>;
