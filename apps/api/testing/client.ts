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
    const answer = await fetch(`${this.origin}${path}`, {
      method, redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.secret ? { cookie: `${SESSION_COOKIE}=${this.secret}` } : {}), ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, body: (text && isJson ? JSON.parse(text) : text) as Json, headers: answer.headers };
  }
}
