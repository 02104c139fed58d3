import { Body, Controller, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { addressInput, changed, closed, closureInput, mailOnItsWay, ownAccount, ownDetails, ownSessions, passwordChangeInput, type Closed, type OwnAccount, type OwnSession } from '#accounts/contract';
import { id, type Page } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { AddressChanges } from './address-changes';
import { Closing } from './closing';
import { clearCookie } from './cookie';
import { OwnAccounts } from './own-account';
import { PasswordChanges } from './password-changes';

const byId = z.object({ id });
const tag = 'accounts';
const organisation = { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software', slug: 'veenpoort-software', type: 'company' as const };
const example: OwnAccount = { id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Jorrit Venema', email: 'jorrit@veenpoort.example', locale: 'nl', pendingEmail: null, since: '2026-09-01',
  memberships: [{ id: '0198a3c0-7b1e-7c44-9d51-5c1f2a3b4c5d', organisation, role: 'admin', programmeIds: [], programmes: 0 }] };
const sessionExample: OwnSession = { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', agent: 'Mozilla/5.0 Firefox/145.0', startedAt: '2027-03-18T08:00:00.000Z', seenAt: '2027-03-18T09:00:00.000Z', isThis: true };
const password = 'drie koeien op het dak';

/** What somebody arranges for their own account. */
@Controller('v1')
export class OwnAccountController {
  constructor(private readonly accounts: OwnAccounts, private readonly addresses: AddressChanges, private readonly passwords: PasswordChanges, private readonly closing: Closing) {}

  @Endpoint('GET', 'account', { summary: 'Your account', access: 'signed-in', answer: ownAccount, example, tag })
  read(@Who() actor: Actor): Promise<OwnAccount> {
    return this.accounts.read(actor);
  }

  @Endpoint('PUT', 'account', { summary: 'Change your name and language', access: 'signed-in', answer: ownAccount, example, bodyExample: { name: 'Jorrit Venema', locale: 'nl' }, tag })
  change(@Who() actor: Actor, @Body({ schema: ownDetails }) body: z.output<typeof ownDetails>): Promise<OwnAccount> {
    return this.accounts.change(actor, body);
  }

  @Endpoint('POST', 'address-changes', { summary: 'Ask for another mail address; a link goes to the new one', access: 'signed-in', status: 202, refuses: [429], answer: mailOnItsWay, example: { email: 'jorrit@elders.example' }, bodyExample: { email: 'jorrit@elders.example', password }, tag })
  async changeAddress(@Who() actor: Actor, @Body({ schema: addressInput }) body: z.output<typeof addressInput>): Promise<z.infer<typeof mailOnItsWay>> {
    await this.addresses.ask(actor, body.email, body.password);
    return { email: body.email };
  }

  @Endpoint('POST', 'password-changes', { summary: 'Change your password; your other sessions end', access: 'signed-in', refuses: [429], answer: changed, example: { id: example.id }, bodyExample: { current: password, password: 'vier paarden in de gang' }, tag })
  async changePassword(@Who() actor: Actor, @Body({ schema: passwordChangeInput }) body: z.output<typeof passwordChangeInput>): Promise<z.infer<typeof changed>> {
    await this.passwords.byOld(actor, body.current, body.password);
    return { id: actor.personId };
  }

  @Endpoint('GET', 'sessions', { summary: 'Where you are signed in', access: 'signed-in', answer: ownSessions, example: { items: [sessionExample], next: null }, lists: 'own session', tag })
  sessions(@Who() actor: Actor): Promise<Page<OwnSession>> {
    return this.accounts.sessions(actor);
  }

  @Endpoint('DELETE', 'sessions/:id', { summary: 'Sign out somewhere else', access: 'signed-in', owned: { 'path.id': 'session' }, does: 'end a session', tag })
  endSession(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<void> {
    return this.accounts.endSession(actor, params.id);
  }

  @Endpoint('DELETE', 'other-sessions', { summary: 'Sign out everywhere but here', access: 'signed-in', tag })
  endOthers(@Who() actor: Actor): Promise<void> {
    return this.accounts.endOthers(actor);
  }

  @Endpoint('POST', 'account-closure', { summary: 'Close your account, at once and for good', access: 'signed-in', refuses: [429], answer: closed, example: { organisations: [{ name: organisation.name, role: 'member' }] }, bodyExample: { password }, tag })
  async close(@Who() actor: Actor, @Body({ schema: closureInput }) body: z.output<typeof closureInput>, @Res({ passthrough: true }) reply: FastifyReply): Promise<Closed> {
    const said = await this.closing.close(actor, body.password);
    clearCookie(reply);
    return said;
  }
}
