import * as z from 'zod';
import { id, instant, pageOf, prose, type Text } from '#base/contract';

/** What somebody can report to HCA-ICT (melding). */
export const reportSubjects = ['company', 'institution', 'posting'] as const;
export type ReportSubject = (typeof reportSubjects)[number];

/** What may be wrong with it. */
export const reportReasons = ['not-real', 'imposter', 'conduct', 'level', 'exclusion', 'facts', 'content', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

export const REPORT_REASONS: Record<ReportReason, Text> = {
  'not-real': { nl: 'Dit bestaat niet echt', en: 'This is not real' },
  imposter: { nl: 'Iemand doet zich voor als een ander', en: 'Somebody pretends to be another' },
  conduct: { nl: 'Wat is afgesproken, wordt niet gedaan', en: 'What was agreed is not done' },
  level: { nl: 'Er wordt een hoger niveau gevraagd dan het werk nodig heeft', en: 'It asks a higher level than the work needs' },
  exclusion: { nl: 'Mensen worden uitgesloten om wie ze zijn', en: 'People are shut out for who they are' },
  facts: { nl: 'De gegevens kloppen niet', en: 'The data are not right' },
  content: { nl: 'Er staat iets wat hier niet hoort', en: 'It shows something that does not belong here' },
  other: { nl: 'Iets anders', en: 'Something else' },
};

/** Which of these may be wrong with what. */
export const REASONS_OF: Record<ReportSubject, readonly [ReportReason, ...ReportReason[]]> = {
  company: ['not-real', 'imposter', 'conduct', 'content', 'other'],
  institution: ['imposter', 'conduct', 'facts', 'content', 'other'],
  posting: ['level', 'exclusion', 'not-real', 'facts', 'content', 'other'],
};

/** Somebody says that something is wrong. */
export const reportOf = (subject: ReportSubject) => z.strictObject({ reason: z.enum(REASONS_OF[subject]), text: prose(10, 2000) });
export interface Report { reason: ReportReason; text: string }

export const received = z.object({ id, createdAt: instant });
export type Received = z.infer<typeof received>;

/** A report as the analyst's desk has it; of a posting with the organisation that posted it. */
export const openReport = z.object({
  id, subject: z.enum(reportSubjects), organisation: z.object({ id, slug: z.string(), name: z.string() }), posting: z.object({ id, title: z.string() }).nullable(),
  reason: z.enum(reportReasons), text: z.string(), by: z.string().nullable(), createdAt: instant,
});
export type OpenReport = z.infer<typeof openReport>;
export const openReportPage = pageOf(openReport);

export const reportSettlement = z.strictObject({ outcome: prose(3, 1000) });
