import * as z from 'zod';
import { text } from '#base/contract';
import { searchTypes } from './types';

export const searchQuery = z.object({
  /** Without words nothing is found. */
  q: z.string().trim().max(100).regex(/^[^\u0000\ud800-\udfff]*$/u).default(''),
  /** How many of each sort. */
  each: z.coerce.number().int().min(1).max(20).default(5),
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** One thing that was found: its key is what its address has (an id, or its name in addresses). */
export const searchHit = z.object({
  type: z.enum(searchTypes), key: z.string(), name: text, about: text.nullable(),
  /** The other name it was found by: an old one, an alias, its name in ESCO. */
  called: z.string().nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;

/** What was found on the whole site, by sort of thing, the sort with the best hit first. */
export const searchAnswer = z.object({
  groups: z.array(z.object({
    type: z.enum(searchTypes),
    /** How many postings there are in all, up to 10,000; 10,001 is more. Null where all that fit are not counted. */
    total: z.int().nullable(),
    hits: z.array(searchHit),
  })),
  /** What was probably meant, when nothing is called as it was asked. */
  meant: z.string().nullable(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
