import * as z from 'zod';
import { line, pageOf, pageQuery } from '#base/contract';
import { regions } from './labels';

/** A municipality and the region it proposes; a company may say another (gemeente). */
export const municipality = z.object({ name: z.string(), province: z.string(), region: z.enum(regions) });
export type Municipality = z.infer<typeof municipality>;
export const municipalityPage = pageOf(municipality);

export const municipalityQuery = pageQuery.extend({ q: line(0, 60).optional() });
export type MunicipalityQuery = z.infer<typeof municipalityQuery>;
