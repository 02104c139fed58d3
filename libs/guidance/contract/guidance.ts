import * as z from 'zod';
import { pageOf, pageQuery, slug, text } from '#base/contract';
import { kinds } from './kinds';
import { effortBands, forms, reasons } from './labels';

export const reason = z.enum(reasons);
export const effortBand = z.enum(effortBands);
export const formSlug = z.enum(forms);
export const kind = z.enum(kinds);
/** One to five stars. Effort counts a company's own time and money, an outcome what it may expect. */
export const stars = z.int().min(1).max(5);

/** Outcome stars, one number for each reason (opbrengst). */
export const outcomes = z.object({ talent: stars, innovation: stars, society: stars, network: stars });
export type Outcomes = z.infer<typeof outcomes>;

/** A way of working together, with what it costs, what it yields and what to watch (samenwerkingsvorm). */
export const collaborationForm = z.object({
  slug: formSlug,
  chapter: z.int(),
  name: text,
  effort: stars,
  effortBand,
  outcomes,
  kinds: z.array(kind),
  explanation: text,
  ownEffort: text,
  advantages: text,
  watch: z.array(text),
  /** What it asks in a line, for comparing. */
  asks: text,
  /** When there is something to see. */
  firstResult: text,
  /** What takes longer than a company expects. */
  patience: text,
  /** The same from the other side: what a programme may ask of a company, and what it does itself. */
  education: z.object({ ask: text, give: text }),
});
export type CollaborationForm = z.infer<typeof collaborationForm>;

/** What can be posted, with its own effort where that differs from its form's (soort). */
export const postingKind = z.object({
  slug: kind,
  name: text,
  form: formSlug,
  effort: stars,
  effortWhy: text.nullable(),
  source: z.string().nullable(),
});
export type PostingKind = z.infer<typeof postingKind>;

/** Which form fits an amount of effort and a reason best. `best` has more than one form where they tie; lower effort first. */
export const decisionCell = z.object({
  effort: effortBand,
  reason,
  best: z.array(formSlug),
  stars,
  ranked: z.array(formSlug),
  /** `derived` from the stars, or `set` by an analyst. */
  provenance: z.enum(['derived', 'set']),
  /** Counts the versions of this cell; what an analyst sets is a next one. */
  version: z.int().min(1).max(2_147_483_647),
});
export type DecisionCell = z.infer<typeof decisionCell>;

/** A reason with what it brings a company, in general and in particular. */
export const reasonFacts = z.object({ slug: reason, letter: z.string(), name: text, about: text, benefits: z.array(z.object({ slug, name: text, about: text })) });
export type ReasonFacts = z.infer<typeof reasonFacts>;

/** An amount of time and money that a company can spare, with the effort stars it stands for and what that means in hours and money. */
export const effortFacts = z.object({ slug: effortBand, name: text, about: text, fromStars: stars, untilStars: stars });
export type EffortFacts = z.infer<typeof effortFacts>;

/** What companies learned before (gouden tip). `number` is the handbook's, null for the one that closes its list. */
export const goldenTip = z.object({ slug, number: z.int().min(1).max(5).nullable(), name: text, about: text, forms: z.array(formSlug) });
export type GoldenTip = z.infer<typeof goldenTip>;

export const formQuery = pageQuery.extend({ effort: effortBand.optional() });
export type FormQuery = z.infer<typeof formQuery>;
export const formPage = pageOf(collaborationForm);

export const kindQuery = pageQuery.extend({ form: formSlug.optional() });
export type KindQuery = z.infer<typeof kindQuery>;
export const kindPage = pageOf(postingKind);

export const decisionQuery = pageQuery.extend({ effort: effortBand.optional(), reason: reason.optional() });
export type DecisionQuery = z.infer<typeof decisionQuery>;
export const decisionPage = pageOf(decisionCell);

export const reasonPage = pageOf(reasonFacts);
export const effortPage = pageOf(effortFacts);

export const tipQuery = pageQuery.extend({ form: formSlug.optional() });
export type TipQuery = z.infer<typeof tipQuery>;
export const tipPage = pageOf(goldenTip);
