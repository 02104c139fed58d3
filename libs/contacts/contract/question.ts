import * as z from 'zod';
import { mailAddress, pathOfOurs } from '#accounts/contract';
import { id, instant, line, pageOf, pageQuery, prose } from '#base/contract';
import { askedPage } from './about';

/** What anybody asks HCA-ICT. Who is signed in is known; anybody else says how to reach them. */
export const questionDraft = z.strictObject({
  text: prose(10, 2000),
  /** The page it is about. */
  about: pathOfOurs.transform(askedPage).nullish(),
  name: line(2, 120).nullish(),
  email: mailAddress.nullish(),
});
export type QuestionDraft = z.output<typeof questionDraft>;

/** The same for everybody: where the answer will go. */
export const questionReceived = z.object({ email: z.string() });
export type QuestionReceived = z.infer<typeof questionReceived>;

/** A question as HCA-ICT sees it (vraag). */
export const question = z.object({
  id,
  text: z.string(),
  about: z.string().nullable(),
  /** Who asks. Of somebody without an account nothing is kept once the answer is on its way. */
  asker: z.object({ name: z.string(), email: z.string().nullable() }).nullable(),
  createdAt: instant,
  answer: z.object({ text: z.string(), by: z.string(), at: instant }).nullable(),
});
export type Question = z.infer<typeof question>;
export const questionPage = pageOf(question);

export const questionStatuses = ['open', 'answered'] as const;
export const questionQuery = pageQuery.extend({ status: z.enum(questionStatuses).optional() });
export type QuestionQuery = z.infer<typeof questionQuery>;

/** What goes to who asked. */
export const questionAnswer = z.strictObject({ text: prose(2, 4000) });
export type QuestionAnswer = z.infer<typeof questionAnswer>;
