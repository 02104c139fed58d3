import type { DecisionCell, Outcomes } from './guidance';
import type { Kind } from './kinds';
import { bandOf, forms as inOrder, type EffortBand, type Form, type Reason } from './labels';

/** What ranking knows of a form: its stars. */
export interface Starred {
  slug: Form;
  effort: number;
  outcomes: Outcomes;
}

/** A form in its place. Forms that are equally good share a place; within it the one that costs less comes first. */
export interface Ranked {
  form: Form;
  place: number;
  isTied: boolean;
  /** Outcome stars for the primary reason. */
  stars: number;
  /** By the stars, or because an analyst set this cell of the table. */
  by: 'stars' | 'set';
}

/**
 * The forms that fit an amount of effort, best first. The first reason is the primary one: its stars decide, the other reasons
 * together break ties. What an analyst set for this effort and primary reason goes before what the stars say.
 */
export function rank(effort: EffortBand, reasons: readonly Reason[], forms: readonly Starred[], cells: readonly Pick<DecisionCell, 'effort' | 'reason' | 'best' | 'ranked' | 'provenance'>[]): Ranked[] {
  const [primary, ...others] = [...new Set(reasons)];
  if (!primary) return [];
  const set = cells.find((cell) => cell.provenance === 'set' && cell.effort === effort && cell.reason === primary);
  const asSet = (form: Form) => (!set ? 0 : set.best.includes(form) ? 1 : set.ranked.includes(form) ? 0 - set.ranked.indexOf(form) : -Infinity);
  const candidates = forms.filter(({ slug, effort: cost }) => bandOf(cost) === effort || (set && asSet(slug) > -Infinity));
  const worth = ({ slug, outcomes }: Starred) => [asSet(slug), set && asSet(slug) > -Infinity && asSet(slug) < 1 ? 0 : outcomes[primary], sum(others.map((reason) => outcomes[reason]))];
  const rows = candidates.map((form) => ({ form, worth: worth(form) }))
    .sort((a, b) => compare(b.worth, a.worth) || a.form.effort - b.form.effort || inOrder.indexOf(a.form.slug) - inOrder.indexOf(b.form.slug));
  const isEqual = (a: number[], b: number[]) => compare(a, b) === 0;
  return rows.map(({ form, worth: own }) => ({
    form: form.slug,
    place: rows.findIndex((row) => isEqual(row.worth, own)) + 1,
    isTied: rows.filter((row) => isEqual(row.worth, own)).length > 1,
    stars: form.outcomes[primary],
    by: set && asSet(form.slug) > -Infinity ? 'set' : 'stars',
  }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** By the first number that differs. */
function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((one, index) => one !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) < (b[place] ?? 0) ? -1 : 1;
}

/** Kinds that fit an amount of effort although their form does not: they cost less, or more, than the whole form. */
export function kindsBeside<K extends { slug: Kind; form: Form; effort: number }>(effort: EffortBand, kinds: readonly K[], forms: readonly Starred[]): K[] {
  return kinds.filter((kind) => bandOf(kind.effort) === effort && forms.some(({ slug, effort: cost }) => slug === kind.form && bandOf(cost) !== effort));
}
