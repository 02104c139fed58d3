import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { readConfig } from '../config/config';
import { openStore, storageSettings } from './open';
import { S3Store } from './s3-store';
import { Bucket } from './testing/bucket';

const key = '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d';
const bucket = new Bucket('files', 'eu-west-1', { accessKeyId: 'KEY', secretAccessKey: 'se/cr+et' });
let port: number;
beforeAll(async () => { port = await bucket.open(); });
afterAll(() => bucket.close());

const storeAt = (who = 'KEY:se%2Fcr%2Bet', name = 'files') => new S3Store(`http://${who}@127.0.0.1:${port}/${name}?region=eu-west-1`);

describe('files in a bucket', () => {
  it('come back byte for byte, are replaced whole, and are gone once removed, however often', async () => {
    const store = storeAt();
    expect(await store.get(key)).toBeNull();
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251));
    await store.put(key, Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]));
    expect((await buffer((await store.get(key))!)).equals(bytes)).toBe(true);
    await store.put(key, Readable.from([Buffer.from('kort')]));
    expect((await buffer((await store.get(key))!)).toString()).toBe('kort');
    await store.remove(key);
    await store.remove(key);
    expect(await store.get(key)).toBeNull();
  });

  it('a file that breaks off on its way is not there, and no name but a key of ours is asked for', async () => {
    const store = storeAt();
    await expect(store.put(key, Readable.from((async function* half() { yield Buffer.from('half'); throw new Error('broke off'); })()))).rejects.toThrow('broke off');
    expect(await store.get(key)).toBeNull();
    for (const strange of ['../secret', `${key}/..`, '']) await expect((async () => store.get(strange))()).rejects.toThrow('Not a key of ours');
  });

  it('a wrong secret, a bucket that is not there and a store that is gone are said, without the secret', async () => {
    for (const [store, said] of [[storeAt('KEY:wrong'), /403 SignatureDoesNotMatch/], [storeAt(undefined, 'elsewhere'), /404 NoSuchBucket/], [new S3Store('http://KEY:hidden@127.0.0.1:1/files'), /fetch failed/]] as const) {
      await expect(store.put(key, Readable.from([Buffer.from('x')]))).rejects.toThrow(said);
      const fault = await store.get(key).catch((error: Error) => error.message);
      expect([typeof fault, String(fault).includes('wrong') || String(fault).includes('hidden')]).toEqual(['string', false]);
    }
  });
});

it('a bucket is chosen by its address; one without a secret, or without a name, is refused', () => {
  const schema = z.object(storageSettings);
  expect(openStore(readConfig(schema, { FILES_S3_URL: 'https://key:secret@s3.example/files' }))).toBeInstanceOf(S3Store);
  expect(openStore(readConfig(schema, {}))).not.toBeInstanceOf(S3Store);
  for (const address of ['https://s3.example/files', 'https://key:secret@s3.example/', 'https://key:secret@s3.example/a/b', 'ftp://key:secret@s3.example/files']) expect(() => readConfig(schema, { FILES_S3_URL: address })).toThrow(/FILES_S3_URL/);
});
