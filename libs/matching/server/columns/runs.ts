/** Places that follow each other, the first included and the last not. */
export type Run = readonly [begin: number, end: number];

/** All of so many places but the stale ones. */
export function runsWithout(size: number, stale: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  let begin = 0;
  for (const place of [...stale].filter((one) => one >= 0).sort((a, b) => a - b)) {
    if (place > begin) runs.push([begin, place]);
    begin = place + 1;
  }
  if (begin < size) runs.push([begin, size]);
  return runs;
}

export const sizeOf = (runs: readonly Run[]): number => runs.reduce((sum, [begin, end]) => sum + end - begin, 0);

/** Copies runs one after the other, whole: what stays is nearly everything, and place by place takes fifty times as long. `each` elements stand at a place. */
export function copyRuns<List extends Uint32Array | Int32Array | Uint8Array>(from: List, to: List, runs: readonly Run[], each = 1): void {
  let at = 0;
  for (const [begin, end] of runs) {
    to.set(from.subarray(begin * each, end * each), at);
    at += (end - begin) * each;
  }
}
