import * as z from 'zod';
import { prose, type Text } from '#base/contract';

/** Why somebody says no. Each says something of this proposal at this moment, none of them of who sent it. */
export const declineReasons = ['not-now', 'no-capacity', 'period', 'does-not-fit', 'no-student-interest', 'distance', 'terms', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const DECLINE_REASON: Record<DeclineReason, Text> = {
  'not-now': { nl: 'Dit past nu niet', en: 'Not for us now' },
  'no-capacity': { nl: 'Geen begeleiding of plek vrij', en: 'No supervision or place free' },
  period: { nl: 'De periode komt niet uit', en: 'The period does not suit' },
  'does-not-fit': { nl: 'Past niet bij de opleiding of het werk', en: 'Does not fit the programme or the work' },
  'no-student-interest': { nl: 'Geen student had belangstelling', en: 'No student was interested' },
  distance: { nl: 'Te ver weg', en: 'Too far away' },
  terms: { nl: 'De voorwaarden passen niet', en: 'The terms do not suit' },
  other: { nl: 'Iets anders', en: 'Something else' },
};

/** A no: the reason, a sentence for the other party alone, and whether a changed proposal is welcome. */
export const declining = z.strictObject({ reason: z.enum(declineReasons), sentence: prose(1, 500), isWelcome: z.boolean().default(false) });
export type Declining = z.input<typeof declining>;
