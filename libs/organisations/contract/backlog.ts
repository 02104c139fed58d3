import * as z from 'zod';
import { id, line, pageOf, prose } from '#base/contract';
import { kinds } from '#guidance/contract';
import { levels } from '#pathways/contract';
import { doers } from './backlog-names';

const fields = {
  title: line(2, 120), about: prose(0, 1000), doer: z.enum(doers),
  /** What it could become as a posting. */
  kind: z.enum(kinds).nullish(),
  levels: z.array(z.enum(levels)).max(levels.length),
};

/** Something a company would like to have found out or made, and who will do it; for its own people alone (opdracht op de plank). */
export const backlogItem = z.object({ id, version: z.int(), title: z.string(), about: z.string(), doer: z.enum(doers), kind: z.enum(kinds).nullable(), levels: z.array(z.enum(levels)) });
export type BacklogItem = z.infer<typeof backlogItem>;
export const backlogPage = pageOf(backlogItem);

export const backlogDraft = z.strictObject({ ...fields, about: fields.about.optional(), doer: fields.doer.optional(), levels: fields.levels.optional() });
export type BacklogDraft = z.output<typeof backlogDraft>;
/** What changes of it: only what is named. */
export const backlogChange = z.strictObject(fields).partial();
export type BacklogChange = z.output<typeof backlogChange>;
