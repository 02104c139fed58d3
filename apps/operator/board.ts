import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { Queue } from 'bullmq';
import type { FastifyInstance } from 'fastify';
import { withoutAddresses } from '#base/server';
import { onlyIds } from './outbox';

export const BOARD = '/board';

/** As strict as the board's own page allows: its scripts are files, its styles are not. What it would fetch from elsewhere is left out. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** What the queue holds this moment, to look at only: the outbox is the truth, and whatever is done is done there. */
export async function mountBoard(server: FastifyInstance, queues: readonly Queue[]): Promise<void> {
  const adapter = new FastifyAdapter();
  adapter.setBasePath(BOARD);
  createBullBoard({
    queues: queues.map((queue) => {
      const shown = new BullMQAdapter(queue, { readOnlyMode: true });
      shown.setFormatter('data', onlyIds);
      shown.setFormatter('returnValue', () => null);
      return shown;
    }),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Koppelvlak', hideRedisDetails: true, hideDocsLink: true, pollingInterval: { showSetting: true, forceInterval: -1 } } },
  });
  await server.register(async (board) => {
    board.addHook('onRequest', async (request, reply) => {
      void reply.header('content-security-policy', policy);
      if (request.method !== 'GET' && request.method !== 'HEAD') return reply.code(405).header('allow', 'GET, HEAD').send();
    });
    board.addHook('onSend', async (_request, reply, payload) => {
      if (typeof payload !== 'string') return payload;
      const type = String(reply.getHeader('content-type'));
      return type.includes('json') ? withoutAddresses(payload) : type.includes('html') ? payload.replace(/<link href="https:[^>]*>/g, '') : payload;
    });
    await board.register(adapter.registerPlugin() as never, { prefix: BOARD });
  });
}
