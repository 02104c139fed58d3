import { createHash } from 'node:crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, map, switchMap, type Observable } from 'rxjs';
import { ENDPOINT, type EndpointFacts } from './endpoint';
import type { ActedRequest } from './session-guard';
import { Idempotency } from './idempotency';

/** Gives answers what every answer has: an ETag where one helps, a Link to the next page, one answer per Idempotency-Key. */
@Injectable()
export class Answers implements NestInterceptor {
  constructor(private readonly reflector: Reflector, @Inject(Idempotency) private readonly idempotency: Idempotency) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<EndpointFacts | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<ActedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const key = request.headers['idempotency-key'];
    const { actor } = request;
    if (endpoint?.creates && actor && typeof key === 'string') {
      return from(this.idempotency.claim(actor.personId, key, request.url, request.body)).pipe(
        switchMap((earlier) => earlier
          ? (void reply.code(earlier.status), from([earlier.body]))
          : this.idempotency.remember(actor.personId, key, endpoint.status ?? 201, () => next.handle())),
        map((body) => dress(body, endpoint, request, reply)));
    }
    return next.handle().pipe(map((body) => dress(body, endpoint, request, reply)));
  }
}

function dress(body: unknown, endpoint: EndpointFacts | undefined, request: ActedRequest, reply: FastifyReply): unknown {
  if (body === null || typeof body !== 'object') return body;
  const { next, version } = body as { next?: string | null; version?: number };
  if (typeof next === 'string') {
    const url = new URL(request.url, 'http://inner');
    url.searchParams.set('cursor', next);
    void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
  }
  if (typeof version === 'number') void reply.header('etag', `"${version}"`);
  else if (endpoint?.cache) {
    const etag = `"${createHash('sha1').update(JSON.stringify(body)).digest('base64url')}"`;
    void reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) {
      void reply.code(304);
      return undefined;
    }
  }
  return body;
}
