// Starts what is measured: the built api and worker, and the bare programs they are held against.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../ports.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export function servers() {
  const all = new Set();

  /** @returns {Promise<{ pid: number; port: number; ms: number; stop: () => Promise<void>; work: (jobs: number) => Promise<void> }>} `ms`: from the start until it says that it is ready. */
  async function start(file, env, { port, order } = {}) {
    const began = performance.now();
    // Logs are written as in production, and go nowhere.
    const child = fork(join(root, file), [], { env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env }, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const stop = async () => {
      all.delete(stop);
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(late);
    };
    all.add(stop);
    if (order) child.send(order);
    const message = await Promise.race([new Promise((resolve) => child.once('message', resolve)), gone.then((code) => Promise.reject(new Error(`${file} left with ${code}`)))]);
    const work = async (jobs) => {
      child.send({ jobs });
      await new Promise((resolve) => child.once('message', resolve));
    };
    return { pid: child.pid, port: port ?? message.port, ms: performance.now() - began, stop, work };
  }

  return {
    api: async (url, env = {}) => {
      const port = await freePort();
      return start('dist/server/api.js', { DATABASE_URL: url, PORT: String(port), PORTAL: 'false', ...env }, { port });
    },
    worker: (url, env = {}) => start('dist/server/worker.js', { DATABASE_URL: url, SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Koppelvlak <koppelvlak@localhost>', ...env }),
    /** `order` is sent to the program before it is ready. */
    bare: (url, file, env = {}, order = undefined) => start(`tools/bench/${file}`, { DATABASE_URL: url, ...env }, { order }),
    stop: async () => void await Promise.all([...all].map((stop) => stop())),
  };
}

/** Processor time of a process so far in milliseconds; null where the system does not tell. */
export function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** Resident memory of a process in MB, or the most it ever was; null where the system does not tell. */
export function memoryOf(pid, what = 'VmRSS') {
  try {
    return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return null;
  }
}

export const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
export const rounded = (value, digits = 2) => Number(value.toFixed(digits));
