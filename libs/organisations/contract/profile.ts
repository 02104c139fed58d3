import * as z from 'zod';
import { day, id, instant, line, permissions, prose, webAddress } from '#base/contract';
import { formSlug } from '#guidance/contract';
import { jobFunctionSlug } from '#pathways/contract';
import { languages, regions, sizeBands } from './labels';
import { branchNumber, kvk } from './numbers';
import { queue, verificationEvent, verifications } from './verification';

/** How a recognition as training company stands (erkenning leerbedrijf). `ended` is one whose last day has passed. */
export const recognitionStatuses = ['applied', 'recognised', 'withdrawn'] as const;
export type RecognitionStatus = (typeof recognitionStatuses)[number];

/** A recognition as everybody may see it: a fact about a branch. */
export const publicRecognition = z.object({ code: z.string(), name: z.string().nullable(), validFromOn: day, validUntilOn: day });

/** A company as everybody sees it (bedrijf). */
export const company = z.object({
  id, slug: z.string(), name: z.string(), website: z.string().nullable(), about: z.object({ nl: z.string(), en: z.string() }),
  /** Null where nobody said. */
  sizeBand: z.enum(sizeBands).nullable(), sectors: z.array(z.string()), joinedAt: instant,
  /** How HCA-ICT knows it; null for one that is not known yet, which only its own people and HCA-ICT see. */
  knownBy: z.enum(['analyst', 'mail']).nullable(),
  isInRegister: z.boolean(),
  branches: z.array(z.object({ id, name: z.string(), municipality: z.string(), region: z.enum(regions), isMain: z.boolean(), recognitions: z.array(publicRecognition) })),
  /** It went on as part of another: everything of it stands there. */
  mergedInto: z.object({ id, slug: z.string(), name: z.string() }).nullable(),
});
export type Company = z.infer<typeof company>;

/** A company as its own people arrange it. */
export const companyProfile = z.object({
  id, slug: z.string(), version: z.int(), name: z.string(), website: z.string().nullable(), kvk: z.string().nullable(), branchNumber: z.string().nullable(),
  sizeBand: z.enum(sizeBands).nullable(), sectors: z.array(z.string()), about: z.object({ nl: z.string(), en: z.string() }),
  csr: z.object({ name: z.string(), email: z.string() }).nullable(),
  wantedForms: z.array(z.string()).nullable(), functions: z.array(z.string()), languages: z.array(z.string()), technologies: z.array(z.string()),
  verification: z.enum(verifications), /** While it waits for HCA-ICT. */ queue: queue.nullable(), events: z.array(verificationEvent), can: permissions,
});
export type CompanyProfile = z.infer<typeof companyProfile>;

/** What changes of a company: only what is named. */
export const companyChange = z.strictObject({
  name: line(2, 160), website: webAddress.nullable(), kvk: kvk.nullable(), branchNumber: branchNumber.nullable(), sizeBand: z.enum(sizeBands),
  sectors: z.array(line(2, 40)).max(5), about: z.strictObject({ nl: prose(0, 1000), en: prose(0, 1000) }),
  /** Whom to ask about what the company does for its neighbourhood (maatschappelijke betrokkenheid). */
  csr: z.strictObject({ name: line(2, 120), email: z.email().max(200) }).nullable(),
  wantedForms: z.array(formSlug).max(8).nullable(), functions: z.array(jobFunctionSlug).max(10),
  languages: z.array(z.enum(languages)).min(1).max(2), technologies: z.array(line(1, 40)).max(30),
}).partial();
export type CompanyChange = z.output<typeof companyChange>;
