import { createHash, createHmac, type BinaryLike } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SignatureV4 } from '@smithy/signature-v4';

class Sha256 {
  private readonly hash;
  constructor(secret?: unknown) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as BinaryLike);
  }
  update(data: unknown): void {
    this.hash.update(data as BinaryLike);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.hash.digest());
  }
}

/** A bucket as a store that speaks S3 has it: every request must carry the signature that the library of S3's own maker works out for it. */
export class Bucket {
  readonly objects = new Map<string, Buffer>();
  private readonly server: Server;

  constructor(private readonly name: string, private readonly region: string, private readonly credentials: { accessKeyId: string; secretAccessKey: string }) {
    this.server = createServer((request, answer) => void this.answer(request).then(([status, body]) => answer.writeHead(status).end(body), (error: Error) => answer.writeHead(500).end(error.message)));
  }

  async open(): Promise<number> {
    await new Promise<void>((go) => this.server.listen(0, '127.0.0.1', go));
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((go) => this.server.close(go));
  }

  private async answer(request: IncomingMessage): Promise<[number, Buffer | string]> {
    const body = await buffer(request);
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!await this.isSigned(request, path)) return fault(403, 'SignatureDoesNotMatch');
    const promised = request.headers['x-amz-content-sha256'];
    if (request.method === 'PUT' && promised !== createHash('sha256').update(body).digest('hex')) return fault(400, 'XAmzContentSHA256Mismatch');
    const [, bucket, key = ''] = path.split('/');
    if (bucket !== this.name) return fault(404, 'NoSuchBucket');
    const found = this.objects.get(key);
    switch (request.method) {
      case 'PUT': this.objects.set(key, body); return [200, ''];
      case 'DELETE': this.objects.delete(key); return [204, ''];
      default: return found ? [200, found] : fault(404, 'NoSuchKey');
    }
  }

  private async isSigned({ method = 'GET', headers }: IncomingMessage, path: string): Promise<boolean> {
    const { authorization = '' } = headers;
    const names = /SignedHeaders=([\w;-]+)/.exec(authorization)?.[1]?.split(';') ?? [];
    const at = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers['x-amz-date']))?.slice(1).map(Number) ?? [];
    const [year = 0, month = 1, ...rest] = at;
    const signer = new SignatureV4({ credentials: this.credentials, region: this.region, service: 's3', sha256: Sha256, uriEscapePath: false, applyChecksum: false });
    const signed = await signer.sign({ method, protocol: 'http:', hostname: '127.0.0.1', path, query: {}, headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])) }, { signingDate: new Date(Date.UTC(year, month - 1, ...rest)) });
    const signature = (text: string | undefined) => /Signature=([0-9a-f]{64})$/.exec(text ?? '')?.[1];
    return signature(authorization) !== undefined && signature(authorization) === signature(signed.headers['authorization']);
  }
}

const fault = (status: number, code: string): [number, string] => [status, `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`];
