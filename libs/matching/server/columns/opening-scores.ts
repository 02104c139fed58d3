import { offerTerms, type Terms } from '../rule/data';
import { doesNotApply, factors, seatsPoints, type Ground } from '../rule/factors';
import { gates } from '../rule/gates';
import { studentsIn } from '../rule/period';
import { halfUp } from '../rule/rounding';
import type { Asked, DayNumber, Present } from '../rule/shapes';
import type { Dictionary } from './dictionary';
import type { Audience, OpeningColumns } from './openings';
import { closed, earliers } from './scores';

/** A programme, or a branch, that all open postings are held against. */
export interface Holder {
  ownerId: string;
  present: Omit<Present, 'earlier'>;
  /** How it worked before with who posted, by place: a number of `earliers`. */
  earlier: Uint8Array;
}

/**
 * The score of one programme for every open offer, or of one branch for every open request, by place: what `matchScore` gives it, or `closed`.
 * The rule's own functions are asked once for each distinct value.
 */
export function openingScores(ground: Ground, { ownerId, present: of, earlier }: Holder, openings: OpeningColumns, today: DayNumber, terms: Terms): Int8Array {
  const { values, single, seatsLeft, closesOn, isRequest } = openings;
  const { kind, levels, skills, place: where, languages, technologies, period, audience } = single;
  const { rule } = ground;
  const { weights } = rule;
  const present: Present = { ...of, earlier: 'never' };
  const has = (name: 'period' | 'seats') => terms.factors.includes(name);

  const isAudience = each(values.kind, (value) => Number(!terms.gates.includes('audience') || gates.audience({ ...nothing, ...value }, present, today)));
  const isLevel = each(values.levels, (value) => Number(!terms.gates.includes('level') || gates.level({ ...nothing, levels: value }, present, today)));
  const meets = each(values.period, (value) => Number(gates.period({ ...nothing, period: value }, present, today)));
  const isMeant = each(values.audience, (value) => Number(isMeantFor(value, ownerId, of.id)));
  const ofForm = each(values.kind, (value) => factors.form(ground, { ...nothing, ...value }, present));
  const hasStudents = each(values.kind, (value) => Number(value.hasStudents && has('seats')));
  const ofSkills = each(values.skills, (value) => factors.function(ground, { ...nothing, ...value }, present));
  const ofRegion = each(values.place, (value) => factors.region(ground, { ...nothing, ...value }, present));
  const ofLanguages = each(values.languages, (value) => factors.language(ground, { ...nothing, languages: value }, present));
  const ofTechnologies = each(values.technologies, (value) => factors.technologies(ground, { ...nothing, technologies: value }, present));
  const ofPeriod = each(values.period, (value) => (has('period') ? factors.period(ground, { ...nothing, period: value }, present) : doesNotApply));
  const students = values.period.values.map((value) => studentsIn(value, present.periods));
  const ofEarlier = Float64Array.from(earliers, (value) => factors.earlier(ground, nothing, { ...present, earlier: value }));

  const wanted = Number(terms !== offerTerms);
  const scores = new Int8Array(openings.size).fill(closed);
  for (let at = 0; at < openings.size; at += 1) {
    const [k, p, seats] = [kind[at] ?? 0, period[at] ?? 0, seatsLeft[at] ?? 0];
    if (isRequest[at] !== wanted || (closesOn[at] ?? 0) < today || seats <= 0) continue;
    if (isLevel[levels[at] ?? 0] === 0 || isAudience[k] === 0 || meets[p] === 0 || isMeant[audience[at] ?? 0] === 0) continue;
    let tenths = (ofForm[k] ?? 0) + (ofLanguages[languages[at] ?? 0] ?? 0) + (ofEarlier[earlier[at] ?? 0] ?? 0);
    let all = weights.form + weights.language + weights.earlier;
    const [f, r, t, w] = [ofSkills[skills[at] ?? 0] ?? doesNotApply, ofRegion[where[at] ?? 0] ?? doesNotApply, ofTechnologies[technologies[at] ?? 0] ?? doesNotApply, ofPeriod[p] ?? doesNotApply];
    if (f !== doesNotApply) { tenths += f; all += weights.function; }
    if (r !== doesNotApply) { tenths += r; all += weights.region; }
    if (t !== doesNotApply) { tenths += t; all += weights.technologies; }
    if (w !== doesNotApply) { tenths += w; all += weights.period; }
    if (hasStudents[k] === 1) { tenths += seatsPoints(rule, { ...nothing, seatsLeft: seats }, students[p] ?? null); all += weights.seats; }
    scores[at] = halfUp(10 * tenths, all);
  }
  return scores;
}

/** Whether a posting with this audience is meant for a programme, or a branch, of an owner. */
export function isMeantFor(audience: Audience, ownerId: string, id: string): boolean {
  if (audience === null) return true;
  const { organisations, limited, programmes } = audience;
  return organisations.includes(ownerId) && (!limited.includes(ownerId) || programmes.includes(id));
}

/** A posting that asks nothing: what one attribute gives is asked with all others empty. */
const nothing: Asked = {
  postingId: '', isPublished: true, closesOn: null, seatsLeft: 1, sectors: null, hasStudents: false, form: '', levels: [], functions: [], specialisations: [],
  technologies: [], languages: [], isRemote: false, region: null, period: null,
};

const each = <Value>({ values }: Dictionary<Value>, of: (value: Value) => number) => Float64Array.from(values, of);
