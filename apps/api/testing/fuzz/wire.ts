import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { apiHeaders } from '#base/server';
import type { Json } from '../client';

export interface Call { method: string; path: string; headers: Record<string, string>; body?: string | Buffer | undefined }
export interface Reply { status: number; headers: Record<string, string | string[] | undefined>; text: string }

/** The largest body that is read. */
const LIMIT = 262_144;

/** Sends exactly these bytes: fetch would put an odd address or header right. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });
  private readonly hostname: string;
  private readonly port: number;

  constructor(origin: string) {
    const url = new URL(origin);
    this.hostname = url.hostname;
    this.port = Number(url.port);
  }

  send({ method, path, headers, body }: Call): Promise<Reply> {
    const isChunked = headers['transfer-encoding'] !== undefined;
    const length = body === undefined || isChunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const isHuge = body !== undefined && !isChunked && Buffer.byteLength(body) > LIMIT;
    return new Promise((resolve, reject) => {
      const sent = request({ hostname: this.hostname, port: this.port, agent: this.agent, method, path, headers: { ...headers, ...length } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() });
          if (isHuge) sent.destroy();
        });
      });
      sent.on('error', reject);
      // The answer to a giant comes before it has been read.
      if (isHuge) sent.write(body.slice(0, 1000));
      else sent.end(body);
    });
  }

  /** Writes bytes that no client library writes, and reads what comes back until the other side closes. */
  raw(bytes: string | Buffer): Promise<Reply> {
    return new Promise((resolve) => {
      const parts: Buffer[] = [];
      const socket = connect(this.port, this.hostname, () => socket.write(bytes));
      socket.setTimeout(5000, () => socket.destroy());
      // A server that answers what it did not read to the end resets the line: what came before counts.
      socket.on('data', (part) => parts.push(part)).on('error', () => undefined).on('close', () => {
        const [head = '', ...rest] = Buffer.concat(parts).toString().split('\r\n\r\n');
        const [first = '', ...lines] = head.split('\r\n');
        resolve({ status: Number(first.split(' ')[1] ?? 0), text: rest.join('\r\n\r\n'), headers: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])) });
      });
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** What only the inside of the program says. */
const inside = /\n\s+at |node_modules|\/libs\/|\.ts:\d|QueryFailed|TypeORM|violates \S+( \S+)? constraint|relation "|syntax error at or near|duplicate key value|invalid input syntax|pg_catalog|ECONN|FST_ERR/;

/** What is wrong with an answer, or null. */
export function faultOf({ status, headers, text }: Reply, method: string): string | null {
  if (status >= 500 || status < 200) return `answers ${status} ${text.slice(0, 300)}`;
  for (const [name, value] of Object.entries(apiHeaders)) {
    const mayBeKept = name === 'cache-control' && status < 400;
    if (!mayBeKept && headers[name] !== value) return `answers ${status} with ${name}: ${String(headers[name])} ${text.slice(0, 200)}`;
  }
  if (headers['x-powered-by'] !== undefined) return 'says what it runs on';
  if (status < 400) return null;
  if (!String(headers['content-type']).startsWith('application/problem+json')) return `answers ${status} as ${String(headers['content-type'])}: ${text.slice(0, 200)}`;
  if (inside.test(text)) return `tells of its inside: ${text.slice(0, 400)}`;
  return method === 'HEAD' ? null : oddProblem(status, text);
}

function oddProblem(status: number, text: string): string | null {
  const problem = read(text);
  const isWhole = problem !== null && problem.status === status && ['type', 'title', 'detail', 'instance', 'code'].every((name) => typeof problem[name] === 'string' && problem[name] !== '');
  return isWhole && URL.canParse(problem.type) ? null : `answers ${status} with an odd problem: ${text.slice(0, 300)}`;
}

function read(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
