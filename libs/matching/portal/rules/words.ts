import type { Locale, Text } from '#base/contract';
import { BAND, FACTOR, POINT, bands, factorNames, pointNames } from '#matching/contract';
import type { RuleValues } from '#matching/contract';

/** The values of a rule, one after the other, with their names. */
const flat = ({ weights, points, bands: limits }: RuleValues): [Text, number][] => [
  ...factorNames.map((name): [Text, number] => [FACTOR[name], weights[name]]), ...pointNames.map((name): [Text, number] => [POINT[name], points[name]]),
  ...bands.map((name): [Text, number] => [BAND[name], limits[name]]),
];

/** What differs between two rules: "Regio 15 → 20". */
export function differences(before: RuleValues, after: RuleValues, locale: Locale): string[] {
  const later = flat(after);
  return flat(before).flatMap(([name, value], at) => (value === later[at]?.[1] ? [] : [`${name[locale]} ${written(value, locale)} → ${written(later[at]?.[1] ?? 0, locale)}`]));
}

/** All weights of a rule in one line. */
export const weightsLine = ({ weights }: RuleValues, locale: Locale): string => factorNames.map((name) => `${FACTOR[name][locale]} ${weights[name]}`).join(', ');

export const valuesOf = ({ weights, points, bands: limits }: RuleValues): RuleValues => ({ weights: { ...weights }, points: { ...points }, bands: { ...limits } });

const written = (value: number, locale: Locale) => value.toLocaleString(locale);
