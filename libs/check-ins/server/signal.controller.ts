import { Body, Controller, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { signalAnswer, signalState, type SignalAnswer, type SignalState } from '#check-ins/contract';
import { CheckInQueries } from './check-in.queries';
import { signalAnswerExample, signalExample } from './examples';
import { SignalAnswers } from './signal-answers';

const byId = z.object({ id });
const shape = { access: 'signed-in', versioned: true, answer: signalState, example: signalExample, owned: { 'path.id': 'signal' }, does: 'answer a signal', tag: 'check-ins' } as const;

/** What the parties do about a signal. */
@Controller('v1')
export class SignalController {
  constructor(private readonly answers: SignalAnswers, private readonly queries: CheckInQueries) {}

  @Endpoint('POST', 'signals/:id/answer', { ...shape, summary: 'Say what you do about a signal; the other side confirms it', bodyExample: signalAnswerExample })
  async say(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: signalAnswer }) body: SignalAnswer): Promise<SignalState> {
    await this.answers.say(actor, params.id, version, body.text);
    return this.queries.signal(params.id);
  }

  @Endpoint('POST', 'signals/:id/confirmation', { ...shape, summary: 'Agree with what the other side says: the signal is answered' })
  async confirm(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number): Promise<SignalState> {
    await this.answers.confirm(actor, params.id, version);
    return this.queries.signal(params.id);
  }

  @Endpoint('POST', 'signals/:id/reopening', { ...shape, summary: 'Open an answered signal again, or take back what you said' })
  async reopen(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number): Promise<SignalState> {
    await this.answers.reopen(actor, params.id, version);
    return this.queries.signal(params.id);
  }
}
