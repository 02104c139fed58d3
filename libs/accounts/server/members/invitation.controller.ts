import { Body, Controller, Ip, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { declined, invitation, invitationInput, invitationPage, joined, linkedInvitation, type Invitation, type Joined, type LinkedInvitation } from '#accounts/contract';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { callerOf, Endpoint, Refusal, Throttle, Who, type Actor } from '#base/server';
import { accountProblems } from '../accounts.problems';
import { invitationExample, joinedExample, linkedInvitationExample } from './examples';
import { Invitations } from './invitations';

const byId = z.object({ id });
const byToken = z.object({ token: z.string().min(1).max(200) });
const tag = 'members';
/** Links that do not exist, tried from one address; who has one never meets this. */
const MISSES = { limit: 30, seconds: 600 };

@Controller('v1')
export class InvitationController {
  constructor(private readonly invitations: Invitations, private readonly throttle: Throttle) {}

  @Endpoint('GET', 'organisations/:id/invitations', { summary: 'Who was asked to join and has not answered', access: 'signed-in', answer: invitationPage, example: { items: [invitationExample], next: null }, owned: { 'path.id': 'organisation' }, does: 'see an organisation from inside', lists: 'invitation', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<Invitation>> {
    return this.invitations.list(actor, params.id, query);
  }

  @Endpoint('POST', 'organisations/:id/invitations', { summary: 'Ask somebody to join, by mail', access: 'signed-in', creates: true, refuses: [429], answer: invitation, example: invitationExample, bodyExample: { email: 'fenna@veenpoort.example', role: 'member' },
    owned: { 'path.id': 'organisation' }, does: 'invite', tag })
  invite(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: invitationInput }) body: z.output<typeof invitationInput>): Promise<Invitation> {
    return this.invitations.invite(actor, params.id, body);
  }

  @Endpoint('POST', 'invitations/:id/dispatch', { summary: 'Mail an invitation once more', access: 'signed-in', refuses: [429], answer: invitation, example: invitationExample, owned: { 'path.id': 'invitation' }, does: 'change an invitation', tag })
  again(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Invitation> {
    return this.invitations.again(actor, params.id);
  }

  @Endpoint('DELETE', 'invitations/:id', { summary: 'Take an invitation back', access: 'signed-in', owned: { 'path.id': 'invitation' }, does: 'change an invitation', tag })
  revoke(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<void> {
    return this.invitations.revoke(actor, params.id);
  }

  @Endpoint('GET', 'invitation-links/:token', { summary: 'Who invites to what; opening it changes nothing', access: 'link', refuses: [429], answer: linkedInvitation, example: linkedInvitationExample, tag })
  behindLink(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }): Promise<LinkedInvitation> {
    return this.counted(address, () => this.invitations.behindLink(params.token));
  }

  @Endpoint('POST', 'invitation-links/:token/acceptance', { summary: 'Join, as who has the invited address', access: 'signed-in', refuses: [429], answer: joined, example: joinedExample, tag })
  accept(@Ip() address: string, @Who() actor: Actor, @Param({ schema: byToken }) params: { token: string }): Promise<Joined> {
    return this.counted(address, () => this.invitations.accept(actor, params.token));
  }

  @Endpoint('POST', 'invitation-links/:token/refusal', { summary: 'Decline an invitation', access: 'link', refuses: [429], answer: declined, example: { organisation: linkedInvitationExample.organisation }, tag })
  decline(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }): Promise<z.infer<typeof declined>> {
    return this.counted(address, () => this.invitations.decline(params.token));
  }

  private async counted<T>(address: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.kind === accountProblems['link-unknown']) await this.throttle.count('invitation-link', callerOf(address), MISSES.limit, MISSES.seconds);
      throw error;
    }
  }
}
