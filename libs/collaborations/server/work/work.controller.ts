import { Body, Controller, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { collaborationWork, hoursDraft, kickOffPlan, milestoneDraft, type CollaborationWork, type HoursDraft, type KickOffPlan, type MilestoneDraft } from '#collaborations/contract';
import { hoursExample, kickOffExample, milestoneExample, workExample } from './examples';
import { Work } from './work';
import { WorkQueries } from './work.queries';

const byId = z.object({ id });
type ById = z.output<typeof byId>;
const answers = { access: 'signed-in', answer: collaborationWork, example: workExample, tag: 'collaborations' } as const;
const ofCollaboration = { ...answers, owned: { 'path.id': 'collaboration' } } as const;
const ofMilestone = { ...answers, owned: { 'path.id': 'milestone' } } as const;

/** What both sides do in a collaboration: the kick-off, milestones, hours. */
@Controller('v1')
export class WorkController {
  constructor(private readonly work: Work, private readonly queries: WorkQueries) {}

  @Endpoint('GET', 'collaborations/:id/work', { ...ofCollaboration, summary: 'The kick-off, the milestones and the hours of both sides', does: 'see a collaboration' })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationWork> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('PUT', 'collaborations/:id/kick-off', { ...ofCollaboration, summary: 'Plan the kick-off, or move it', bodyExample: kickOffExample, does: 'plan a kick-off' })
  async plan(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: kickOffPlan }) body: KickOffPlan): Promise<CollaborationWork> {
    await this.work.planKickOff(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('DELETE', 'collaborations/:id/kick-off', { ...ofCollaboration, status: 200, summary: 'Cancel the kick-off; both hear of it', does: 'cancel a kick-off' })
  async cancel(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationWork> {
    await this.work.cancelKickOff(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'collaborations/:id/milestones', { ...ofCollaboration, summary: 'Add a milestone; one of the company waits until the institution takes it', bodyExample: milestoneExample, does: 'add a milestone' })
  async add(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: milestoneDraft }) body: MilestoneDraft): Promise<CollaborationWork> {
    await this.work.addMilestone(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'milestones/:id/agreement', { ...ofMilestone, summary: 'Take a milestone that the company added', does: 'take a milestone' })
  async agree(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationWork> {
    return this.queries.one(actor, await this.work.agreeMilestone(actor, params.id));
  }

  @Endpoint('POST', 'milestones/:id/completion', { ...ofMilestone, summary: 'Say that a milestone is reached', does: 'reach a milestone' })
  async complete(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationWork> {
    return this.queries.one(actor, await this.work.completeMilestone(actor, params.id));
  }

  @Endpoint('POST', 'milestones/:id/reopening', { ...ofMilestone, summary: 'Say that a milestone is not reached after all', does: 'reopen a milestone' })
  async reopen(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationWork> {
    return this.queries.one(actor, await this.work.reopenMilestone(actor, params.id));
  }

  @Endpoint('DELETE', 'milestones/:id', { ...ofMilestone, status: 200, summary: 'Remove a milestone', does: 'remove a milestone' })
  async remove(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationWork> {
    return this.queries.one(actor, await this.work.removeMilestone(actor, params.id));
  }

  @Endpoint('POST', 'collaborations/:id/hours', { ...ofCollaboration, summary: 'Write hours down, for your side', bodyExample: hoursExample, does: 'write hours' })
  async write(@Who() actor: Actor, @Param({ schema: byId }) params: ById, @Body({ schema: hoursDraft }) body: HoursDraft): Promise<CollaborationWork> {
    await this.work.writeHours(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('DELETE', 'hours-entries/:id', { ...answers, status: 200, owned: { 'path.id': 'hours-entry' }, summary: 'Take back hours that your side wrote', does: 'take hours back' })
  async takeBack(@Who() actor: Actor, @Param({ schema: byId }) params: ById): Promise<CollaborationWork> {
    return this.queries.one(actor, await this.work.removeHours(actor, params.id));
  }
}
