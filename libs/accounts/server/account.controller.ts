import { Body, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { credentials, me, session, type Me } from '#accounts/contract';
import { Endpoint, MaybeWho, SESSION_COOKIE, Who, type Actor } from '#base/server';
import { Sessions } from './sessions';

const tag = 'accounts';
const personExample = { id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Jorrit Venema', email: 'jorrit@veenpoort.example', locale: 'nl' as const };
const meExample: Me = {
  person: personExample,
  memberships: [{ organisation: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software', slug: 'veenpoort-software', type: 'company' }, role: 'admin', programmeIds: [] }],
  current: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', demo: true, now: '2027-03-18T09:00:00.000Z',
};

/** `__Host-` ties the cookie to this host and to HTTPS (or localhost). */
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

@Controller('v1')
export class AccountController {
  constructor(private readonly sessions: Sessions) {}

  @Endpoint('POST', 'sessions', { summary: 'Sign in', access: 'public', answer: session, refuses: [401, 429], tag,
    bodyExample: { email: personExample.email, password: 'koppelvlak-demo' },
    example: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', person: personExample, endsAt: '2027-04-01T09:00:00.000Z' } })
  async signIn(@Body({ schema: credentials }) body: z.output<typeof credentials>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof session>> {
    const { secret, endsAt, person, sessionId } = await this.sessions.signIn(body.email, body.password, request.ip);
    void reply.setCookie(SESSION_COOKIE, secret, { ...cookie, expires: endsAt });
    return { id: sessionId, person, endsAt: endsAt.toISOString() };
  }

  @Endpoint('DELETE', 'sessions/current', { summary: 'Sign out', access: 'signed-in', tag })
  async signOut(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(actor);
    void reply.clearCookie(SESSION_COOKIE, cookie);
  }

  @Endpoint('DELETE', 'sessions', { summary: 'Sign out everywhere', access: 'signed-in', tag })
  async signOutEverywhere(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOutEverywhere(actor);
    void reply.clearCookie(SESSION_COOKIE, cookie);
  }

  @Endpoint('GET', 'me', { summary: 'Who is signed in', access: 'public', answer: me, example: meExample, tag })
  me(@MaybeWho() actor: Actor | null): Promise<Me> {
    return this.sessions.me(actor);
  }
}
