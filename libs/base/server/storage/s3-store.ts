import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { FileStore, isKey } from './file-store';

/** How long a store may take over one file, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Files in a bucket of a store that speaks S3, of whoever runs it. An object appears whole or not at all. */
export class S3Store extends FileStore {
  private readonly client: AwsClient;
  private readonly bucket: string;

  /** @param url where the bucket is, with the key and its secret: `https://key:secret@host/bucket?region=eu-west-1` */
  constructor(url: string) {
    super();
    const { username, password, origin, pathname, searchParams } = new URL(url);
    this.client = new AwsClient({ accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password), service: 's3', region: searchParams.get('region') ?? 'us-east-1', retries: 2 });
    this.bucket = `${origin}${pathname.replace(/\/$/, '')}`;
  }

  async put(key: string, content: Readable): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of content as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    // Signed with what it holds: what arrives otherwise is refused there.
    const answer = await this.ask('PUT', key, { body, headers: { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') } });
    if (!answer.ok) throw await refused(answer, 'keep');
    await answer.body?.cancel();
  }

  async get(key: string): Promise<Readable | null> {
    const answer = await this.ask('GET', key);
    if (answer.ok && answer.body) return Readable.fromWeb(answer.body as ReadableStream);
    const error = await refused(answer, 'give');
    if (answer.status === 404 && !/NoSuchBucket/.test(error.message)) return null;
    throw error;
  }

  async remove(key: string): Promise<void> {
    const answer = await this.ask('DELETE', key);
    if (!answer.ok && answer.status !== 404) throw await refused(answer, 'remove');
    await answer.body?.cancel();
  }

  private ask(method: 'PUT' | 'GET' | 'DELETE', key: string, more: { body?: Buffer<ArrayBuffer>; headers?: Record<string, string> } = {}): Promise<Response> {
    if (!isKey(key)) throw new Error('Not a key of ours');
    return this.client.fetch(`${this.bucket}/${key}`, { method, signal: AbortSignal.timeout(PATIENCE_MS), ...more });
  }
}

/** What the store says of it, without its address: that holds nothing secret, but nobody reads it in a log either. */
async function refused(answer: Response, what: string): Promise<Error> {
  const said = /<Code>([\w.]+)<\/Code>/.exec(await answer.text())?.[1];
  return new Error(`The store would not ${what} a file: ${answer.status}${said ? ` ${said}` : ''}`);
}
