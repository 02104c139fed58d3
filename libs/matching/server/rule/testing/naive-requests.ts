import type { Asked, Present } from '../shapes';
import { tables, today } from './pairs';

// Between an institution's request and a company branch, written from the text of the rule alone, in whole numbers and slowly on purpose.
// It shares no code with the rule, nor with the second statement for offers.

/** Which gates hold a pair back: closed, then period. A branch that names no period shares a day with every request. */
export function naiveRequestGates(request: Asked, branch: Present): string[] {
  const held: string[] = [];
  const isOver = request.closesOn !== null && request.closesOn < today;
  if (!request.isPublished || isOver || request.seatsLeft <= 0) held.push('closed');
  const { period } = request;
  if (branch.periods.length === 0 || period === null || period.kind === 'on-call') return held;
  const inside = (day: number) => branch.periods.some((one) => one.from <= day && day <= one.until);
  const days = period.kind === 'dates' ? period.dates : Array.from({ length: period.until - period.from + 1 }, (_, n) => period.from + n);
  return days.some(inside) ? held : [...held, 'period'];
}

/** 100 times the points, by the weights of what applies. Points in hundred thousandths until they are rounded to tenths. */
export function naiveRequestScore(request: Asked, branch: Present): number {
  const one = 100_000n;
  const tenths = (points: bigint) => (points * 10n * 2n + one) / (one * 2n);
  let [got, of] = [0n, 0n];
  const factor = (weight: bigint, given: bigint) => { got += given; of += weight * 10n; };

  if (request.functions.length > 0) {
    const pairs = request.functions.flatMap((mine) => branch.functions.map((theirs) => {
      if (mine === theirs) return 300n;
      if (tables.moves.get(mine)?.has(theirs)) return 180n;
      const both = new Set([...tables.competences.get(mine) ?? [], ...tables.competences.get(theirs) ?? []]);
      const shared = [...both].filter((name) => tables.competences.get(mine)?.has(name) && tables.competences.get(theirs)?.has(name));
      return both.size === 0 ? 0n : tenths(12n * one * BigInt(shared.length) / BigInt(both.size));
    }));
    const best = pairs.reduce((most, points) => (points > most ? points : most), 0n);
    const named = request.specialisations.length > 0 && branch.specialisations.length > 0;
    const loss = named && !request.specialisations.some((name) => branch.specialisations.includes(name)) ? 30n : 0n;
    factor(30n, best > loss ? best - loss : 0n);
  }
  if (request.isRemote || request.region !== null) {
    const isNear = request.region !== null && tables.adjacent.get(request.region)?.has(branch.region);
    factor(15n, request.isRemote || request.region === branch.region ? 150n : isNear ? 90n : 0n);
  }
  factor(15n, branch.wantedForms === null ? 75n : branch.wantedForms.includes(request.form) ? 150n : 0n);
  factor(5n, new Set([...request.languages, ...branch.languages]).size < new Set(request.languages).size + new Set(branch.languages).size ? 50n : 0n);
  const asked = request.technologies.length;
  if (asked > 0) factor(5n, tenths(5n * one * BigInt(request.technologies.filter((name) => branch.technologies.includes(name)).length) / BigInt(asked)));
  factor(5n, branch.earlier === 'well' ? 50n : 0n);
  return Number((200n * got + of) / (2n * of));
}
