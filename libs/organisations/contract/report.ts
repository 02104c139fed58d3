import * as z from 'zod';
import { id, instant, pageOf, prose, type Text } from '#base/contract';

/** What may be wrong with a company. */
export const reportReasons = ['not-real', 'imposter', 'conduct', 'content', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

export const REPORT_REASONS: Record<ReportReason, Text> = {
  'not-real': { nl: 'Dit bedrijf bestaat niet', en: 'This company does not exist' },
  imposter: { nl: 'Iemand doet zich voor als dit bedrijf', en: 'Somebody pretends to be this company' },
  conduct: { nl: 'Het bedrijf houdt zich niet aan wat is afgesproken', en: 'The company does not keep to what was agreed' },
  content: { nl: 'Er staat iets wat hier niet hoort', en: 'It shows something that does not belong here' },
  other: { nl: 'Iets anders', en: 'Something else' },
};

/** Somebody says that something is wrong with a company (melding). */
export const companyReport = z.strictObject({ reason: z.enum(reportReasons), text: prose(10, 2000) });
export type CompanyReport = z.output<typeof companyReport>;

export const received = z.object({ id, createdAt: instant });

/** A report as the analyst's desk has it. */
export const openReport = z.object({ id, company: z.object({ id, slug: z.string(), name: z.string() }), reason: z.enum(reportReasons), text: z.string(), by: z.string().nullable(), createdAt: instant });
export type OpenReport = z.infer<typeof openReport>;
export const openReportPage = pageOf(openReport);

export const reportSettlement = z.strictObject({ outcome: prose(3, 1000) });
