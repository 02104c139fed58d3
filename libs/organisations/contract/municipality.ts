import * as z from 'zod';
import { id, line, pageOf, pageQuery } from '#base/contract';
import { regions } from './labels';

/** A municipality and the region it proposes; a company may say another (gemeente). */
export const municipality = z.object({ name: z.string(), province: z.string(), region: z.enum(regions) });
export type Municipality = z.infer<typeof municipality>;
export const municipalityPage = pageOf(municipality);

export const municipalityQuery = pageQuery.extend({ q: line(0, 60).optional() });
export type MunicipalityQuery = z.infer<typeof municipalityQuery>;

/** The same for HCA-ICT, which corrects the list. */
export const deskMunicipality = municipality.extend({
  id, version: z.int(),
  /** No longer proposed; what stands in it stays. */
  isPast: z.boolean(),
  /** Somebody corrected it: a newer list leaves it as it is. */
  isEdited: z.boolean(),
  branches: z.int(), programmes: z.int(),
});
export type DeskMunicipality = z.infer<typeof deskMunicipality>;
export const deskMunicipalityPage = pageOf(deskMunicipality);
export const deskMunicipalityQuery = municipalityQuery.extend({ region: z.enum(regions).optional() });
export type DeskMunicipalityQuery = z.infer<typeof deskMunicipalityQuery>;

export const provinces = ['Groningen', 'Friesland', 'Drenthe', 'Overijssel', 'Flevoland', 'Gelderland', 'Utrecht', 'Noord-Holland', 'Zuid-Holland', 'Zeeland', 'Noord-Brabant', 'Limburg'] as const;
/** One that the list does not have: after a merger, or forgotten. */
export const municipalityDraft = z.strictObject({ name: line(2, 60), province: z.enum(provinces), region: z.enum(regions) });
export type MunicipalityDraft = z.infer<typeof municipalityDraft>;
export const municipalityChange = z.strictObject({ province: z.enum(provinces), region: z.enum(regions), isPast: z.boolean() }).partial();
export type MunicipalityChange = z.infer<typeof municipalityChange>;
