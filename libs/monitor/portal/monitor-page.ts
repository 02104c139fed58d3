import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CountPipe, DayPipe, Failed, MarkPipe, RegionMap, Scroll, Skeleton, TextPipe, Twin, describePage, injectLocale, writeMark } from '#base/portal';
import type { RegionFigure } from '#base/portal';
import { FORMS_SHORT } from '#guidance/contract';
import type { Form } from '#guidance/contract';
import { FUNNEL_STEP } from '#monitor/contract';
import type { Overview } from '#monitor/contract';
import { addresses } from './addresses';
import { ENOUGH, formFinding, funnelFinding, mainFinding, marksFinding, regionFinding, regionName } from './findings';
import { layOut } from './marks-line';

/** The monitor of HCA-ICT: what is posted, what comes of it, and how it is valued. */
@Component({
  selector: 'kv-monitor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, DayPipe, Failed, MarkPipe, NgTemplateOutlet, RegionMap, RouterLink, Scroll, Skeleton, TextPipe, Twin],
  templateUrl: './monitor-page.html',
  styles: `
    h1 { margin-top: .375rem; max-width: 26ch; }
    .figs { margin-top: 2rem; }
    .regions { display: grid; grid-template-columns: minmax(0, 24rem) minmax(0, 1fr); gap: clamp(2rem, 5vw, 4rem); align-items: start; }
    .tbl th { white-space: nowrap; }
    .below { color: var(--k-alert); font-weight: 650; }
    .lc i.dot { position: absolute; left: calc(var(--x) * 1%); top: calc(var(--y) * 1%); }
    .lc .tick { left: -1.75rem; top: calc(var(--y) * 1%); translate: 0 -50%; }
    .lc .name { left: calc(var(--x) * 1%); top: calc(100% + .4rem); translate: -50% 0; }
    .lc .name.first { translate: 0 0; }
    .lc .name.last { translate: -100% 0; }
    .lc .end { left: calc(100% + .75rem); top: calc(var(--y) * 1%); translate: 0 -50%; }
    .lc .end--mark { color: var(--k-accent); font-weight: 650; font-size: 1.125rem; }
    .lc .end--book { color: var(--k-ink); }
    .lc .start { left: calc(var(--x) * 1%); top: calc(var(--y) * 1%); translate: .25rem .625rem; color: var(--k-accent); font-weight: 650; }
    .funnel .bar__n { padding-block: .5rem; font-weight: 600; line-height: 1.3; align-self: center; }
    .funnel .bar { display: flex; align-items: center; gap: .625rem; padding-block: .3rem; border-left: 1px solid var(--k-ink); }
    .funnel .bar i { height: 1.375rem; width: calc(var(--w) * 1%); background: var(--k-accent); flex: none; }
    .map-note { margin-top: .5rem; }
    @media (max-width: 59.99em) { .regions { grid-template-columns: minmax(0, 1fr); } }
    @media (max-width: 39.99em) {
      .lc .end--mark { left: auto; right: 0; translate: 0 -1.75rem; }
      .lc .end--book { left: 0; translate: .25rem -1.25rem; }
      .lc .start, .lc .name:not(.first, .last) { display: none; }
    }
  `,
})
export class MonitorPage {
  private readonly locale = injectLocale();
  protected readonly FUNNEL_STEP = FUNNEL_STEP;
  protected readonly ENOUGH = ENOUGH;
  protected readonly regionHead = $localize`:@@monitor.table.region:Regio`;
  protected readonly formHead = $localize`:@@monitor.table.form:Vorm`;
  protected readonly overview = httpResource<Overview>(() => addresses.overview);
  protected readonly seen = computed(() => (this.overview.hasValue() ? this.overview.value() : null));

