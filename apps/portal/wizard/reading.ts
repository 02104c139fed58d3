import type { Locale } from '#base/contract';
import { FORMS_SHORT, REASONS_SHORT } from '#guidance/contract';
import type { CollaborationForm, Ranked, Reason } from '#guidance/contract';

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const stars = (n: number) => (n === 1 ? $localize`:@@wizard.stars.one:1 ster` : $localize`:@@wizard.stars.many:${n}:count: sterren`);
/** "a, b en c". */
const listed = (words: readonly string[], locale: Locale) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);

/** The finding, as the heading of the page: how many forms fit, and which is best. */
export function finding(ranked: readonly Ranked[], locale: Locale): string {
  const best = ranked.filter(({ place }) => place === 1).map(({ form }) => lower(FORMS_SHORT[form][locale]));
  const names = listed(best, locale);
  const many = ranked.length;
  if (best.length > 1) return $localize`:@@wizard.finding.tie:${many}:count: vormen passen. Even goed: ${names}:forms:.`;
  return many === 1 ? $localize`:@@wizard.finding.only:Eén vorm past: ${names}:forms:.` : $localize`:@@wizard.finding.best:${many}:count: vormen passen. Het best: ${names}:forms:.`;
}

/** Why a form stands where it stands, in a sentence. */
export function why(one: Ranked, ranked: readonly Ranked[], forms: readonly CollaborationForm[], reasons: readonly Reason[], locale: Locale): string {
  const [primary = 'talent'] = reasons;
  const name = lower(REASONS_SHORT[primary][locale]);
  const given = stars(one.stars);
  if (one.by === 'set') return $localize`:@@wizard.why.set:HCA-ICT heeft deze plaats vastgesteld. Het handboek geeft ${given}:stars: voor ${name}:reason:.`;
  const same = ranked.filter((other) => other !== one && other.place === one.place);
  if (same.length > 0) {
    const others = listed(same.map(({ form }) => lower(FORMS_SHORT[form][locale])), locale);
    const cost = (slug: string) => forms.find((form) => form.slug === slug)?.effort ?? 0;
    const dearer = same.every((other) => cost(other.form) > cost(one.form));
    return dearer ? $localize`:@@wizard.why.tie-less:${given}:stars: voor ${name}:reason:, net als ${others}:forms:. Deze vraagt minder inzet.`
      : $localize`:@@wizard.why.tie:${given}:stars: voor ${name}:reason:, net als ${others}:forms:.`;
  }
  const beaten = ranked.find((other) => other.place !== one.place && other.stars === one.stars);
  if (beaten && reasons.length > 1) {
    const other = lower(FORMS_SHORT[beaten.form][locale]);
    return beaten.place > one.place ? $localize`:@@wizard.why.broken:${given}:stars: voor ${name}:reason:, net als ${other}:form:. Je andere redenen geven de doorslag.`
      : $localize`:@@wizard.why.lost:${given}:stars: voor ${name}:reason:, net als ${other}:form:. Die scoort hoger op je andere redenen.`;
  }
  return one.place === 1 ? $localize`:@@wizard.why.best:Het handboek geeft ${given}:stars: voor ${name}:reason:, het meeste bij deze inzet.` : $localize`:@@wizard.why.next:Het handboek geeft ${given}:stars: voor ${name}:reason:.`;
}
