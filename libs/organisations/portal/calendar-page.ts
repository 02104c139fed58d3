import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Busy, Failed, Field, FormErrors, Sending, Session, Skeleton, TextPipe, Toasts, checksBy, describePage, injectLocale, issuesOf, writePeriod } from '#base/portal';
import { SPAN_KINDS, calendarFaults, institutionChange, schoolYearName, schoolYearOf, spanKinds, yearOn } from '#organisations/contract';
import type { CalendarSpan, SpanKind } from '#organisations/contract';
import { linesOf } from './calendar-lines';
import { injectOwnInstitution } from './own-institution';
import { YearLine } from './year-line';

type SpanForm = { kind: string; name: string; from: string; until: string };

/** The newest school year's weeks a year on, without those that would meet one that is there. */
export function nextYearsSpans(spans: readonly SpanForm[]): SpanForm[] {
  const dated = spans.filter(({ from, until }) => from && until);
  const newest = dated.map(({ from }) => schoolYearOf(from).from).toSorted().at(-1);
  return dated.filter(({ from }) => schoolYearOf(from).from === newest).map((one) => ({ ...one, from: yearOn(one.from), until: yearOn(one.until) }))
    .filter((one) => !dated.some((other) => other.from <= one.until && one.from <= other.until));
}

/** The school years of an institution: weeks without questions and holidays, on a line. */
@Component({
  selector: 'kv-calendar-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Failed, Field, FormErrors, FormField, Skeleton, TextPipe, YearLine],
  styleUrl: './part.css',
  styles: `
    .line-row { grid-template-columns: 10rem minmax(0, 1fr) 11rem 11rem auto; }
    .years { display: grid; gap: 1rem; margin-bottom: var(--k-6); }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; font-size: var(--k-t-small); color: var(--k-ink-2); }
    .legend i { display: inline-block; width: 1.25rem; height: .875rem; vertical-align: -.125rem; margin-right: .375rem; }
    .quiet { background: repeating-linear-gradient(135deg, transparent 0 4px, var(--k-rule-strong) 4px 5px); }
    .holiday { background: var(--k-well); }
    .part { border-top: 0; padding-top: 0; }
    @media (max-width: 71.99em) { .line-row { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  `,
  template: `
    @if (own.read.error(); as error) {
      <kv-failed [error]="error" (again)="own.read.reload()" />
    } @else if (own.kept()) {
      <h1>{{ heading() }}</h1>
      <p class="lead" i18n="@@organisations.calendar.lead">Bedrijven zien op jullie pagina wanneer het niet uitkomt om te beginnen.</p>
      @if (years().length) {
        <div class="years">
          @for (year of years(); track year.year.from) {<kv-year-line [year]="year.year" [spans]="year.spans" [label]="year.label" [today]="session.today()" />}
          <p class="legend" aria-hidden="true"><span><i class="quiet"></i>{{ kinds.quiet | kvText }}</span><span><i class="holiday"></i>{{ kinds.holiday | kvText }}</span></p>
        </div>
      }
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      @if (own.mayChange()) {
        <form novalidate (submit)="save($event)">
          <section class="part">
            <div class="rows">
              @for (row of form.spans; track row) {
                <fieldset class="line-row">
                  <legend class="sr" i18n="@@organisations.calendar.row">Regel {{ $index + 1 }}</legend>
                  <kv-field label="Soort" i18n-label="@@organisations.calendar.kind"><select class="select" [formField]="row.kind">@for (kind of spanKinds; track kind) {<option [value]="kind">{{ kinds[kind] | kvText }}</option>}</select></kv-field>
                  <kv-field optional label="Naam" i18n-label="@@organisations.calendar.name"><input class="input" autocomplete="off" [formField]="row.name" /></kv-field>
                  <kv-field [label]="labels['from']!"><input class="input" type="date" [formField]="row.from" /></kv-field>
                  <kv-field [label]="labels['until']!"><input class="input" type="date" [formField]="row.until" /></kv-field>
                  <button type="button" class="btn btn--quiet" (click)="remove($index)"><ng-container i18n="@@organisations.calendar.remove">Haal weg</ng-container><span class="sr" i18n="@@organisations.calendar.remove-which">: regel {{ $index + 1 }}</span></button>
                </fieldset>
              } @empty {<p class="small" i18n="@@organisations.calendar.none">Nog niets. Begin met de eerste en de laatste weken van het schooljaar.</p>}
            </div>
            <p class="row">
              <button type="button" class="btn btn--second" (click)="add()" i18n="@@organisations.calendar.add">Voeg weken toe</button>
              @if (copied().length) {<button type="button" class="btn btn--quiet" (click)="copy()" i18n="@@organisations.calendar.copy">Neem over naar {{ copiedYear() }}</button>}
            </p>
          </section>
          <div class="acts row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" [disabled]="!isChanged()" i18n="@@organisations.calendar.save">Bewaar</button></div>
        </form>
      } @else {<div class="callout"><p class="small" i18n="@@organisations.calendar.only-admins">Alleen een beheerder van jullie instelling wijzigt dit.</p></div>}
    } @else {
      <kv-skeleton label="Jaarkalender laden" i18n-label="@@organisations.calendar.loading" />
    }
  `,
})
export class CalendarPage {
  protected readonly own = injectOwnInstitution();
  protected readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly kinds = SPAN_KINDS;
  protected readonly spanKinds = spanKinds;
  protected readonly labels: Record<string, string> = { from: $localize`:@@organisations.calendar.from:Van`, until: $localize`:@@organisations.calendar.until:Tot en met` };
  protected readonly model = signal<{ spans: SpanForm[] }>({ spans: [] });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'calendar' });
  protected readonly isChanged = computed(() => JSON.stringify(this.own.kept()?.calendar ?? []) !== JSON.stringify(this.model().spans));
  protected readonly copied = computed(() => nextYearsSpans(this.model().spans));
  protected readonly copiedYear = computed(() => (this.copied()[0] ? schoolYearName(schoolYearOf(this.copied()[0]?.from ?? '')) : ''));
  protected readonly years = computed(() => linesOf(this.model().spans, (year, told) => $localize`:@@organisations.calendar.spoken:Schooljaar ${year}:year:: ${told}:weeks:`, this.locale));
  protected readonly heading = computed(() => {
    const today = this.session.today();
    const next = today ? this.model().spans.filter(({ kind, until }) => kind === 'quiet' && until >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] : undefined;
    return next ? $localize`:@@organisations.calendar.next:Rustig van ${writePeriod(next.from, next.until, this.locale)}:period:` : $localize`:@@organisations.calendar.title:Jaarkalender`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.calendar.title:Jaarkalender`, isPublic: false }));
    let before = '[]';
    effect(() => {
      const kept = this.own.kept();
      if (!kept) return;
      untracked(() => {
        // What I typed stays when somebody else kept something meanwhile.
        if (JSON.stringify(this.model().spans) === before) this.model.set({ spans: kept.calendar.map((one) => ({ ...one })) });
        before = JSON.stringify(kept.calendar);
      });
    });
  }

  protected add(): void {
    this.model.update(({ spans }) => ({ spans: [...spans, { kind: 'quiet', name: '', from: '', until: '' }] }));
  }

  protected copy(): void {
    this.model.update(({ spans }) => ({ spans: [...spans, ...this.copied()] }));
  }

  protected remove(place: number): void {
    this.model.update(({ spans }) => ({ spans: spans.filter((_, at) => at !== place) }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const calendar = this.model().spans.map((one) => ({ ...one, kind: one.kind as SpanKind }));
    const done = await this.sending.submit(this.form, () => this.own.keep({ calendar }));
    if (!done) return;
    this.model.set({ spans: done.value.calendar.map((one) => ({ ...one })) });
    this.toasts.show($localize`:@@organisations.calendar.saved:De kalender is bewaard.`);
  }
}

const shape = institutionChange.pick({ calendar: true });
const checks = checksBy<{ spans: SpanForm[] }>((value) => {
  const calendar = value.spans as CalendarSpan[];
  const found = issuesOf(shape, { calendar });
  return (found.length ? found : calendarFaults(calendar)).map((issue) => ({ ...issue, path: ['spans', ...issue.path.slice(1)] }));
});
