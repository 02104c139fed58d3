import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** One file inside a backup. Large tables are many of these, so that no more than one piece is ever in memory. */
export interface Entry {
  name: string;
  data: Buffer;
}

/** The file is not a backup, or not whole any more. */
export class DamagedBackup extends Error {
  constructor(why: string, cause?: unknown) {
    super(`This file is not a whole backup: ${why}`, { cause });
    this.name = 'DamagedBackup';
  }
}

const BLOCK = 512;
/** Far above what we write: a length that a fault made up must not take all memory. */
const LARGEST = 64 * 1024 * 1024;

/** An entry in the format of tar (ustar), so that any machine can look inside. */
export function pack({ name, data }: Entry, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for the archive`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(data.length, 12), 124);
  header.write(octal(Math.floor(at.getTime() / 1000), 12), 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, data, Buffer.alloc(-data.length & (BLOCK - 1))]);
}

/** What closes an archive. */
export const closing = Buffer.alloc(2 * BLOCK);

/** The entries of a backup, in order. @throws DamagedBackup at the first thing that is not as it was written */
export async function* unpack(file: string): AsyncGenerator<Entry> {
  const read = blocks(file);
  for (;;) {
    const header = await read(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const sum = parseInt(header.toString('latin1', 148, 156), 8);
    const blank = Buffer.from(header);
    blank.write('        ', 148);
    if (header.toString('latin1', 257, 262) !== 'ustar' || sum !== sumOf(blank)) throw new DamagedBackup('it has no header where one must be');
    const size = parseInt(header.toString('latin1', 124, 136), 8);
    if (!(size >= 0 && size <= LARGEST)) throw new DamagedBackup('a piece has an impossible length');
    const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '');
    const padded = await read(Math.ceil(size / BLOCK) * BLOCK);
    yield { name, data: padded.subarray(0, size) };
  }
  // Read to the end: only then has the checksum of gzip been compared.
  await read(BLOCK);
  if (await read.more()) throw new DamagedBackup('something stands behind its end');
}

/** Reads a compressed file in lengths of our choice. */
function blocks(file: string) {
  const stream = createReadStream(file);
  const unzipped = stream.pipe(createGunzip());
  stream.on('error', (error) => unzipped.destroy(error));
  const source = unzipped[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.alloc(0);
  const fill = async (): Promise<boolean> => {
    const next = await source.next().catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' || error.code === 'EACCES' ? error : new DamagedBackup(error.message, error);
    });
    if (next.done) return false;
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return true;
  };
  const read = async (length: number): Promise<Buffer> => {
    while (held.length < length) if (!(await fill())) throw new DamagedBackup('it ends too early');
    const part = held.subarray(0, length);
    held = held.subarray(length);
    return part;
  };
  return Object.assign(read, { more: async () => held.length > 0 || fill() });
}

const sumOf = (header: Buffer) => header.reduce((sum, byte) => sum + byte, 0);
