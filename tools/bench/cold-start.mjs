// From starting a process until it says that it answers.
import { middle } from './servers.mjs';

/** @param {{ postings: number; rounds: number; emit: (line: object) => void; api: Function; worker: Function; bare: Function }} ground */
export async function run({ postings: size, rounds, emit, api, worker, bare }) {
  // The first start of each fills the caches of the disk.
  const turns = rounds * 2 + 1;
  for (const [name, ours, floor, floorIs] of [
    ['cold start of the api', () => api(), () => bare('floor.mjs', {}, {}), 'node:http and pg, listening after one query'],
    ['cold start of the worker', () => worker(), () => bare('bare-worker.mjs'), 'bare BullMQ on Postgres with one queue'],
  ]) {
    const times = { ours: [], floor: [] };
    for (let turn = 0; turn <= turns; turn += 1) {
      for (const [side, start] of [['floor', floor], ['ours', ours]]) {
        const started = await start();
        await started.stop();
        if (turn > 0) times[side].push(started.ms);
      }
    }
    const [own, theirs] = [middle(times.ours), middle(times.floor)].map(Math.round);
    emit({ bench: name, size, unit: `ms, the middle of ${turns}`, ours: own, floor: theirs, ratio: Number((theirs / own).toFixed(2)), floorIs });
  }
}
