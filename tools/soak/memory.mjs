// The resident memory of processes over time: does it stay flat once a process is warm?
import { readFileSync } from 'node:fs';

const PAGE_MB = 4096 / 1e6;
const EVERY_MS = 500;

export class Memory {
  /** @type {Map<string, number[]>} */
  samples = new Map();
  #watched = new Map();
  #timer = setInterval(() => this.#look(), EVERY_MS).unref();

  watch(program, kind) {
    this.#watched.set(program.pid, `${kind} ${program.pid}`);
    void program.gone.then(() => this.#watched.delete(program.pid));
  }

  #look() {
    for (const [pid, name] of this.#watched) {
      try {
        const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
        if (!this.samples.has(name)) this.samples.set(name, []);
        this.samples.get(name).push(pages * PAGE_MB);
      } catch {
        // Gone between two looks.
      }
    }
  }

  stop() {
    clearInterval(this.#timer);
  }

  /** For every process that lived long enough: for how many seconds, and its median in the second and in the last quarter, in MB. */
  quarters(atLeast = 40) {
    return [...this.samples].filter(([, all]) => all.length >= atLeast).map(([name, all]) => {
      const quarter = Math.floor(all.length / 4);
      return { name, seconds: (all.length * EVERY_MS) / 1000, second: median(all.slice(quarter, 2 * quarter)), last: median(all.slice(-quarter)) };
    });
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
