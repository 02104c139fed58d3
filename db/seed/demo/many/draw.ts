import { drawn } from '../ids';

/** One of a list, always the same for the same name. */
export function pick<T>(list: readonly T[], what: string): T {
  const one = list[drawn(what, list.length)];
  if (one === undefined) throw new Error(`The demo has nothing to choose from for ${what}`);
  return one;
}

/** So many different ones of a list. */
export const some = <T>(list: readonly T[], n: number, what: string): T[] => shuffled(list, what).slice(0, n);

/** Whether it happens, in so many of a hundred cases. */
export const chance = (what: string, percent: number) => drawn(what, 100) < percent;

/** A whole number from one up to and with another. */
export const between = (from: number, until: number, what: string) => from + drawn(what, until - from + 1);

/** The same list in another order, always the same for the same name. */
export const shuffled = <T>(list: readonly T[], what: string): T[] =>
  list.map((one, place) => ({ one, at: drawn(`${what} ${place}`, 0xffffffff) })).sort((a, b) => a.at - b.at).map(({ one }) => one);

/** As many of each as it says. */
export const repeated = <T extends string>(quota: Partial<Record<T, number>>): T[] =>
  (Object.entries(quota) as [T, number][]).flatMap(([one, n]) => Array.from({ length: n }, () => one));
