import { Body, Controller, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { collaborationDetail, colleagues, deciding, handing, pausing, stopping, type CollaborationDetail, type Colleagues as People, type Deciding, type Handing, type Pausing, type Stopping } from '#collaborations/contract';
import { CollaborationQueries } from '../collaboration.queries';
import { startedExample } from '../examples';
import { Colleagues } from './colleagues';
import { Course } from './course';
import { Decisions } from './decisions';
import { colleaguesExample, completedExample, decidedExample, decidingExample, handedExample, handingExample, pausedExample, pausingExample, resumedExample, stoppedExample, stoppingExample } from './examples';

const byId = z.object({ id });
type ById = z.output<typeof byId>;
const tag = 'collaborations';
const owned = { 'path.id': 'collaboration' };
const act = { access: 'signed-in', answer: collaborationDetail, owned, tag } as const;

/** What happens in a collaboration: its flow stands in the contract, and drawn in docs/collaborations.md. */
@Controller('v1/collaborations/:id')
export class CourseController {
  constructor(private readonly course: Course, private readonly decisions: Decisions, private readonly colleagues: Colleagues, private readonly queries: CollaborationQueries) {}

  @Endpoint('POST', 'start', { ...act, summary: 'Start a collaboration, for the programme; with a trial where the plan has one', example: startedExample, does: 'start a collaboration' })
  async start(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationDetail> {
    return this.after(actor, params.id, this.course.start(actor, params.id));
  }

  @Endpoint('POST', 'decision', { ...act, summary: 'Say, for your side, whether you go on, adjust or stop', example: decidedExample, bodyExample: decidingExample, does: 'decide in a collaboration' })
  async decide(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: deciding }) body: Deciding): Promise<CollaborationDetail> {
    return this.after(actor, params.id, this.decisions.decide(actor, params.id, body));
  }

  @Endpoint('POST', 'pause', { ...act, summary: 'Pause, for the programme: nothing is asked until it is resumed', example: pausedExample, bodyExample: { ...pausingExample, backOn: null }, does: 'pause a collaboration' })
  async pause(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: pausing }) body: Pausing): Promise<CollaborationDetail> {
    return this.after(actor, params.id, this.course.pause(actor, params.id, body));
  }

  @Endpoint('POST', 'resumption', { ...act, summary: 'Go on where it was, for the programme', example: resumedExample, does: 'resume a collaboration' })
  async resume(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationDetail> {
    return this.after(actor, params.id, this.course.resume(actor, params.id));
  }

  @Endpoint('POST', 'completion', { ...act, summary: 'Complete, for the programme', example: completedExample, does: 'complete a collaboration' })
  async complete(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationDetail> {
    return this.after(actor, params.id, this.course.complete(actor, params.id));
  }

  @Endpoint('POST', 'stop', { ...act, summary: 'Stop without blame, for the programme: the seats are given back', example: stoppedExample, bodyExample: stoppingExample, does: 'stop a collaboration' })
  async stop(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: stopping }) body: Stopping): Promise<CollaborationDetail> {
    return this.after(actor, params.id, this.course.stop(actor, 'stop', params.id, body));
  }

  @Endpoint('POST', 'withdrawal', { ...act, summary: 'Withdraw without blame, for the company: the seats are given back', example: stoppedExample, bodyExample: stoppingExample, does: 'withdraw from a collaboration' })
  async withdraw(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: stopping }) body: Stopping): Promise<CollaborationDetail> {
    return this.after(actor, params.id, this.course.stop(actor, 'withdraw', params.id, body));
  }

  @Endpoint('GET', 'colleagues', { summary: 'To whom the contact of your side can pass', access: 'signed-in', answer: colleagues, example: colleaguesExample, owned, does: 'see colleagues for a collaboration', tag })
  people(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<People> {
    return this.colleagues.of(actor, params.id);
  }

  @Endpoint('POST', 'hand-over', { ...act, summary: 'Pass the contact of your side to a colleague, who hears of it', example: handedExample, bodyExample: handingExample, known: ['body.personId'], does: 'hand a collaboration over' })
  async handOver(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: handing }) body: Handing): Promise<CollaborationDetail> {
    return this.after(actor, params.id, this.course.handOver(actor, params.id, body));
  }

  private async after(actor: Actor, id: string, done: Promise<void>): Promise<CollaborationDetail> {
    await done;
    return this.queries.one(actor, id);
  }
}
