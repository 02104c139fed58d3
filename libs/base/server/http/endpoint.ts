import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type * as z from 'zod';
import { OneAnswer } from './one-answer';

/** Who may call a route. `link` routes carry a secret of their own; `demo` routes exist in demo mode only. */
export type Access = 'public' | 'signed-in' | 'demo' | 'link';

export interface EndpointOptions {
  summary: string;
  access: Access;
  answer?: z.ZodType;
  /** Example of the answer, and of the body where there is one. */
  example?: unknown;
  bodyExample?: unknown;
  /** 200 for reads and changes, 201 for POST, 204 without an answer, unless said. */
  status?: number;
  /** A public read that caches may keep, checked by ETag. */
  cache?: boolean;
  /** A POST that creates honours Idempotency-Key. */
  creates?: boolean;
  /** Changes one version of a thing: If-Match is asked. */
  versioned?: boolean;
  /** Ids that belong to somebody: where each stands (`path.id`, `body.postingId`) and what it names; who may not see that gets what an unknown id gets. */
  owned?: Record<string, string>;
  /** What is done with what is owned, as the test over all roles knows the rule: `confirm a proposal`. */
  does?: string;
  /** Ids of what everybody may know: where each stands. */
  known?: string[];
  /** What a list has of somebody's: each reader gets the rows that they may see. A public list without it is the same for all. */
  lists?: string;
  /** Takes the bytes of a file as its body, as `application/octet-stream`. */
  takesFile?: boolean;
  /** Statuses of refusals that the other facts do not tell. */
  refuses?: (401 | 410 | 429)[];
  tag: string;
}

export const ENDPOINT = Symbol('koppelvlak:endpoint');
export type EndpointFacts = EndpointOptions & { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string };

const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** One route: method, path, who may call it, what it answers. Guards, the API document and the tests over all routes read this. */
export function Endpoint(method: EndpointFacts['method'], path: string, options: EndpointOptions): MethodDecorator {
  const status = options.status ?? (options.answer ? (method === 'POST' ? 201 : 200) : 204);
  const facts: EndpointFacts = { ...options, method, path, status };
  return applyDecorators(
    verbs[method](path),
    HttpCode(status),
    SetMetadata(ENDPOINT, facts),
    ...(options.creates ? [UseInterceptors(OneAnswer)] : []),
    ApiOperation({ summary: options.summary, tags: [options.tag], ...(options.access === 'signed-in' ? { security: [{ session: [] }] } : { security: [] }) }),
    ApiResponse({ status, description: options.answer ? 'Done' : 'Done, nothing to say', ...(options.answer ? { standardSchema: options.answer } : {}),
      ...(options.example === undefined ? {} : { example: options.example }) } as never),
    ...(options.versioned ? [ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version you change' })] : []),
    ...(options.creates ? [ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key gives the same answer once more' })] : []),
  );
}
