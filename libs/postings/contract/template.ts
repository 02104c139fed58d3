import * as z from 'zod';
import { id, instant, line, pageOf } from '#base/contract';
import { kindSlugs } from './kinds';

/** What new postings of an organisation start from. (sjabloon) */
export const postingTemplate = z.object({ id, version: z.int(), organisationId: id, name: z.string(), kind: z.enum(kindSlugs), title: z.string(), createdAt: instant, createdBy: z.string().nullable(), isRemoved: z.boolean() });
export type PostingTemplate = z.infer<typeof postingTemplate>;
export const postingTemplatePage = pageOf(postingTemplate);

/** A template made of a posting, under a name. */
export const newTemplate = z.strictObject({ postingId: id, name: line(2, 120) });
export type NewTemplate = z.input<typeof newTemplate>;

/** Another name for a template. */
export const templateChange = z.strictObject({ name: line(2, 120) });
export type TemplateChange = z.input<typeof templateChange>;
