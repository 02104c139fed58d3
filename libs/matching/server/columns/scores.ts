import { offerTerms, type Terms } from '../rule/data';
import { doesNotApply, factors, periodPoints, seatsPoints, technologyPoints, type Ground } from '../rule/factors';
import { gates } from '../rule/gates';
import { sharedIn, touches, weeksOf } from '../rule/period';
import { halfUp } from '../rule/rounding';
import type { Asked, DayNumber, Earlier, Present } from '../rule/shapes';
import { unknownStudents, type Columns } from './columns';
import type { Dictionary } from './dictionary';

/** The score of a programme that a gate is closed for. */
export const closed = -1;

/** How the owner of the posting worked with each before, by place: a number of `earliers`. Few are not `never`. */
export const earliers: readonly Earlier[] = ['never', 'other', 'well'];

/**
 * The score of each by place: what `matchScore` gives it, or `closed`. The rule's own functions are asked once for
 * each distinct value; at a place is only looked up what its values give. What is its own (its time, its students, its technologies)
 * is counted here and turned into points by the rule.
 */
export function scoresOf(ground: Ground, asked: Asked, columns: Columns, earlier: Uint8Array, today: DayNumber, terms: Terms = offerTerms): Int8Array {
  const scores = new Int8Array(columns.size).fill(closed);
  if (!gates.closed(asked, nobody, today)) return scores;
  const { rule } = ground;
  const { values, single, stretchesFrom, stretches, students, technologiesFrom, technologies } = columns;
  const { sector, level, region, skills, wantedForms, languages } = single;
  const { period } = asked;

  const isAudience = each(values.sector, (value) => Number(!terms.gates.includes('audience') || gates.audience(asked, { ...nobody, sector: value }, today)));
  const isLevel = each(values.level, (value) => Number(!terms.gates.includes('level') || gates.level(asked, { ...nobody, level: value }, today)));
  const ofSkills = each(values.skills, (value) => points(factors.function(ground, asked, { ...nobody, ...value })));
  const ofRegion = each(values.region, (value) => points(factors.region(ground, asked, { ...nobody, region: value })));
  const ofForms = each(values.wantedForms, (value) => points(factors.form(ground, asked, { ...nobody, wantedForms: value })));
  const ofLanguages = each(values.languages, (value) => points(factors.language(ground, asked, { ...nobody, languages: value })));
  const ofEarlier = Float64Array.from(earliers, (value) => points(factors.earlier(ground, asked, { ...nobody, earlier: value })));
  const isTouched = each(values.days, (days) => Number(touches(period, days)));
  const shared = each(values.days, (days) => (period === null ? 0 : sharedIn(period, days)));
  const timesAsked = new Uint8Array(values.technology.values.length);
  for (const technology of asked.technologies) {
    const code = values.technology.find(technology);
    if (code !== undefined) timesAsked[code] = (timesAsked[code] ?? 0) + 1;
  }
  const ofFound = Float64Array.from({ length: asked.technologies.length + 1 }, (_, found) => (asked.technologies.length === 0 ? 0 : technologyPoints(rule, asked, found)));
  // Which factors apply is the posting's alone, so all are measured against the same weights.
  const weights = terms.factors.reduce((sum, name) => (factors[name](ground, asked, nobody) === doesNotApply ? sum : sum + rule.weights[name]), 0);

  const countsPeriod = period !== null && terms.factors.includes('period');
  const countsSeats = asked.hasStudents && terms.factors.includes('seats');

  for (let place = 0; place < columns.size; place += 1) {
    if (isLevel[level[place] ?? 0] === 0 || isAudience[sector[place] ?? 0] === 0) continue;

    const [first, last] = [stretchesFrom[place] ?? 0, stretchesFrom[place + 1] ?? 0];
    let met = 0;
    let days = 0;
    let known = unknownStudents;
    for (let at = first; at < last; at += 1) {
      const stretch = stretches[at] ?? 0;
      if (isTouched[stretch] === 0) continue;
      met += 1;
      days += shared[stretch] ?? 0;
      const said = students[at] ?? unknownStudents;
      if (said !== unknownStudents) known = Math.max(known, 0) + said;
    }
    if (met === 0 && first < last) continue;

    let found = 0;
    for (let at = technologiesFrom[place] ?? 0; at < (technologiesFrom[place + 1] ?? 0); at += 1) found += timesAsked[technologies[at] ?? 0] ?? 0;

    const tenths = (ofSkills[skills[place] ?? 0] ?? 0) + (ofRegion[region[place] ?? 0] ?? 0) + (ofForms[wantedForms[place] ?? 0] ?? 0)
      + (countsPeriod ? periodPoints(rule, period, weeksOf(period, days)) : 0)
      + (countsSeats ? seatsPoints(rule, asked, known === unknownStudents ? null : known) : 0)
      + (ofLanguages[languages[place] ?? 0] ?? 0) + (ofFound[found] ?? 0) + (ofEarlier[earlier[place] ?? 0] ?? 0);
    scores[place] = halfUp(10 * tenths, weights);
  }
  return scores;
}

/** One that has nothing: what one attribute gives is asked with all others empty. */
const nobody: Present = {
  id: '', sector: '', level: '', region: '', functions: [], specialisations: [], technologies: [], languages: [], wantedForms: [], periods: [], earlier: 'never',
};

const each = <Value>({ values }: Dictionary<Value>, of: (value: Value) => number) => Float64Array.from(values, of);
const points = (tenths: number) => (tenths === doesNotApply ? 0 : tenths);
