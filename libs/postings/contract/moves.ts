import * as z from 'zod';
import { day, id, line, prose, slug, webAddress, whole } from '#base/contract';
import { kindSlugs } from './kinds';
import { period } from './posting';

/** Why a posting pauses and until when, as far as its owner says. */
export const pausing = z.strictObject({ reason: line(3, 200).nullable().optional(), until: day.nullable().optional() });
export type Pausing = z.input<typeof pausing>;

/** Until when a posting opens anew; more seats where it is full, another period where that is over. */
export const reopening = z.strictObject({ closesOn: day, seats: whole(1, 500).optional(), period: period.optional(), levelReason: line(10, 300).optional() });
export type Reopening = z.input<typeof reopening>;

/** For whom a posting is, besides its owner: these organisations, these programmes, the institutions of these regions; nothing named is everybody. */
export const audienceChange = z.strictObject({ organisationIds: z.array(id).max(50).default([]), programmeIds: z.array(id).max(50).default([]), regions: z.array(slug).max(5).default([]) });
export type AudienceChange = z.output<typeof audienceChange>;

/** An offer that an institution enters for a company: one that is here, or one that it says who decides at. */
export const enteredPosting = z.strictObject({
  kind: z.enum(kindSlugs), institutionId: id.optional(), companyId: id.optional(),
  company: z.strictObject({ name: line(2, 160), municipality: line(2, 60), website: webAddress.nullish() }).optional(),
  email: z.email().max(200).transform((address) => address.toLowerCase()).optional(),
}).refine(({ companyId, company }) => (companyId === undefined) !== (company === undefined), { path: ['companyId'], params: { text: { nl: 'Kies een bedrijf, of vul een nieuw bedrijf in.', en: 'Choose a company, or fill in a new one.' } } });
export type EnteredPosting = z.output<typeof enteredPosting>;

/** Why a company does not take over what was entered for it. */
export const refusingEntered = z.strictObject({ reason: prose(3, 1000) });
export type RefusingEntered = z.output<typeof refusingEntered>;
