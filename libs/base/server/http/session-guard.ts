import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf, type Locale } from '#base/contract';
import { Actor } from '../policies/actor';
import { general, notFound, Refusal } from '../problems/problem';
import { ACTORS, BASE_OPTIONS } from '../tokens';
import { ENDPOINT, type EndpointFacts } from './endpoint';

export const SESSION_COOKIE = '__Host-koppelvlak';

/** Finds who a session cookie belongs to; accounts provides it. */
export interface Actors {
  bySession(secret: string): Promise<Actor | null>;
}

export type ActedRequest = FastifyRequest & { actor?: Actor | null; endpoint?: EndpointFacts; cookies: Record<string, string | undefined> };

/** Lets a request through when its route says so: every route is public or guarded, there is no third way. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, @Inject(ACTORS) private readonly actors: Actors,
    @Inject(BASE_OPTIONS) private readonly options: { demo: boolean; publicUrl: string }) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<EndpointFacts | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw new Refusal(general['not-allowed']);
    const request = context.switchToHttp().getRequest<ActedRequest>();
    request.endpoint = endpoint;
    if (endpoint.access === 'demo' && !this.options.demo) throw notFound();
    if (request.method !== 'GET' && request.method !== 'HEAD') this.refuseCrossSite(request);
    const secret = request.cookies[SESSION_COOKIE];
    request.actor = secret ? await this.actors.bySession(secret) : null;
    if (endpoint.access === 'signed-in' && !request.actor) throw new Refusal(general['not-signed-in']);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (endpoint.cache && !request.actor) void reply.header('cache-control', 'public, no-cache').header('vary', 'Cookie, Accept-Language');
    return true;
  }

  /** A browser says where a request comes from; a script that carries no such header carries no cookie of ours by itself either. */
  private refuseCrossSite(request: FastifyRequest): void {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal(general['cross-site']);
    const origin = request.headers.origin;
    if (origin === undefined) return;
    const own = origin === new URL(this.options.publicUrl).origin || (request.headers.host !== undefined && URL.canParse(origin) && new URL(origin).host === request.headers.host);
    if (!own) throw new Refusal(general['cross-site']);
  }
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<ActedRequest>();

/** The signed-in person; only on routes that need one. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  if (!actor) throw new Refusal(general['not-signed-in']);
  return actor;
});

/** The signed-in person on a public route, or null. */
export const MaybeWho = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null => requestOf(context).actor ?? null);

/** The reader's language: what they ask for, else Dutch. */
export const InLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale => localeOf(requestOf(context).headers['accept-language']));

/** The version an If-Match header names. @throws Refusal 428 when it is missing */
export const Version = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = requestOf(context).headers['if-match'];
  if (!header) throw new Refusal(general['version-missing']);
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (!version) throw new Refusal(general.stale);
  return Number(version);
});

/** Refuses a change of a version that is no longer the newest. */
export function requireVersion(thing: { version: number }, expected: number): void {
  if (thing.version !== expected) throw new Refusal(general.stale);
}
