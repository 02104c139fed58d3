import { writeMark } from '#base/portal';
import type { Locale } from '#base/contract';
import type { Overview } from '#monitor/contract';
import { REGIONS } from '#organisations/contract';
import type { Region } from '#organisations/contract';

/** The name of a region inside a heading: it does not break at its hyphen. */
const whole = (name: string) => name.replaceAll('-', '\u2060-\u2060');

/** With fewer marks or postings than this a sentence about them would say more than is known. */
export const ENOUGH = 5;

type RegionRow = Overview['byRegion'][number];

/** The name of a region, also of work that has none. */
export function regionName(region: string | null, locale: Locale): string {
  return region === null ? $localize`:@@monitor.page.remote:Op afstand` : (REGIONS[region as Region]?.[locale] ?? region);
}

/** The region with the lowest mean of those with enough marks, when it lies below the handbook's. */
export function laggard({ byRegion, handbookMark }: Overview): RegionRow | null {
  const known = byRegion.filter((row) => row.region !== null && row.marks >= ENOUGH && row.averageMark !== null);
  const lowest = known.toSorted((a, b) => (a.averageMark ?? 0) - (b.averageMark ?? 0))[0];
  return lowest && known.length > 1 && (lowest.averageMark ?? 0) < handbookMark ? lowest : null;
}

/** What the figures say together: the heading of the monitor. Honest when there is too little to say. */
export function mainFinding(overview: Overview, locale: Locale): string {
  const { total, handbookMark } = overview;
  if (total.postings === 0) return $localize`:@@monitor.finding.nothing:Er is nog niets geplaatst`;
  if (total.averageMark === null || total.marks < ENOUGH) {
    if (total.collaborations === 0) return $localize`:@@monitor.finding.no-collaborations:Er staan plaatsingen open, samenwerkingen zijn er nog niet`;
    return $localize`:@@monitor.finding.too-few:Er wordt samengewerkt, voor een oordeel zijn er nog te weinig cijfers`;
  }
  const mark = writeMark(total.averageMark, locale);
  const handbook = writeMark(handbookMark, locale);
  const behind = laggard(overview);
  if (total.averageMark < handbookMark) return $localize`:@@monitor.finding.below:Samenwerken krijgt een ${mark}:mark:, onder de ${handbook}:handbook: van het handboek`;
  if (behind) return $localize`:@@monitor.finding.above-but:Samenwerken krijgt een ${mark}:mark:, maar ${whole(regionName(behind.region, locale))}:region: blijft achter`;
  if (total.averageMark === handbookMark) return $localize`:@@monitor.finding.level:Samenwerken krijgt een ${mark}:mark:, precies als in het handboek`;
  return $localize`:@@monitor.finding.above:Samenwerken krijgt een ${mark}:mark:, boven de ${handbook}:handbook: van het handboek`;
}

/** What the line of marks shows: from its last month with enough answers, or over all months when none has. */
export function marksFinding({ marksByMonth, handbookMark, total }: Overview, monthName: (month: string) => string, locale: Locale): string {
  const last = marksByMonth.findLast(({ marks }) => marks >= ENOUGH);
  if (total.marks === 0) return $localize`:@@monitor.finding.no-marks:Er zijn nog geen cijfers gegeven`;
  if (total.marks < ENOUGH) return $localize`:@@monitor.finding.few-marks:De eerste cijfers zijn er, voor een lijn zijn het er te weinig`;
  const handbook = writeMark(handbookMark, locale);
  if (!last) {
    const all = total.averageMark ?? handbookMark;
    if (all > handbookMark) return $localize`:@@monitor.finding.all-above:Over alle maanden ligt het cijfer boven de lijn van ${handbook}:handbook:`;
    if (all < handbookMark) return $localize`:@@monitor.finding.all-below:Over alle maanden ligt het cijfer onder de lijn van ${handbook}:handbook:`;
    return $localize`:@@monitor.finding.all-level:Over alle maanden ligt het cijfer op de lijn van ${handbook}:handbook:`;
  }
  const month = monthName(last.month);
  if (last.averageMark > handbookMark) return $localize`:@@monitor.finding.line-above:In ${month}:month: ligt het cijfer boven de lijn van ${handbook}:handbook:`;
  if (last.averageMark < handbookMark) return $localize`:@@monitor.finding.line-below:In ${month}:month: ligt het cijfer onder de lijn van ${handbook}:handbook:`;
  return $localize`:@@monitor.finding.line-level:In ${month}:month: ligt het cijfer op de lijn van ${handbook}:handbook:`;
}

/** How far postings come. */
export function funnelFinding({ funnel }: Overview): string {
  const of = (step: string) => funnel.find((row) => row.step === step)?.count ?? 0;
  const [published, started] = [of('published'), of('started')];
  if (published < ENOUGH) return $localize`:@@monitor.finding.few-postings:Voor een percentage zijn er nog te weinig plaatsingen`;
  if (started === 0) return $localize`:@@monitor.finding.none-started:Van wat geplaatst is, is nog niets gestart`;
  const share = Math.round((100 * started) / published);
  return $localize`:@@monitor.finding.started:${share}:share:% van wat geplaatst wordt, gaat echt van start`;
}

/** Where most is posted, and where least. */
export function regionFinding({ byRegion }: Overview, locale: Locale): string {
  const rows = byRegion.filter(({ region }) => region !== null).toSorted((a, b) => b.postings - a.postings);
  const [most, least] = [rows[0], rows.at(-1)];
  if (!most || !least || most.postings === 0) return $localize`:@@monitor.finding.no-regions:Per regio valt er nog niets te vergelijken`;
  if (most.postings === least.postings) return $localize`:@@monitor.finding.regions-level:Elke regio heeft evenveel plaatsingen`;
  if (most.postings === rows[1]?.postings) return $localize`:@@monitor.finding.regions-tie:Geen regio plaatst meer dan alle andere`;
  if (least.postings === rows.at(-2)?.postings) return $localize`:@@monitor.finding.regions-most:${whole(regionName(most.region, locale))}:most: plaatst het meest`;
  return $localize`:@@monitor.finding.regions:${whole(regionName(most.region, locale))}:most: plaatst het meest, ${whole(regionName(least.region, locale))}:least: het minst`;
}

/** Which form leads to the most collaborations. */
export function formFinding({ byForm, total }: Overview, formName: (form: string) => string): string {
  const best = byForm.toSorted((a, b) => b.collaborations - a.collaborations)[0];
  if (!best || best.collaborations === 0) return $localize`:@@monitor.finding.no-forms:Nog geen enkele vorm leidde tot een samenwerking`;
  return $localize`:@@monitor.finding.forms:${formName(best.form)}:form:: ${best.collaborations}:count: van de ${total.collaborations}:total: samenwerkingen`;
}
