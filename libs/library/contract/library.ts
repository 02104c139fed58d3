import * as z from 'zod';
import { day, instant, pageOf, pageQuery, slug, text, webAddress, whole } from '#base/contract';
import { formSlug, kind } from '#guidance/contract';
import { regions, sizeBands } from '#organisations/contract';
import { jobFunctions } from '#pathways/contract';
import { linkStates, topics } from './labels';

const region = z.enum(regions);
const size = z.enum(sizeBands);
const fn = z.enum(jobFunctions);

/** How somebody did it, short enough for a list (praktijkvoorbeeld). */
export const caseSummary = z.object({
  slug, title: text, excerpt: text,
  /** Who took part. */
  parties: z.array(z.string()),
  forms: z.array(formSlug), kinds: z.array(kind), functions: z.array(fn),
  /** Null where it is not about one region, or about a company of one size. */
  region: region.nullable(), size: size.nullable(),
  /** A story of a collaboration here, rather than a case of the handbook; its page stands with the stories. */
  isStory: z.boolean(),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** An example from practice: what happened, what it asked, and what others can learn from it. */
export const practiceCase = caseSummary.extend({ story: text, asks: text, lesson: text, source: z.string(), url: webAddress.nullable() });
export type PracticeCase = z.infer<typeof practiceCase>;

export const caseQuery = pageQuery.extend({ form: formSlug.optional(), function: fn.optional(), region: region.optional(), size: size.optional() });
export type CaseQuery = z.infer<typeof caseQuery>;
export const casePage = pageOf(caseSummary);

const words = z.object({ nl: z.array(z.string()), en: z.array(z.string()) });

/** A short article, short enough for a list (artikel). */
export const articleSummary = z.object({
  slug, title: text, excerpt: text, author: z.string(), writtenOn: day, tags: words,
  /** How long reading takes. */
  minutes: whole(1, 600),
  forms: z.array(formSlug), functions: z.array(fn),
});
export type ArticleSummary = z.infer<typeof articleSummary>;

/** An article with its text as safe HTML. */
export const article = articleSummary.extend({ html: text });
export type Article = z.infer<typeof article>;

export const articleQuery = pageQuery.extend({ form: formSlug.optional(), function: fn.optional() });
export type ArticleQuery = z.infer<typeof articleQuery>;
export const articlePage = pageOf(articleSummary);

/** A page of somebody else that is worth reading, and whether it still answers (verwijzing). */
export const externalLink = z.object({
  slug, topic: z.enum(topics), url: webAddress, name: text, about: text, forms: z.array(formSlug),
  state: z.enum(linkStates),
  /** The HTTP status it answered last; null when it did not. */
  answered: whole(100, 599).nullable(),
  checkedAt: instant.nullable(),
});
export type ExternalLink = z.infer<typeof externalLink>;

export const linkQuery = pageQuery.extend({ state: z.enum(linkStates).optional(), form: formSlug.optional() });
export type LinkQuery = z.infer<typeof linkQuery>;
export const linkPage = pageOf(externalLink);
