import { createServer, type Server } from 'node:http';
import type { Engine } from '#base/server';

/** The worker's own health over HTTP: it has no other door. */
export function openHealthDoor(engine: Engine, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
    if (request.method !== 'GET' && request.method !== 'HEAD') return void answer(405, { status: 405 });
    if (request.url === '/health/live') return void answer(200, { status: 'live' });
    if (request.url !== '/health/ready') return void answer(404, { status: 404 });
    const health = engine.health();
    return void answer(health.status === 'ready' ? 200 : 503, health);
  });
  return new Promise((ready, fail) => server.once('error', fail).listen(port, host, () => ready(server)));
}
