import type { GateName } from '#matching/contract';
import { periodsMeet } from './period';
import type { Asked, DayNumber, Present } from './shapes';

type Gate = (asked: Asked, present: Present, today: DayNumber) => boolean;

/** Each gate: whether it lets this pair through. */
export const gates: Record<GateName, Gate> = {
  closed: (asked, _present, today) => asked.isPublished && (asked.closesOn === null || asked.closesOn >= today) && asked.seatsLeft > 0,
  audience: (asked, present) => asked.sectors === null || asked.sectors.includes(present.sector),
  level: (asked, present) => asked.levels.includes(present.level),
  period: (asked, present) => periodsMeet(asked.period, present.periods),
};
