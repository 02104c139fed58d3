import type { Factor, FactorName } from '#matching/contract';
import type { AnyMatch } from '../sides';

/** One factor of several matches; null where it does not apply. */
export interface FactorRow { name: FactorName; cells: readonly (Factor | null)[]; spread: number }

/** Factor by factor: what tells the matches apart comes first, then what is the same for all. */
export function compared(matches: readonly AnyMatch[]): { differ: FactorRow[]; same: FactorRow[] } {
  const all = matches.map(({ explanation }) => explanation.factors);
  const names = [...new Set(all.flatMap((factors) => factors.map(({ name }) => name)))];
  const rows = names.map((name): FactorRow => {
    const cells = all.map((factors) => factors.find((one) => one.name === name) ?? null);
    const points = cells.map((cell) => cell?.points ?? 0);
    return { name, cells, spread: Math.max(...points) - Math.min(...points) };
  });
  const weight = ({ cells }: FactorRow) => Math.max(...cells.map((cell) => cell?.weight ?? 0));
  const isSame = ({ spread, cells }: FactorRow) => spread === 0 && new Set(cells.map((cell) => cell?.has.nl)).size === 1;
  return {
    differ: rows.filter((row) => !isSame(row)).sort((a, b) => b.spread - a.spread || weight(b) - weight(a)), same: rows.filter(isSame).sort((a, b) => weight(b) - weight(a)),
  };
}
