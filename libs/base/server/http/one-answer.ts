import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, switchMap, type Observable } from 'rxjs';
import { Idempotency } from './idempotency';
import type { ActedRequest } from './session-guard';

/** Routes that create give one answer per Idempotency-Key. */
@Injectable()
export class OneAnswer implements NestInterceptor {
  constructor(@Inject(Idempotency) private readonly idempotency: Idempotency) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActedRequest>();
    const key = request.headers['idempotency-key'];
    const { actor, endpoint } = request;
    if (!actor || typeof key !== 'string') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.idempotency.claim(actor.personId, key, request.url, request.body)).pipe(
      switchMap((earlier) => earlier
        ? (void reply.code(earlier.status), from([earlier.body]))
        : this.idempotency.remember(actor.personId, key, endpoint?.status ?? 201, () => next.handle())));
  }
}
