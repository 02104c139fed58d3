import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectLocale } from '#base/portal';
import { placeInYear, schoolYearName } from '#organisations/contract';
import type { SchoolYear } from '#organisations/contract';

/** A stretch of days on the line: when students are there, a quiet time, a holiday. */
export interface YearSpan {
  from: string;
  until: string;
  look: 'students' | 'quiet' | 'holiday';
  /** Printed over it, where there is room: the number of students. */
  mark?: string;
}

const MONTHS = ['08', '09', '10', '11', '12', '01', '02', '03', '04', '05', '06', '07'];

/** One school year as a line, with what falls in it. The words for who cannot see it are the page's. */
@Component({
  selector: 'kv-year-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: block; }
    .line { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); align-items: end; font-size: var(--k-t-micro); }
    .name { font: 500 1rem/1.2 var(--k-serif); padding-bottom: .5rem; }
    .months { grid-column: 2; position: relative; height: 1.25rem; color: var(--k-ink-2); }
    .months span { position: absolute; left: var(--x); }
    .days { grid-column: 2; grid-row: 2; position: relative; height: 2.75rem; border-block: 1px solid var(--k-rule); border-top-color: var(--k-ink); }
    .days i { position: absolute; left: var(--a); width: max(3px, calc(var(--b) - var(--a))); }
    .students { top: 50%; translate: 0 -50%; height: .5rem; background: var(--k-ink); }
    .quiet { inset-block: 0; background: repeating-linear-gradient(135deg, transparent 0 4px, var(--k-rule-strong) 4px 5px); }
    .holiday { inset-block: 0; background: var(--k-well); }
    .days b { position: absolute; left: calc((var(--a) + var(--b)) / 2); top: 50%; translate: -50% -50%; background: var(--k-sheet); border: 1.5px solid var(--k-ink); padding: 0 .375rem; font: 650 .875rem/1.375rem var(--k-sans); border-radius: 1px; }
    .now { position: absolute; inset-block: 0 -1px; left: var(--x); border-left: 1.5px solid var(--k-accent); }
    @media (max-width: 39.99em) {
      .line { grid-template-columns: minmax(0, 1fr); }
      .name, .months, .days { grid-column: 1; grid-row: auto; }
      .months span:nth-child(even) { display: none; }
    }
  `,
  template: `
    <div class="line" role="img" [attr.aria-label]="label()">
      <div class="name" aria-hidden="true">{{ name() }}</div>
      <div class="months" aria-hidden="true">@for (month of months(); track month.text) {<span [style.--x]="month.at + '%'">{{ month.text }}</span>}</div>
      <div class="days" aria-hidden="true">
        @for (span of drawn(); track $index) {
          <i [class]="span.look" [style.--a]="span.a + '%'" [style.--b]="span.b + '%'"></i>
          @if (span.mark) {<b [style.--a]="span.a + '%'" [style.--b]="span.b + '%'">{{ span.mark }}</b>}
        }
        @if (now() !== null) {<span class="now" [style.--x]="now() + '%'"></span>}
      </div>
    </div>
  `,
})
export class YearLine {
  readonly year = input.required<SchoolYear>();
  readonly spans = input.required<readonly YearSpan[]>();
  readonly label = input.required<string>();
  readonly today = input<string | null>(null);

  private readonly locale = injectLocale();
  protected readonly name = computed(() => schoolYearName(this.year()));
  protected readonly months = computed(() => {
    const write = new Intl.DateTimeFormat(this.locale, { month: 'short', timeZone: 'UTC' });
    return MONTHS.map((month) => {
      const day = `${month >= '08' ? this.year().from.slice(0, 4) : this.year().until.slice(0, 4)}-${month}-01`;
      return { at: placeInYear(day, this.year()), text: write.format(new Date(`${day}T12:00:00Z`)).replace('.', '') };
    });
  });
  protected readonly drawn = computed(() => {
    const { from, until } = this.year();
    const order = { holiday: 0, quiet: 1, students: 2 };
    return this.spans().filter((span) => span.from && span.until && span.from <= until && span.until >= from && span.from <= span.until)
      .toSorted((a, b) => order[a.look] - order[b.look])
      .map((span) => ({ ...span, a: placeInYear(span.from, this.year()), b: placeInYear(span.until, this.year()) }));
  });
  protected readonly now = computed(() => {
    const today = this.today();
    return today && today >= this.year().from && today <= this.year().until ? placeInYear(today, this.year()) : null;
  });
}
