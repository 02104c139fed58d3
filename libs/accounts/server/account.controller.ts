import { Body, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { credentials, currentInput, me, session, type Me } from '#accounts/contract';
import { Endpoint, MaybeWho, Who, type Actor } from '#base/server';
import { clearCookie, setCookie } from './cookie';
import { Sessions } from './sessions';

const tag = 'accounts';
const personExample = { id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Jorrit Venema', email: 'jorrit@veenpoort.example', locale: 'nl' as const };
const meExample: Me = {
  person: personExample,
  memberships: [{ organisation: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software', slug: 'veenpoort-software', type: 'company' }, role: 'admin', programmeIds: [] }],
  current: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', isReachable: true, demo: true, now: '2027-03-18T09:00:00.000Z',
};

@Controller('v1')
export class AccountController {
  constructor(private readonly sessions: Sessions) {}

  @Endpoint('POST', 'sessions', { summary: 'Sign in', access: 'public', answer: session, refuses: [401, 429], tag,
    bodyExample: { email: personExample.email, password: 'koppelvlak-demo' },
    example: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', person: personExample, endsAt: '2027-04-01T09:00:00.000Z' } })
  async signIn(@Body({ schema: credentials }) body: z.output<typeof credentials>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof session>> {
    const { person, ...begun } = await this.sessions.signIn(body.email, body.password, { address: request.ip, agent: request.headers['user-agent'] ?? '' });
    setCookie(reply, begun);
    return { id: begun.sessionId, person, endsAt: begun.endsAt.toISOString() };
  }

  @Endpoint('PUT', 'sessions/current', { summary: 'Go on in the name of another of your organisations', access: 'signed-in', answer: me, example: meExample, bodyExample: { organisationId: meExample.current },
    owned: { 'body.organisationId': 'organisation' }, does: 'work for an organisation', tag })
  async workFor(@Who() actor: Actor, @Body({ schema: currentInput }) body: z.output<typeof currentInput>): Promise<Me> {
    await this.sessions.workFor(actor, body.organisationId);
    return this.sessions.me(actor);
  }

  @Endpoint('DELETE', 'sessions/current', { summary: 'Sign out', access: 'signed-in', tag })
  async signOut(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(actor);
    clearCookie(reply);
  }

  @Endpoint('DELETE', 'sessions', { summary: 'Sign out everywhere', access: 'signed-in', tag })
  async signOutEverywhere(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOutEverywhere(actor);
    clearCookie(reply);
  }

  @Endpoint('GET', 'me', { summary: 'Who is signed in', access: 'public', answer: me, example: meExample, tag })
  me(@MaybeWho() actor: Actor | null): Promise<Me> {
    return this.sessions.me(actor);
  }
}
