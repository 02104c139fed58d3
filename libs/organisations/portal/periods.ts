import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, model } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { Field, injectLocale, writePeriod } from '#base/portal';
import { schoolYearName, schoolYearOf } from '#organisations/contract';
import type { SchoolYear } from '#organisations/contract';
import { followingPeriod, nextYearsPeriods } from './programme-model';
import type { PeriodForm } from './programme-model';
import { YearLine } from './year-line';
import type { YearSpan } from './year-line';

/** When students are there: a row for each period, drawn on its school year as it is typed. */
@Component({
  selector: 'kv-periods',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FormField, YearLine],
  styleUrl: './part.css',
  styles: `
    :host { display: grid; gap: 1.25rem; }
    .line-row { grid-template-columns: repeat(3, minmax(0, 11rem)) auto; justify-content: start; }
    .years { display: grid; gap: 1rem; }
    @media (max-width: 59.99em) { .line-row { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
    @media (max-width: 23.99em) { .line-row { grid-template-columns: minmax(0, 1fr); } }
  `,
  template: `
    @if (years().length) {
      <div class="years">@for (year of years(); track year.year.from) {<kv-year-line [year]="year.year" [spans]="year.spans" [label]="year.label" [today]="today()" />}</div>
    }
    @if (!fixed()) {
    <div class="rows">
      @for (row of form(); track row) {
        <fieldset class="line-row">
          <legend class="sr" i18n="@@organisations.periods.row">Periode {{ $index + 1 }}</legend>
          <kv-field label="Van" i18n-label="@@organisations.periods.from"><input class="input" type="date" [formField]="row.from" /></kv-field>
          <kv-field label="Tot en met" i18n-label="@@organisations.periods.until"><input class="input" type="date" [formField]="row.until" /></kv-field>
          <kv-field label="Studenten" i18n-label="@@organisations.periods.students"><input class="input" type="number" inputmode="numeric" [formField]="row.students" placeholder="onbekend" i18n-placeholder="@@organisations.periods.unknown" /></kv-field>
          <button type="button" class="btn btn--quiet" (click)="remove($index)"><ng-container i18n="@@organisations.periods.remove">Haal weg</ng-container><span class="sr" i18n="@@organisations.periods.remove-which">: periode {{ $index + 1 }}</span></button>
        </fieldset>
      } @empty {
        <p class="small" i18n="@@organisations.periods.none">Nog geen periode. Bedrijven zien dan niet wanneer er studenten zijn, en de match rekent er niet mee.</p>
      }
    </div>
    <p class="row">
      <button type="button" class="btn btn--second" (click)="add()" i18n="@@organisations.periods.add">Voeg een periode toe</button>
      @if (copied().length) {
        <button type="button" class="btn btn--quiet" (click)="copy()" i18n="@@organisations.periods.copy">Neem over naar {{ copiedYear() }}</button>
      }
    </p>
    } @else if (!years().length) {
      <p class="small" i18n="@@organisations.periods.none-here">Er staat nog geen periode.</p>
    }
  `,
})
export class Periods {
  readonly value = model.required<PeriodForm[]>();
  readonly form = input.required<FieldTree<PeriodForm[]>>();
  readonly today = input<string | null>(null);
  /** To be looked at only. */
  readonly fixed = input(false, { transform: booleanAttribute });

  private readonly locale = injectLocale();
  protected readonly copied = computed(() => nextYearsPeriods(this.value()));
  protected readonly copiedYear = computed(() => {
    const first = this.copied()[0];
    return first ? schoolYearName(schoolYearOf(first.from)) : '';
  });
  /** The school years that a period falls in, at most four, with what falls in each. */
  protected readonly years = computed(() => {
    const whole = this.value().filter(({ from, until }) => from && until && from <= until);
    const years = new Map<string, SchoolYear>(whole.flatMap(({ from, until }) => [from, until]).map((day) => [schoolYearOf(day).from, schoolYearOf(day)] as const));
    return [...years.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1)).slice(-4).map((year) => {
      const inside = whole.filter(({ from, until }) => from <= year.until && until >= year.from);
      const spans: YearSpan[] = inside.map(({ from, until, students }) => ({ from, until, look: 'students', mark: students === null ? '?' : String(students) }));
      const told = inside.map(({ from, until, students }) => `${writePeriod(from, until, this.locale)}: ${students ?? '?'}`).join('; ');
      return { year, spans, label: $localize`:@@organisations.periods.spoken:Studenten in ${schoolYearName(year)}:year:: ${told}:periods:` };
    });
  });

  protected add(): void {
    this.value.update((all) => [...all, followingPeriod(all)]);
  }

  protected copy(): void {
    this.value.update((all) => [...all, ...this.copied()]);
  }

  protected remove(place: number): void {
    this.value.update((all) => all.filter((_, at) => at !== place));
  }
}
