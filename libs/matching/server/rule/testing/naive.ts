import type { Asked, Present } from '../shapes';
import { tables, today } from './pairs';

// The rule once more, written from its text alone and slowly on purpose: fractions of big integers, days counted one by one.
// It shares no code with the rule; only the shapes of the two sides and the tables of facts are the same.

type Fraction = [top: bigint, bottom: bigint];
const whole = (n: number): Fraction => [BigInt(n), 1n];
const times = (n: number, [top, bottom]: Fraction): Fraction => [BigInt(n) * top, bottom];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const ratio = (part: number, all: number): Fraction => (part >= all ? [1n, 1n] : [BigInt(part), BigInt(all)]);
const roundHalfUp = ([top, bottom]: Fraction): bigint => {
  const floor = top / bottom;
  return (top - floor * bottom) * 2n >= bottom ? floor + 1n : floor;
};
const oneDecimal = (fraction: Fraction): Fraction => [roundHalfUp(times(10, fraction)), 10n];

function everyDay(from: number, until: number): number[] {
  const days = [];
  for (let day = from; day <= until; day += 1) days.push(day);
  return days;
}

/** The gates that do not let this pair through. */
export function naiveGates(offer: Asked, programme: Present): string[] {
  const failed = [];
  const isOpen = offer.isPublished && !(offer.closesOn !== null && today > offer.closesOn) && offer.seatsLeft >= 1;
  if (!isOpen) failed.push('closed');
  if (offer.sectors && !offer.sectors.some((sector) => sector === programme.sector)) failed.push('audience');
  if (!offer.levels.some((level) => level === programme.level)) failed.push('level');
  const asked = offer.period;
  if (asked !== null && asked.kind !== 'on-call' && programme.periods.length > 0) {
    const mine = new Set(programme.periods.flatMap(({ from, until }) => everyDay(from, until)));
    const theirs = asked.kind === 'range' ? everyDay(asked.from, asked.until) : asked.dates;
    if (!theirs.some((day) => mine.has(day))) failed.push('period');
  }
  return failed;
}

/** The score of a pair from its factors alone. */
export function naiveScore(offer: Asked, programme: Present): number {
  const counted: { points: Fraction; weight: number }[] = [];
  const count = (weight: number, points: Fraction) => counted.push({ weight, points: oneDecimal(points) });

  if (offer.functions.length > 0) {
    let best: Fraction = whole(0);
    for (const a of offer.functions) {
      for (const b of programme.functions) {
        const mine = [...tables.competences.get(a) ?? []];
        const theirs = [...tables.competences.get(b) ?? []];
        const all = new Set([...mine, ...theirs]).size;
        const shared = mine.filter((competence) => theirs.includes(competence)).length;
        const points: Fraction = a === b ? whole(30) : tables.moves.get(a)?.has(b) ? whole(18) : all === 0 ? whole(0) : [12n * BigInt(shared), BigInt(all)];
        if (points[0] * best[1] > best[0] * points[1]) best = points;
      }
    }
    const differs = offer.specialisations.length > 0 && programme.specialisations.length > 0
      && offer.specialisations.every((one) => !programme.specialisations.includes(one));
    const rounded = oneDecimal(best);
    const lessened = differs ? plus(rounded, whole(-3)) : rounded;
    count(30, lessened[0] < 0n ? whole(0) : lessened);
  }

  if (offer.isRemote) count(15, whole(15));
  else if (offer.region !== null) {
    count(15, whole(offer.region === programme.region ? 15 : tables.adjacent.get(offer.region)?.has(programme.region) ? 9 : 0));
  }

  count(15, programme.wantedForms === null ? [75n, 10n] : whole(programme.wantedForms.includes(offer.form) ? 15 : 0));

  const mine = new Map(programme.periods.flatMap((period, at) => everyDay(period.from, period.until).map((day) => [day, at] as const)));
  if (offer.period?.kind === 'on-call') count(15, whole(15));
  else if (offer.period?.kind === 'range') {
    const asked = everyDay(offer.period.from, offer.period.until);
    const shared = asked.filter((day) => mine.has(day)).length;
    count(15, times(15, ratio(Math.trunc((shared + 6) / 7), Math.trunc((asked.length + 6) / 7))));
  } else if (offer.period) {
    count(15, times(15, ratio(offer.period.dates.filter((date) => mine.has(date)).length, offer.period.dates.length)));
  }

  if (offer.hasStudents) {
    const theirs = offer.period?.kind === 'range' ? everyDay(offer.period.from, offer.period.until) : offer.period?.kind === 'dates' ? offer.period.dates : null;
    const touched = theirs === null ? programme.periods : programme.periods.filter((_, at) => theirs.some((day) => mine.get(day) === at));
    const said = touched.filter((period) => period.students !== null);
    const students = said.reduce((sum, period) => sum + (period.students ?? 0), 0);
    count(10, said.length === 0 ? whole(5) : times(10, ratio(students, offer.seatsLeft)));
  }

  count(5, whole(offer.languages.some((language) => programme.languages.includes(language)) ? 5 : 0));
  const { technologies } = offer;
  if (technologies.length > 0) {
    count(5, [5n * BigInt(technologies.filter((one) => programme.technologies.includes(one)).length), BigInt(technologies.length)]);
  }
  count(5, whole(programme.earlier === 'well' ? 5 : 0));

  const points = counted.reduce((sum, one) => plus(sum, one.points), whole(0));
  const weights = counted.reduce((sum, one) => sum + one.weight, 0);
  return Number(roundHalfUp([100n * points[0], points[1] * BigInt(weights)]));
}
