import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { Db } from '../db/db';
import { Endpoint } from '../http/endpoint';
import { health, type Health } from './health';

const answer = z.object({ status: z.enum(['ready', 'not-ready']), checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })) });

@Controller('health')
export class HealthController {
  constructor(private readonly db: Db) {}

  @Endpoint('GET', 'live', { summary: 'The process answers', access: 'public', answer: z.object({ status: z.literal('live') }), example: { status: 'live' }, tag: 'health' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Endpoint('GET', 'ready', { summary: 'The process can do its work', access: 'public', answer, tag: 'health',
    example: { status: 'ready', checks: [{ name: 'database', ok: true, detail: 'answers' }] } })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const state = await health(this.db);
    if (state.status !== 'ready') void reply.code(503);
    return state;
  }
}
