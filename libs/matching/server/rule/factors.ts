import type { FactorName } from '#matching/contract';
import type { RuleData } from './data';
import { isOtherSpecialisation, type Kinships } from './functions';
import { studentsIn, weeksAsked, weeksShared } from './period';
import { share, type Tenths } from './rounding';
import type { Asked, AskedPeriod, Present, Tables } from './shapes';

/** What the factors need besides the pair. */
export interface Ground {
  rule: RuleData;
  tables: Tables;
  kinships: Kinships;
}

/** The answer of a factor that does not apply. */
export const doesNotApply = -1;

/** Points for the weeks of a period in which students are there; on call needs none. */
export const periodPoints = ({ weights }: RuleData, period: AskedPeriod, weeks: number): Tenths =>
  (period.kind === 'on-call' ? weights.period * 10 : share(weights.period, weeks, weeksAsked(period)));

/** Points for the students there are; null when nobody has said. */
export const seatsPoints = ({ weights, points }: RuleData, { seatsLeft }: Asked, students: number | null): Tenths =>
  (students === null ? points.seatsUnknown * 10 : share(weights.seats, students, seatsLeft));

/** Points for how many of the technologies asked are found. */
export const technologyPoints = ({ weights }: RuleData, { technologies }: Asked, found: number): Tenths =>
  share(weights.technologies, found, technologies.length);

type Factor = (ground: Ground, asked: Asked, present: Present) => Tenths;

/** Each factor: its points in tenths, or `doesNotApply`. */
export const factors: Record<FactorName, Factor> = {
  function({ rule, kinships }, asked, present) {
    if (asked.functions.length === 0) return doesNotApply;
    const best = kinships.best(asked.functions, present.functions)?.tenths ?? 0;
    return isOtherSpecialisation(asked, present) ? Math.max(0, best - rule.points.specialisationLoss * 10) : best;
  },

  region({ rule, tables }, asked, present) {
    if (asked.isRemote) return rule.weights.region * 10;
    if (asked.region === null) return doesNotApply;
    if (asked.region === present.region) return rule.weights.region * 10;
    return tables.adjacent.get(asked.region)?.has(present.region) ? rule.points.regionAdjacent * 10 : 0;
  },

  form({ rule }, asked, present) {
    if (present.wantedForms === null) return rule.points.formSilent * 10;
    return present.wantedForms.includes(asked.form) ? rule.weights.form * 10 : 0;
  },

  period({ rule }, asked, present) {
    if (asked.period === null) return doesNotApply;
    return periodPoints(rule, asked.period, weeksShared(asked.period, present.periods));
  },

  seats({ rule }, asked, present) {
    if (!asked.hasStudents) return doesNotApply;
    return seatsPoints(rule, asked, studentsIn(asked.period, present.periods));
  },

  language({ rule }, asked, present) {
    for (const language of asked.languages) if (present.languages.includes(language)) return rule.weights.language * 10;
    return 0;
  },

  technologies({ rule }, asked, present) {
    if (asked.technologies.length === 0) return doesNotApply;
    let found = 0;
    for (const technology of asked.technologies) if (present.technologies.includes(technology)) found += 1;
    return technologyPoints(rule, asked, found);
  },

  earlier: ({ rule }, _asked, present) => (present.earlier === 'well' ? rule.weights.earlier * 10 : 0),
};
