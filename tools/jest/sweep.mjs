// What runs that were killed left in the temporary directory: their names carry the process they belonged to.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../lock.mjs';
import { refuge } from '../postgres.mjs';
import { scratches } from '../scratch.mjs';

const ours = /^koppelvlak-(postgres|house)-(\d+)-/;

/** Ends the Postgres of a run that was killed together with its keeper, and removes the run's directory. */
export function sweep() {
  for (const [where, entry] of scratches().flatMap((where) => readdirSync(where).map((entry) => [where, entry]))) {
    const [, kind, pid] = ours.exec(entry) ?? [];
    if (!pid || isAlive(Number(pid))) continue;
    const directory = join(where, entry);
    const data = kind === 'house' ? join(directory, 'postgres') : directory;
    for (const place of [data, join(refuge(data), 'data')]) {
      const server = Number(read(join(place, 'postmaster.pid')).split('\n')[0]);
      const runs = () => server > 0 && read(`/proc/${server}/cmdline`).includes(place);
      if (runs()) process.kill(server, 'SIGQUIT');
      for (let turn = 0; turn < 100 && runs(); turn++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
    for (const place of [directory, refuge(data)]) rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
