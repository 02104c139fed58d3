// One process at a time, by a file that names it. A file whose process is gone is nobody's.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export function holder(file) {
  try {
    const found = JSON.parse(readFileSync(file, 'utf8'));
    return isAlive(found.pid) && began(found.pid) === found.began ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined when taken; else who holds it. */
export function take(file, facts = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, began: began(process.pid), ...facts }));
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        // A link appears whole or not at all, so nobody reads a lock that is half written.
        linkSync(draft, file);
        return undefined;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
        const other = holder(file);
        if (other) return other;
        rmSync(file, { force: true });
      }
    }
    return holder(file) ?? { pid: 0 };
  } finally {
    rmSync(draft, { force: true });
  }
}

export function tell(file, facts) {
  writeFileSync(file, JSON.stringify({ pid: process.pid, began: began(process.pid), ...facts }));
}

export function release(file) {
  if (holder(file)?.pid === process.pid) rmSync(file, { force: true });
}

export async function waitFor(file, onWait) {
  for (let told = false; ; told = true) {
    const other = take(file);
    if (!other) return;
    if (!told) onWait?.(other);
    await wait(200);
  }
}

/** When a process began, so that a number the system hands out again is not taken for the old process. */
function began(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[19];
  } catch {
    return '';
  }
}
