import { writePeriod } from '#base/portal';
import { SPAN_KINDS, schoolYearName, schoolYearOf } from '#organisations/contract';
import type { SchoolYear, SpanKind } from '#organisations/contract';

/** The newest two school years that something falls in, each as a line. */
export function linesOf(spans: readonly { kind: string; name: string; from: string; until: string }[], say: (year: string, told: string) => string, locale: 'nl' | 'en') {
  const whole = spans.filter(({ from, until }) => from && until && from <= until);
  const years = new Map<string, SchoolYear>(whole.map(({ from }) => [schoolYearOf(from).from, schoolYearOf(from)]));
  return [...years.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1)).slice(-3).map((year) => {
    const inside = whole.filter(({ from, until }) => from <= year.until && until >= year.from);
    return {
      year, spans: inside.map(({ from, until, kind }) => ({ from, until, look: kind as SpanKind })),
      label: say(schoolYearName(year), inside.map((one) => `${one.name || SPAN_KINDS[one.kind as SpanKind][locale]} ${writePeriod(one.from, one.until, locale)}`).join('; ')),
    };
  });
}
