import type { Text } from '#base/contract';
import { UNIT_OF } from './kind-facts';
import type { KindSlug } from './kinds';

const unit = (nl: [string, string], en: [string, string]) => ({ one: { nl: nl[0], en: en[0] }, many: { nl: nl[1], en: en[1] } });
const units = {
  seat: unit(['plaats', 'plaatsen'], ['seat', 'seats']), session: unit(['keer', 'keer'], ['session', 'sessions']), person: unit(['persoon', 'personen'], ['person', 'persons']),
  group: unit(['groep', 'groepen'], ['group', 'groups']), stand: unit(['stand', 'stands'], ['stand', 'stands']), partner: unit(['partner', 'partners'], ['partner', 'partners']),
};
export type UnitName = keyof typeof units;

/** What is counted of a kind. */
export const unitOf = (kind: KindSlug): { one: Text; many: Text } => units[UNIT_OF[kind]];

/** How many units, in words: "4 plaatsen". */
export function unitsOf(kind: KindSlug, n: number): Text {
  const { one, many } = unitOf(kind);
  const form = n === 1 ? one : many;
  return { nl: `${n} ${form.nl}`, en: `${n} ${form.en}` };
}
