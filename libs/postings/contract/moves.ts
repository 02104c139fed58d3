import * as z from 'zod';
import { day, id, line, whole } from '#base/contract';
import { period } from './posting';

/** Why a posting pauses and until when, as far as its owner says. */
export const pausing = z.strictObject({ reason: line(3, 200).nullable().optional(), until: day.nullable().optional() });
export type Pausing = z.input<typeof pausing>;

/** Until when a posting opens anew; more seats where it is full, another period where that is over. */
export const reopening = z.strictObject({ closesOn: day, seats: whole(1, 500).optional(), period: period.optional() });
export type Reopening = z.input<typeof reopening>;

/** Which organisations see a posting, besides its owner; nobody named is everybody. */
export const audienceChange = z.strictObject({ organisationIds: z.array(id).max(50) });
export type AudienceChange = z.input<typeof audienceChange>;
