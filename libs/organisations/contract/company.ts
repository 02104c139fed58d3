import * as z from 'zod';
import { id, line, prose, webAddress } from '#base/contract';
import { regions, sizeBands } from './labels';
import { branchNumber, kvk } from './numbers';

const words = z.strictObject({ nl: prose(0, 1000), en: prose(0, 1000) });

/** What a company says of itself when it comes to Koppelvlak; its first branch stands in the municipality. */
export const companyDraft = z.strictObject({
  name: line(2, 160),
  website: webAddress.nullish(),
  /** Null for who has none: a company abroad, or one that is being founded. */
  kvk: kvk.nullish(),
  /** Of the branch that is registered here, where a company has several. */
  branchNumber: branchNumber.nullish(),
  sizeBand: z.enum(sizeBands),
  sectors: z.array(line(2, 40)).max(5).default([]),
  municipality: line(2, 60),
  /** As the municipality proposes, unless said. */
  region: z.enum(regions).nullish(),
  about: words.default({ nl: '', en: '' }),
});
export type CompanyDraft = z.output<typeof companyDraft>;

/** Why two companies may be one. */
export const likenessReasons = ['number', 'site', 'name'] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** What is asked before a company is made: what is typed so far. */
export const likenessQuery = z.object({
  name: line(0, 160).optional(),
  kvk: line(0, 30).optional(),
  website: line(0, 300).optional(),
  municipality: line(0, 60).optional(),
});
export type LikenessQuery = z.infer<typeof likenessQuery>;

/** A company that is here already and may be the one meant. */
export const likeness = z.object({
  id, slug: z.string(), name: z.string(), municipality: z.string().nullable(), why: z.array(z.enum(likenessReasons)),
});
export type Likeness = z.infer<typeof likeness>;

/** What the business register knows; `isChecked` is false where no register is connected (handelsregister). */
export const registerAnswer = z.object({
  isChecked: z.boolean(),
  entries: z.array(z.object({ kvk: z.string(), branchNumber: z.string().nullable(), name: z.string(), municipality: z.string().nullable(), website: z.string().nullable() })).max(10),
});
export type RegisterAnswer = z.infer<typeof registerAnswer>;

/** The likely duplicates first, then what the register says. */
export const likenesses = z.object({ companies: z.array(likeness).max(10), register: registerAnswer });
export type Likenesses = z.infer<typeof likenesses>;
