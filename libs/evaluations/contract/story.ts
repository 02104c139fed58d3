import * as z from 'zod';
import { id, instant, line, pageOf, pageQuery, permissions, prose, slug, text, whole } from '#base/contract';
import { sides } from '#collaborations/contract';
import { formSlug, kind } from '#guidance/contract';
import { regions } from '#organisations/contract';
import { jobFunctions } from '#pathways/contract';
import { storyStates } from './story-standing';

/** What is told, in one language: what both did, what it brought, and what others can learn from it. */
export const storyText = z.strictObject({ title: line(5, 120), did: prose(20, 3000), brought: prose(20, 3000), lesson: prose(10, 600) });
export type StoryText = z.infer<typeof storyText>;

/** The whole of what is told; English may be left out. */
export const storyInput = z.strictObject({ nl: storyText, en: storyText.nullable().default(null) });
export type StoryInput = z.input<typeof storyInput>;
export type StoryTexts = z.output<typeof storyInput>;

/** A yes to the revision that was read: whether the press may have it, and whether one's own name stands under it. */
export const storyYes = z.strictObject({ revision: whole(1, 10_000), press: z.boolean(), named: z.boolean() });
export type StoryYes = z.infer<typeof storyYes>;

/** Why HCA-ICT sends a story back. */
export const storyReturn = z.strictObject({ sentence: line(5, 300) });
export type StoryReturn = z.infer<typeof storyReturn>;

const consent = z.object({ at: instant, by: z.string().nullable(), press: z.boolean(), named: z.boolean(), /** False when the text was changed since. */ isCurrent: z.boolean() });
const party = z.object({ id, name: z.string() });

/** A story as both sides and HCA-ICT work on it (succesverhaal). `version` is the revision of its text, 0 before there is one. */
export const story = z.object({
  id: id.nullable(), collaborationId: id, version: z.int(), state: z.enum(storyStates).nullable(), slug: slug.nullable(), kind, texts: z.object({ nl: storyText, en: storyText.nullable() }).nullable(),
  company: party, institution: party, side: z.enum(sides).nullable(),
  consents: z.object({ institution: consent.nullable(), company: consent.nullable() }),
  /** Why HCA-ICT sent the text as it is back. */
  returned: z.object({ sentence: z.string(), at: instant }).nullable(),
  changedAt: instant.nullable(), changedBy: z.string().nullable(), publishedAt: instant.nullable(), can: permissions,
});
export type Story = z.infer<typeof story>;
export const storyPage = pageOf(story.extend({ id }));
export const storyQuery = pageQuery.extend({ state: z.enum(['waiting', 'published']).optional() });
export type StoryQuery = z.output<typeof storyQuery>;

/** A story as everybody reads it. Nobody is named who did not say so. */
export const publishedStory = z.object({
  slug, publishedAt: instant, title: text, excerpt: text, did: text, brought: text, lesson: text,
  /** Whether it is told in English too; without that the English texts are the Dutch ones. */
  isTranslated: z.boolean(),
  institution: z.string(), company: z.string(), form: formSlug, kind, functions: z.array(z.enum(jobFunctions)), region: z.enum(regions).nullable(),
  /** Who wants to be named with it. */
  thanks: z.array(z.string()),
});
export type PublishedStory = z.infer<typeof publishedStory>;
