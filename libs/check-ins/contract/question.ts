import * as z from 'zod';
import { id, line, pageOf } from '#base/contract';
import { kinds } from '#guidance/contract';
import { questionAnswers } from './question-words';

const fields = { nl: line(5, 160), en: line(5, 160).nullable(), answers: z.enum(questionAnswers), kinds: z.array(z.enum(kinds)).max(kinds.length), isAsked: z.boolean() };

/** A question of an institution's own, in its check-ins (eigen vraag). `kinds` empty: with every kind. */
export const ownQuestion = z.object({
  id, version: z.int(), nl: z.string(), en: z.string().nullable(), answers: z.enum(questionAnswers), kinds: z.array(z.enum(kinds)), isAsked: z.boolean(),
  /** How often it was put to somebody, and answered. */
  asked: z.int(), answered: z.int(),
});
export type OwnQuestion = z.infer<typeof ownQuestion>;
export const ownQuestionPage = pageOf(ownQuestion);
export const ownQuestionDraft = z.strictObject({ ...fields, en: fields.en.optional(), kinds: fields.kinds.optional(), isAsked: fields.isAsked.optional() });
export type OwnQuestionDraft = z.output<typeof ownQuestionDraft>;
export const ownQuestionChange = z.strictObject(fields).partial();
export type OwnQuestionChange = z.output<typeof ownQuestionChange>;

/** The question as it was asked; without English the Dutch stands in both. */
export const askedQuestion = z.object({ nl: z.string(), en: z.string().nullable(), answers: z.enum(questionAnswers) });
export type AskedQuestion = z.infer<typeof askedQuestion>;
