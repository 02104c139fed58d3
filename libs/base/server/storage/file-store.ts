import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where files are kept, outside the database. Keys are ids that we make: a name of somebody else's never becomes a path. */
export abstract class FileStore {
  /** Keeps it whole or not at all. */
  abstract put(key: string, content: Readable): Promise<void>;
  /** Null when there is none of this key. */
  abstract get(key: string): Promise<Readable | null>;
  /** Fine when there is none. */
  abstract remove(key: string): Promise<void>;
}

/** Whether this is an id as we make them: nothing else names a file. */
export const isKey = (key: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);

/** Files in a directory of this machine, or of a disk that all processes share. */
export class DiskStore extends FileStore {
  constructor(private readonly directory: string) {
    super();
  }

  async put(key: string, content: Readable): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const part = `${path}.${randomBytes(6).toString('hex')}.part`;
    const file = await open(part, 'wx', 0o600);
    try {
      for await (const chunk of content as AsyncIterable<Buffer>) await file.writeFile(chunk);
      // On the disk before it has its name, and its name on the disk before anybody hears of it.
      await file.sync();
      await file.close();
      await rename(part, path);
      const directory = await open(dirname(path), 'r');
      await directory.sync().finally(() => directory.close());
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(part, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Readable | null> {
    try {
      const file = await open(this.pathOf(key), 'r');
      return file.createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** Spread over directories by the end of the key: its beginning is the time. */
  private pathOf(key: string): string {
    if (!isKey(key)) throw new Error('Not a key of ours');
    return join(this.directory, key.slice(-2), key);
  }
}
