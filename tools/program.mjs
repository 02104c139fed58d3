// A program of the house as a child: its own process group, so that Ctrl-C reaches it through us and in order; an ipc channel,
// over which it says that it is ready and by whose end it knows that we are gone.
import { fork } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

const logLimit = 20_000_000;
const patience = 10_000;
const readyWithin = 60_000;

/** @param {{ name: string; file: string; env: Record<string, string>; log: string; echo?: boolean; hear?: (line: string) => void }} wish hear: what it says, line by line. */
export function launch({ name, file, env, log, echo = false, hear }) {
  mkdirSync(dirname(log), { recursive: true });
  const out = createWriteStream(log);
  const tail = [];
  let written = 0;
  const child = fork(file, [], { detached: true, execArgv: ['--enable-source-maps'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      if (echo) process.stdout.write(text);
      if (written < logLimit) out.write(text);
      written += text.length;
      tail.push(...text.split('\n').filter(Boolean));
      if (tail.length > 40) tail.splice(0, tail.length - 40);
    });
  }
  if (hear) createInterface({ input: child.stdout }).on('line', hear);
  const gone = new Promise((resolve) => child.once('close', (code, signal) => out.end(() => resolve(signal ?? code))));
  const ready = new Promise((resolve, reject) => {
    child.once('message', resolve);
    const late = setTimeout(() => reject(new Error(`${name} is not ready after a minute:\n${tail.join('\n')}`)), readyWithin);
    child.once('message', () => clearTimeout(late));
    void gone.then(() => clearTimeout(late));
    void gone.then((code) => reject(new Error(`${name} left with ${code} before it was ready:\n${tail.join('\n')}`)));
  });
  ready.catch(() => undefined);
  let stopping = false;
  return {
    name,
    pid: child.pid,
    ready,
    gone,
    get stopping() {
      return stopping;
    },
    tail: () => tail.join('\n'),
    kill: (signal) => kill(child.pid, signal),
    /** SIGTERM to the whole group, and SIGKILL to what is still there after ten seconds. */
    stop: async () => {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) kill(child.pid, 'SIGTERM');
      const late = setTimeout(() => kill(child.pid, 'SIGKILL'), patience);
      await gone;
      clearTimeout(late);
      kill(child.pid, 'SIGKILL');
    },
  };
}

function kill(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is already empty.
  }
}
