import { Body, Controller, Ip, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Locale, type Page } from '#base/contract';
import { Endpoint, InLocale, MaybeWho, Who, type Actor } from '#base/server';
import { question, questionAnswer, questionDraft, questionPage, questionQuery, questionReceived, type Question, type QuestionAnswer, type QuestionDraft, type QuestionQuery, type QuestionReceived } from '#contacts/contract';
import { answerExample, questionDraftExample, questionExample } from './examples';
import { Questions } from './questions';

const byId = z.object({ id });
const tag = 'contacts';

/** Asking HCA-ICT from any page, and its analysts who answer. */
@Controller('v1')
export class QuestionController {
  constructor(private readonly questions: Questions) {}

  @Endpoint('POST', 'questions', { summary: 'Ask HCA-ICT something; the answer comes by mail, and who is signed in need not say who they are', access: 'public', status: 202, refuses: [429], answer: questionReceived,
    example: { email: questionDraftExample.email }, bodyExample: questionDraftExample, tag })
  async ask(@MaybeWho() actor: Actor | null, @Ip() address: string, @InLocale() locale: Locale, @Body({ schema: questionDraft }) body: QuestionDraft): Promise<QuestionReceived> {
    return { email: await this.questions.ask(actor, body, locale, address) };
  }

  @Endpoint('GET', 'questions', { summary: 'Questions to HCA-ICT: the open ones first, who waits longest at the top, then what was answered last', access: 'signed-in', answer: questionPage, example: { items: [questionExample], next: null }, lists: 'question', tag })
  list(@Who() actor: Actor, @Query({ schema: questionQuery }) query: QuestionQuery): Promise<Page<Question>> {
    return this.questions.list(actor, query);
  }

  @Endpoint('POST', 'questions/:id/answer', { summary: 'Answer a question; who asked gets it by mail', access: 'signed-in', answer: question, example: { ...questionExample, asker: null, answer: { text: answerExample, by: 'Sanne de Wit', at: '2027-03-19T10:00:00.000Z' } },
    bodyExample: { text: answerExample }, owned: { 'path.id': 'question' }, does: 'answer a question', tag })
  answer(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: questionAnswer }) body: QuestionAnswer): Promise<Question> {
    return this.questions.answer(actor, params.id, body);
  }
}
