import { Body, Controller, Ip, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { callerOf, Endpoint, Refusal, Throttle, Version, Who, type Actor } from '#base/server';
import { evaluation, evaluationInput, linkedEvaluation, repetition, type Evaluation, type EvaluationGiven, type LinkedEvaluation, type Repetition } from '#evaluations/contract';
import { evaluationProblems } from './evaluation.problems';
import { EvaluationQueries } from './evaluation.queries';
import { Evaluations } from './evaluations';
import { evaluationExample, evaluationInputExample, linkedEvaluationExample, openEvaluationExample } from './examples';
import { Repetitions } from './repetitions';

const byId = z.object({ id });
const byToken = z.object({ token: z.string().min(1).max(200) });
const tag = 'evaluations';
const owned = { 'path.id': 'evaluation' };
/** Links that do not exist, tried from one address; who has one never meets this. */
const MISSES = { limit: 30, seconds: 600 };

@Controller('v1')
export class EvaluationController {
  constructor(private readonly queries: EvaluationQueries, private readonly evaluations: Evaluations, private readonly repetitions: Repetitions, private readonly throttle: Throttle) {}

  @Endpoint('GET', 'collaborations/:id/evaluation', { summary: 'The evaluations of a collaboration that ended: your own side\'s, and both once they are open', access: 'signed-in', answer: evaluation, example: openEvaluationExample, owned, does: 'see an evaluation', tag })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Evaluation> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('PUT', 'collaborations/:id/evaluation', { summary: 'Give the evaluation of your own side, or change it until both are open', access: 'signed-in', versioned: true, answer: evaluation, example: evaluationExample, bodyExample: evaluationInputExample, owned, does: 'give an evaluation', tag })
  async give(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: evaluationInput }) body: EvaluationGiven): Promise<Evaluation> {
    await this.evaluations.give(actor, params.id, version, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'collaborations/:id/repetition', { summary: 'Do it once more: a draft with next year\'s dates for whose posting it was; the other side asks for that', access: 'signed-in', answer: repetition, example: { postingId: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', isAsked: false }, owned, does: 'repeat a collaboration', tag })
  repeat(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Repetition> {
    return this.repetitions.begin(actor, params.id);
  }

  @Endpoint('GET', 'evaluation-links/:token', { summary: 'The questions behind a link from a mail, and both evaluations once they are open; opening it changes nothing', access: 'link', refuses: [429], answer: linkedEvaluation, example: linkedEvaluationExample, tag })
  behindLink(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }): Promise<LinkedEvaluation> {
    return this.counted(address, () => this.queries.behindLink(params.token));
  }

  @Endpoint('POST', 'evaluation-links/:token/answer', { summary: 'Give the evaluation from a link, without signing in; sending again replaces it until both are open', access: 'link', refuses: [429], answer: linkedEvaluation, example: linkedEvaluationExample, bodyExample: evaluationInputExample, tag })
  giveByLink(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }, @Body({ schema: evaluationInput }) body: EvaluationGiven): Promise<LinkedEvaluation> {
    return this.counted(address, async () => {
      await this.evaluations.giveByLink(params.token, body);
      return this.queries.behindLink(params.token);
    });
  }

  private async counted<T>(address: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.kind === evaluationProblems['link-ended']) await this.throttle.count('evaluation-link', callerOf(address), MISSES.limit, MISSES.seconds);
      throw error;
    }
  }
}
