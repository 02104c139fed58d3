/**
 * How uneven it came out, where of as many as there are counts so many (`each`) were drawn at a time: chi squared, corrected for being drawn without putting back.
 * An even draw stays below `evenBelow` all but once in a million times.
 */
export function unevenness(counts: readonly number[], each = 1): number {
  const n = counts.length;
  const even = sum(counts) / n;
  return sum(counts.map((count) => (count - even) ** 2)) / (even * ((n - each) / (n - 1)));
}

/** By Wilson and Hilferty, for so many that draw. */
export const evenBelow = (n: number): number => (n - 1) * (1 - 2 / (9 * (n - 1)) + 4.753 * Math.sqrt(2 / (9 * (n - 1)))) ** 3;

/** How much more often those come out that have more of something, in deviations of an even draw; below 0 when they come out less often. */
export function tilt(counts: readonly number[], by: readonly number[], each = 1): number {
  const n = counts.length;
  const mean = sum(by) / n;
  const share = each / n;
  const variance = (sum(counts) / each) * share * (1 - share) * (n / (n - 1)) * sum(by.map((one) => (one - mean) ** 2));
  return sum(counts.map((count, at) => count * ((by[at] ?? 0) - mean))) / Math.sqrt(variance);
}

/** An even draw stays within so many deviations all but once in a million times. */
export const TILT = 4.9;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