  protected readonly heading = computed(() => this.say((seen) => mainFinding(seen, this.locale)));
  protected readonly marksHeading = computed(() => this.say((seen) => marksFinding(seen, (month) => this.month(month, 'long'), this.locale)));
  protected readonly funnelHeading = computed(() => this.say(funnelFinding));
  protected readonly regionHeading = computed(() => this.say((seen) => regionFinding(seen, this.locale)));
  protected readonly formHeading = computed(() => this.say((seen) => formFinding(seen, (form) => this.formName(form))));

  protected readonly line = computed(() => {
    const seen = this.seen();
    return seen && seen.marksByMonth.length > 0 ? layOut(seen.marksByMonth, seen.handbookMark) : null;
  });
  /** What a listener hears of the line. */
  protected readonly spokenLine = computed(() => {
    const [points, seen] = [this.line()?.points ?? [], this.seen()];
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last || !seen) return '';
    const [from, to, handbook] = [first.mark, last.mark, seen.handbookMark].map((mark) => writeMark(mark, this.locale));
    if (first === last) return $localize`:@@monitor.line.one:Het cijfer in ${this.month(last.month, 'long')}:month: is ${to}:to:. De lijn van het handboek ligt op ${handbook}:handbook:.`;
    return $localize`:@@monitor.line.spoken:Het cijfer gaat van ${from}:from: in ${this.month(first.month, 'long')}:first: naar ${to}:to: in ${this.month(last.month, 'long')}:last:. De lijn van het handboek ligt op ${handbook}:handbook:.`;
  });

  protected readonly funnel = computed(() => {
    const steps = this.seen()?.funnel ?? [];
    const most = steps[0]?.count ?? 0;
    return steps.map((step, index) => {
      const [before, after] = [steps[index - 1], steps[index + 1]];
      const share = (part: number, whole: number) => (whole >= ENOUGH ? Math.round((100 * part) / whole) : null);
      return {
        ...step, width: most > 0 ? Math.round((800 * step.count) / most) / 10 : 0, share: before ? share(step.count, before.count) : null,
        goesOn: after ? share(after.count, step.count) : null, wait: after?.medianDays ?? null,
      };
    });
  });
  protected readonly forms = computed(() => {
    const rows = this.seen()?.byForm ?? [];
    const most = Math.max(1, ...rows.map(({ collaborations }) => collaborations));
    return rows.map((row) => ({ ...row, name: this.formName(row.form), width: Math.round((800 * row.collaborations) / most) / 10 }));
  });
  protected readonly spokenForms = computed(() => this.forms().map(({ name, collaborations }) => `${name}: ${collaborations}`).join(', '));
  protected readonly regions = computed(() => (this.seen()?.byRegion ?? []).map((row) => ({ ...row, name: regionName(row.region, this.locale) })));
  protected readonly map = computed<readonly RegionFigure[]>(() => this.regions().flatMap(({ region, name, postings }) =>
    region === null ? [] : [{ region, name, value: postings, spoken: $localize`:@@monitor.map.spoken:${name}:region:: ${postings}:count: plaatsingen` }]));

  constructor() {
    describePage(() => ({ title: $localize`:@@monitor.page.title:Monitor`, isPublic: false }));
  }

  /** "maart 2027", or "mrt 2027" on the axis. */
  protected month(month: string, style: 'long' | 'short'): string {
    return new Intl.DateTimeFormat(this.locale === 'nl' ? 'nl-NL' : 'en-GB', { month: style, year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T12:00:00Z`));
  }

  /** Signed, against the handbook: "+0,3". */
  protected difference(mark: number, handbookMark: number): string {
    const difference = Math.round((mark - handbookMark) * 10) / 10;
    return `${difference > 0 ? '+' : difference < 0 ? '−' : '±'}${writeMark(Math.abs(difference), this.locale)}`;
  }

  private formName(form: string): string {
    return FORMS_SHORT[form as Form]?.[this.locale] ?? form;
  }

  private say(words: (seen: Overview) => string): string {
    const seen = this.seen();
    return seen ? words(seen) : '';
  }
}
