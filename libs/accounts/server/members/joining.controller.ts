import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { approvalInput, decided, joinInput, joinRequestPage, refusalInput, wayIn, wayInPage, type JoinRequest, type WayIn } from '#accounts/contract';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { joinRequestExample, wayInExample } from './examples';
import { Joining } from './joining';

const byId = z.object({ id });
const tag = 'members';

@Controller('v1')
export class JoiningController {
  constructor(private readonly joining: Joining) {}

  @Endpoint('GET', 'joinable-organisations', { summary: 'Organisations with the mail domain of your address, to ask to join', access: 'signed-in', answer: wayInPage, example: { items: [wayInExample], next: null }, lists: 'own way in', tag })
  waysIn(@Who() actor: Actor): Promise<Page<WayIn>> {
    return this.joining.waysIn(actor);
  }

  @Endpoint('POST', 'organisations/:id/join-requests', { summary: 'Ask to join an organisation with the mail domain of your address', access: 'signed-in', creates: true, refuses: [429], answer: wayIn, example: { ...wayInExample, standing: 'asked' }, bodyExample: { message: 'Ik begeleid bij ons de stages.' }, known: ['path.id'], tag })
  ask(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: joinInput }) body: z.output<typeof joinInput>): Promise<WayIn> {
    return this.joining.ask(actor, params.id, body.message);
  }

  @Endpoint('GET', 'join-requests', { summary: 'Who asks to join where you decide', access: 'signed-in', answer: joinRequestPage, example: { items: [joinRequestExample], next: null }, lists: 'join request', tag })
  waiting(@Who() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<JoinRequest>> {
    return this.joining.waiting(actor, query);
  }

  @Endpoint('POST', 'join-requests/:id/approval', { summary: 'Let somebody join', access: 'signed-in', answer: decided, example: { id: joinRequestExample.id, isApproved: true }, bodyExample: { role: null }, owned: { 'path.id': 'join-request' }, does: 'decide who joins', tag })
  async approve(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: approvalInput }) body: z.output<typeof approvalInput>): Promise<z.infer<typeof decided>> {
    await this.joining.approve(actor, params.id, body.role ?? null);
    return { id: params.id, isApproved: true };
  }

  @Endpoint('POST', 'join-requests/:id/refusal', { summary: 'Do not let somebody join, with a reason', access: 'signed-in', answer: decided, example: { id: joinRequestExample.id, isApproved: false }, bodyExample: { reason: 'We kennen je nog niet.' }, owned: { 'path.id': 'join-request' }, does: 'decide who joins', tag })
  async refuse(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: refusalInput }) body: z.output<typeof refusalInput>): Promise<z.infer<typeof decided>> {
    await this.joining.refuse(actor, params.id, body.reason);
    return { id: params.id, isApproved: false };
  }
}
