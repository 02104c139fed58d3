import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from '#base/server';
import type { Begun } from './sessions';

/** `__Host-` ties the cookie to this host and to HTTPS (or localhost). */
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

export const setCookie = (reply: FastifyReply, { secret, endsAt }: Begun): void => void reply.setCookie(SESSION_COOKIE, secret, { ...cookie, expires: endsAt });
export const clearCookie = (reply: FastifyReply): void => void reply.clearCookie(SESSION_COOKIE, cookie);
