import { Agent, request } from 'node:http';
import { SESSION_COOKIE } from '#base/server';

export interface Answer {
  status: number;
  // A test looks into answers of any shape; the contract's schemas check them where it matters.
  body: Json;
  headers: Headers;
}

/** Parsed JSON of unknown shape, as `JSON.parse` types it. */
export type Json = ReturnType<typeof JSON.parse>;

/** Calls the api as a browser or a script would, as one person or as a visitor. */
export class Client {
  constructor(private readonly origin: string, private readonly secret: string | null) {}

  get = (path: string, headers: Record<string, string> = {}): Promise<Answer> => this.call('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => this.call('POST', path, body, headers);
  put = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => this.call('PUT', path, body, headers);
  patch = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => this.call('PATCH', path, body, headers);
  delete = (path: string, headers: Record<string, string> = {}): Promise<Answer> => this.call('DELETE', path, undefined, headers);

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const { status, text, headers: got } = await send(method, new URL(`${this.origin}${path}`), {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(this.secret ? { cookie: `${SESSION_COOKIE}=${this.secret}` } : {}), ...headers,
    }, body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
    const isJson = (got.get('content-type') ?? '').includes('json');
    return { status, body: (text && isJson ? JSON.parse(text) : text) as Json, headers: got };
  }
}

const agent = new Agent({ keepAlive: true });

/** As fetch does it, in half the time: some specs call thousands of times. */
function send(method: string, url: URL, headers: Record<string, string>, body: string | undefined): Promise<{ status: number; text: string; headers: Headers }> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method, agent, headers: { accept: '*/*', 'accept-language': '*', 'user-agent': 'node', ...headers, ...length } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('error', reject).on('end', () => {
        const got = new Headers();
        for (const [name, values] of Object.entries(answer.headersDistinct)) for (const value of values ?? []) got.append(name, value);
        resolve({ status: answer.statusCode ?? 0, text, headers: got });
      });
    });
    sent.on('error', reject).end(body);
  });
}
