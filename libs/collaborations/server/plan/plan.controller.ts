import { Body, Controller, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { jointPlan, planAgreement, planChange, planReturn, signatureDraft, type JointPlan, type PlanAgreement, type PlanChange, type PlanReturn, type SignatureDraft } from '#collaborations/contract';
import { planChangeExample, planExample, signatureExample } from './plan.examples';
import { PlanQueries } from './plan.queries';
import { Plans } from './plans';

const byId = z.object({ id });
const tag = 'collaborations';
const owned = { 'path.id': 'collaboration' };
const change = { access: 'signed-in', versioned: true, owned, does: 'change a joint plan', answer: jointPlan, tag } as const;

/** What an institution and a company agree on before they begin. */
@Controller('v1/collaborations/:id/plan')
export class PlanController {
  constructor(private readonly plans: Plans, private readonly queries: PlanQueries) {}

  @Endpoint('GET', '', { summary: 'The joint plan, point by point, with who agreed to what', access: 'signed-in', answer: jointPlan, example: planExample, owned, does: 'see a collaboration', tag })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<JointPlan> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('PATCH', '', { summary: 'Change what is named of points; the other side is asked anew', ...change, example: planExample, bodyExample: planChangeExample })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: planChange }) body: PlanChange): Promise<JointPlan> {
    await this.plans.change(actor, params.id, version, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'return', { summary: 'Give points back as both had agreed to them before they were changed', ...change, example: planExample, bodyExample: { points: ['time'] } })
  async giveBack(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: planReturn }) body: PlanReturn): Promise<JointPlan> {
    await this.plans.giveBack(actor, params.id, version, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'agreement', { summary: 'Agree, for your side, to the points named, or to all that are ready', ...change, example: planExample, bodyExample: {} })
  async agree(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: planAgreement }) body: PlanAgreement): Promise<JointPlan> {
    await this.plans.agree(actor, params.id, version, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'signature', { summary: 'Note that both signed the plan on paper', ...change, example: planExample, bodyExample: signatureExample })
  async sign(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: signatureDraft }) body: SignatureDraft): Promise<JointPlan> {
    await this.plans.sign(actor, params.id, version, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('DELETE', 'signature', { summary: 'Take the note of a signature back', ...change, status: 200, example: planExample })
  async unsign(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number): Promise<JointPlan> {
    await this.plans.unsign(actor, params.id, version);
    return this.queries.one(actor, params.id);
  }
}
