import { Catch, HttpException, Inject, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { localeOf, type Locale, type ProblemAnswer } from '#base/contract';
import { newId } from '../db/ids';
import { Troubles } from '../jobs/troubles';
import type { Log } from '../log/log';
import { general, Refusal, type ProblemKind } from '../problems/problem';
import { LOG } from '../tokens';
import { apiHeaders } from './headers';
import { routePatterns } from './routes';

/** Every error leaves as `application/problem+json`; what was not expected is logged and tells the caller nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private patterns: ReturnType<typeof routePatterns> | null = null;

  constructor(@Inject(LOG) private readonly log: Log, private readonly discovery: DiscoveryService, private readonly reflector: Reflector) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    answerProblem(this.wrongMethod(error, request) ?? error, request, http.getResponse<FastifyReply>(), this.log);
  }

  /** An address that exists under another method is told from one that does not. */
  private wrongMethod(error: unknown, request: FastifyRequest): Refusal | null {
    if (!(error instanceof NotFoundException)) return null;
    this.patterns ??= routePatterns(this.discovery, this.reflector);
    const path = request.url.split('?')[0] ?? '';
    const methods = [...new Set(this.patterns.filter(({ pattern }) => pattern.test(path)).flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
    return methods.length === 0 || methods.includes(request.method) ? null
      : new Refusal(general['no-such-method'], null, null, { allow: methods.sort().join(', ') });
  }
}

/** A database that restarts is back within seconds. */
const RETRY_SECONDS = '5';

const troubles = new WeakMap<Log, Troubles>();
function troublesOf(log: Log): Troubles {
  const known = troubles.get(log) ?? new Troubles(log);
  troubles.set(log, known);
  return known;
}

/** Writes the problem an error stands for. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const refusal = error instanceof Refusal ? error : new Refusal(kindOf(error));
  const isAway = refusal.kind === general.unavailable;
  // While the database is away every request fails alike: one line says so for all of them.
  if (isAway) troublesOf(log).say('requests', error);
  else if (refusal.kind.status >= 500) log.error({ requestId: request.id, error: error instanceof Error ? error.stack : String(error) }, 'request failed');
  if (reply.sent || reply.raw.headersSent) return;
  const body = problemOf(refusal, localeOf(request.headers['accept-language']), String(request.id));
  if (body.status === 401) void reply.header('www-authenticate', 'Session realm="Koppelvlak"');
  if (isAway) void reply.header('retry-after', RETRY_SECONDS);
  void reply.code(body.status).headers({ ...apiHeaders, 'x-request-id': String(request.id), ...refusal.headers }).header('content-type', PROBLEM)
    .header('content-language', localeOf(request.headers['accept-language'])).send(JSON.stringify(body));
}

const PROBLEM = 'application/problem+json; charset=utf-8';

/** A problem for what never becomes a request that a route, hook or filter sees: its headers and body. */
function bare(kind: ProblemKind): { headers: Record<string, string>; body: string } {
  const id = newId();
  const body = JSON.stringify(problemOf(new Refusal(kind), 'nl', id));
  return { body, headers: { ...apiHeaders, 'x-request-id': id, 'content-type': PROBLEM, 'content-language': 'nl', 'content-length': String(Buffer.byteLength(body)), connection: 'close' } };
}

/** Answers bytes that are no readable request. */
export function answerUnreadable(error: { code?: string }, socket: Socket): void {
  // The other side is gone, or has its answer already.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) socket.destroy();
  else endSocket(socket, error.code === 'HPE_HEADER_OVERFLOW' ? general['too-long'] : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? general.timeout : general.invalid);
}

function endSocket(socket: Duplex, kind: ProblemKind): void {
  const { headers, body } = bare(kind);
  socket.end(`HTTP/1.1 ${kind.status} ${STATUS_CODES[kind.status]}\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
}

/** Node answers these by itself, without a word. */
export function answerForNode(server: Server): void {
  server.on('connect', (_request, socket) => endSocket(socket, general['no-such-method']));
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    const { headers, body } = bare(general.expectation);
    response.writeHead(general.expectation.status, headers).end(body);
  });
}

function problemOf(refusal: Refusal, locale: Locale, requestId: string): ProblemAnswer {
  const errors = refusal.faults?.(locale);
  const title = refusal.kind.title[locale];
  return {
    type: `https://koppelvlak.example/problems/${refusal.kind.code}`,
    title, status: refusal.kind.status,
    detail: refusal.detail?.[locale] ?? (errors ? errors.map((fault) => fault.detail).slice(0, 3).join(' ') : title),
    instance: `urn:request:${requestId}`, code: refusal.kind.code,
    ...(errors ? { errors } : {}),
  };
}

function kindOf(error: unknown): ProblemKind {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode ?? 500;
  switch (status) {
    case 400: return (error as { code?: string }).code === 'FST_ERR_BAD_URL' ? general.invalid : general.unreadable;
    case 401: return general['not-signed-in'];
    case 403: return general['not-allowed'];
    case 404: case 414: case 431: return general['not-found'];
    case 405: return general['no-such-method'];
    case 408: return general.timeout;
    case 413: return general['too-large'];
    case 415: return general['not-json'];
    case 429: return general['too-often'];
    case 503: return general.unavailable;
    default: return databaseFault(error) ?? general.broken;
  }
}

/** Values that Postgres itself refuses for their form are the caller's fault, not ours. */
const malformed = new Set(['22003', '22P05', '22021', '22P02', '22007', '22008']);
/** It does not answer, cut us off, is full, or took too long. */
const away = /^(57014|57P0\d|53300|08\w{3}|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
/** What the driver says of a connection in words only. */
const awayInWords = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

function databaseFault(error: unknown): ProblemKind | null {
  const { code, message = '', driverError } = (error ?? {}) as { code?: string; message?: string; driverError?: { code?: string } };
  const found = String(code ?? driverError?.code ?? '');
  if (malformed.has(found)) return general.invalid;
  return away.test(found) || awayInWords.test(message) ? general.unavailable : null;
}
