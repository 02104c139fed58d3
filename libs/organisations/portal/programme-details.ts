import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { TextPipe, injectLocale, writePeriod } from '#base/portal';
import { FORMS_SHORT } from '#guidance/contract';
import { LANGUAGES, PARTNERINGS, TARGET_GROUPS } from '#organisations/contract';
import type { Language, Programme } from '#organisations/contract';
import type { JobFunction } from '#pathways/contract';
import { addresses } from './addresses';

/** What a programme says of itself: what it would like and for whom at once, and the rest when asked. */
@Component({
  selector: 'kv-programme-details',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TextPipe],
  styles: `
    :host { display: grid; gap: .25rem; }
    .dlist { margin-top: .5rem; }
    .told { white-space: pre-line; }
    summary { min-height: 1.75rem; align-content: center; }
  `,
  template: `
    @let it = programme();
    @if (it.wantedForms?.length) {
      <p class="small"><b i18n="@@organisations.programme-details.wants">Zoekt</b>&ngsp;@for (form of it.wantedForms; track form) {<a [routerLink]="['/forms', form]">{{ forms[form] | kvText }}</a>@if (!$last) {<ng-container>, </ng-container>}}</p>
    } @else if (it.wantedForms) {
      <p class="small" i18n="@@organisations.programme-details.wants-none">Zoekt nu niets nieuws</p>
    }
    @if (groups().length) {<p class="small"><b i18n="@@organisations.programme-details.groups">Heeft oog voor</b>&ngsp;{{ groups().join(', ') }}</p>}
    @if (it.openToOthers) {<p class="small" i18n="@@organisations.programme-details.open">Studenten van andere opleidingen met gevoel voor ICT doen ook mee</p>}
    @if (partnering(); as how) {<p class="small" i18n="@@organisations.programme-details.partnering">Werkt het liefst {{ how }}</p>}
    <details (toggle)="opened.set(true)">
      <summary class="small">@if (hasTold()) {<ng-container i18n="@@organisations.programme-details.more">Wat er in de klas speelt, codes en periodes</ng-container>} @else {<ng-container i18n="@@organisations.programme-details.rest">Codes, talen en periodes</ng-container>}<span class="sr"> {{ it.name }}</span></summary>
      <dl class="dlist">
        @for (row of rows(); track row.term) {<dt>{{ row.term }}</dt><dd class="told">{{ row.text }}</dd>}
      </dl>
    </details>
  `,
})
export class ProgrammeDetails {
  readonly programme = input.required<Programme>();
  private readonly locale = injectLocale();
  protected readonly forms: Record<string, (typeof FORMS_SHORT)[keyof typeof FORMS_SHORT]> = FORMS_SHORT;
  /** Whether somebody wanted to know more: names of specialisations are read then. */
  protected readonly opened = signal(false);
  private readonly functions = httpResource<Page<JobFunction>>(() => (this.opened() && this.programme().specialisations.length ? addresses.functions : undefined));
  protected readonly groups = computed(() => this.programme().targetGroups.map((group) => TARGET_GROUPS[group][this.locale]));
  /** As the end of a sentence. */
  protected readonly partnering = computed(() => {
    const how = this.programme().partnering;
    return how && PARTNERINGS[how][this.locale].toLowerCase();
  });
  protected readonly hasTold = computed(() => {
    const { themes, currentWork, classInterest } = this.programme();
    return themes.length > 0 || currentWork !== '' || classInterest !== '';
  });
  protected readonly rows = computed(() => {
    const { themes, currentWork, classInterest, technologies, specialisations, languages, codes, periods } = this.programme();
    const known = this.functions.hasValue() ? this.functions.value().items.flatMap((one) => one.specialisations) : [];
    const nameOf = (slug: string) => known.find((one) => one.slug === slug)?.name[this.locale] ?? slug;
    return [
      { term: $localize`:@@organisations.programme-details.themes:Thema’s van nu`, text: themes.join(', ') },
      { term: $localize`:@@organisations.programme-details.working:Waar studenten aan werken`, text: currentWork },
      { term: $localize`:@@organisations.programme-details.interest:Wat de klas leuk vindt`, text: classInterest },
      { term: $localize`:@@organisations.programme-details.technologies:Technieken`, text: technologies.join(', ') },
      { term: $localize`:@@organisations.programme-details.specialisations:Specialisaties`, text: specialisations.map(nameOf).join(', ') },
      { term: $localize`:@@organisations.programme-details.languages:Talen`, text: languages.map((one) => LANGUAGES[one as Language]?.[this.locale] ?? one).join(', ') },
      { term: $localize`:@@organisations.programme-details.codes:Codes`, text: codes.map(({ codeType, code }) => `${codeType} ${code}`).join(', ') },
      { term: $localize`:@@organisations.programme-details.periods:Studenten beschikbaar`, text: periods.map(({ from, until, students }) => {
        const when = writePeriod(from, until, this.locale);
        return students === null ? $localize`:@@organisations.programme-details.unknown:${when}:period:, aantal nog niet bekend` : `${when}: ${students}`;
      }).join('\n') },
    ].filter(({ text }) => text !== '');
  });
}
