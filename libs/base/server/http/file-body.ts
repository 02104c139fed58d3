import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Readable } from 'node:stream';
import { general, Refusal } from '../problems/problem';
import { routesOf } from './routes';

/** Bytes are taken by routes that say so, and handed on as they come: who may not send any has not been read. */
export function takeFiles(app: NestFastifyApplication, fastify: FastifyInstance): void {
  let takers: Set<string> | null = null;
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    takers ??= new Set(routesOf(app).filter(({ endpoint }) => endpoint?.takesFile).map(({ method, path }) => `${method} ${path}`));
    if (takers.has(`${request.method} ${request.routeOptions.url ?? ''}`)) done(null, payload);
    else done(new Refusal(general['not-json']), undefined);
  });
}

/** All of what was sent. @throws Refusal 413 as soon as it is more than `most` bytes */
export async function readFileBody(body: unknown, most: number): Promise<Buffer> {
  if (!isStream(body)) throw new Refusal(general['not-file']);
  const chunks: Buffer[] = [];
  let size = 0;
  // Left early, the connection stays open for the answer that says why; what still comes is let go.
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > most) body.resume();
    if (size > most) throw new Refusal(general['too-large']);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

const isStream = (body: unknown): body is Readable => typeof body === 'object' && body !== null && 'iterator' in body;
