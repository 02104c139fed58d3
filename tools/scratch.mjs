import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const memory = '/dev/shm';
const enough = 2 * 2 ** 30;

/** Where the databases of the tests stand: in memory where there is plenty of it, for making and dropping so many costs a disk more than all their queries do. */
export function scratch(otherwise = tmpdir()) {
  if (process.env.TMPDIR) return otherwise;
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return Math.min(bavail * bsize, process.availableMemory()) > enough ? memory : otherwise;
  } catch {
    return otherwise;
  }
}

/** Everywhere earlier runs may have left something. */
export const scratches = () => (process.env.TMPDIR ? [tmpdir()] : [...new Set([tmpdir(), scratch()])]);
