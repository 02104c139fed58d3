import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { ownQuestion, ownQuestionChange, ownQuestionDraft, ownQuestionPage, type OwnQuestion, type OwnQuestionChange, type OwnQuestionDraft } from '#check-ins/contract';
import { ownQuestionDraftExample as bodyExample, ownQuestionExample as example } from '../examples';
import { OwnQuestionQueries } from './question.queries';
import { OwnQuestions } from './questions';

const byId = z.object({ id });
const tag = 'check-ins';
const ofInstitution = { 'path.id': 'organisation' };
const change = { access: 'signed-in', owned: { 'path.id': 'check-in-question' }, does: 'change a question of check-ins', answer: ownQuestion, example, tag } as const;

/** What an institution asks of its own in check-ins, in the place of one of the three questions. */
@Controller('v1')
export class OwnQuestionController {
  constructor(private readonly questions: OwnQuestions, private readonly queries: OwnQuestionQueries) {}

  @Endpoint('GET', 'institutions/:id/check-in-questions', { summary: 'Questions of your institution’s own, the newest first', access: 'signed-in', answer: ownQuestionPage, example: { items: [example], next: null }, owned: ofInstitution, does: 'see the questions of an institution', lists: 'check-in-question', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<OwnQuestion>> {
    return this.queries.ofInstitution(actor, params.id, query);
  }

  @Endpoint('POST', 'institutions/:id/check-in-questions', { summary: 'Ask something of your own in check-ins from now on', access: 'signed-in', creates: true, answer: ownQuestion, example, bodyExample, owned: ofInstitution, does: 'add a question to check-ins', tag })
  async add(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: ownQuestionDraft }) body: OwnQuestionDraft): Promise<OwnQuestion> {
    return this.queries.one(await this.questions.add(actor, params.id, body));
  }

  @Endpoint('PATCH', 'check-in-questions/:id', { summary: 'Change what is named, or start and stop asking it; what was asked stays as it was', versioned: true, bodyExample: { isAsked: false }, ...change })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: ownQuestionChange }) body: OwnQuestionChange): Promise<OwnQuestion> {
    await this.questions.change(actor, params.id, version, body);
    return this.queries.one(params.id);
  }

  @Endpoint('DELETE', 'check-in-questions/:id', { summary: 'Take it away; what was answered stays', versioned: true, access: 'signed-in', owned: change.owned, does: change.does, tag })
  remove(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number): Promise<void> {
    return this.questions.remove(actor, params.id, version);
  }

  @Endpoint('POST', 'check-in-questions/:id/restoration', { summary: 'Put it back on the list', ...change, does: 'restore a question of check-ins' })
  async restore(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<OwnQuestion> {
    await this.questions.restore(actor, params.id);
    return this.queries.one(params.id);
  }
}
