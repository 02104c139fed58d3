import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Fn, injectLocale } from '#base/portal';
import { FORMS_SHORT, KINDS, KIND_FORM, forms, kinds } from '#guidance/contract';
import type { Kind } from '#guidance/contract';
import { REGIONS, regions } from '#organisations/contract';
import { LEVELS, jobFunctions, levels } from '#pathways/contract';
import { toggled } from './filters';
import type { FilterName, PostingFilters } from './filters';
import { functionLabels } from './words';

interface Choice {
  value: string;
  text: string;
  group?: string;
  isInner?: boolean;
}

/** The filters as links: the address bar holds the choice, so it can be shared, kept and gone back from, and works without script. */
@Component({
  selector: 'kv-facets',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Fn],
  styles: `
    .toggle { display: none; }
    nav { display: grid; gap: 1.25rem; }
    h2 { border-top: 1px solid var(--k-rule-strong); padding-top: .625rem; font: 650 1rem/1.3 var(--k-sans); letter-spacing: 0; }
    a { display: flex; gap: .75rem; align-items: center; min-height: 2.25rem; color: var(--k-ink); text-decoration: none; font-size: 1rem; line-height: 1.25; padding-block: .125rem; }
    a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
    a.inner { padding-left: 2.125rem; font-size: var(--k-t-small); }
    a.on { font-weight: 650; }
    i { width: 1.25rem; height: 1.25rem; flex: none; border: 1.75px solid var(--k-rule-strong); border-radius: 2px; background: var(--k-sheet); display: grid; place-items: center; }
    a:hover i { border-color: var(--k-ink); }
    .on i { background: var(--k-accent); border-color: var(--k-accent); }
    .on i::after { content: ""; width: .375rem; height: .625rem; border: solid var(--k-on-accent); border-width: 0 2px 2px 0; rotate: 42deg; translate: 0 -1px; }
    @media (max-width: 59.99em) {
      .toggle { display: flex; }
      nav { display: none; margin-top: 1.25rem; }
      nav.open { display: grid; }
      a { min-height: var(--k-hit); }
    }
    @media (forced-colors: active) { .on i { forced-color-adjust: none; background: Highlight; } }
  `,
  template: `
    <button type="button" class="btn btn--second btn--block toggle" [attr.aria-expanded]="isOpen()" aria-controls="facets" (click)="isOpen.set(!isOpen())">
      @if (count(); as n) {<ng-container i18n="@@postings.facets.toggle-count">Filters ({{ n }})</ng-container>} @else {<ng-container i18n="@@postings.facets.toggle">Filters</ng-container>}
    </button>
    <nav id="facets" [class.open]="isOpen()" aria-label="Filters" i18n-aria-label="@@postings.facets.label">
      @for (facet of facets(); track facet.name) {
        <div>
          <h2 [id]="'facet-' + facet.name">{{ facet.title }}</h2>
          <ul class="plainlist" [attr.aria-labelledby]="'facet-' + facet.name">
            @for (choice of facet.choices; track choice.value) {
              <li>
                <a
                  [routerLink]="[]" [queryParams]="choice.params" queryParamsHandling="replace" [class.on]="choice.isOn" [class.inner]="choice.isInner"
                  [attr.aria-current]="choice.isOn ? 'true' : null"
                ><i aria-hidden="true"></i>@if (choice.group) {<kv-fn [group]="choice.group" [name]="choice.text" />} @else {<span>{{ choice.text }}</span>}</a>
              </li>
            }
          </ul>
        </div>
      }
    </nav>
  `,
})
export class Facets {
  readonly filters = input.required<PostingFilters>();

  private readonly locale = injectLocale();
  protected readonly isOpen = signal(false);
  protected readonly count = computed(() => Object.keys(this.filters()).filter((name) => name !== 'q').length);

  protected readonly facets = computed(() => {
    const filters = this.filters();
    const facet = (name: FilterName, title: string, choices: Choice[]) => ({
      name, title,
      choices: choices.map((choice) => {
        const key: FilterName = choice.isInner ? 'kind' : name;
        return { ...choice, isOn: filters[key] === choice.value, params: toggled(filters, key, choice.value) };
      }),
    });
    return [
      facet('direction', $localize`:@@postings.facets.side:Kant`, [
        { value: 'offer', text: $localize`:@@postings.facets.offer:Bedrijf biedt` },
        { value: 'request', text: $localize`:@@postings.facets.request:Opleiding vraagt` },
      ]),
      facet('region', $localize`:@@postings.facets.region:Regio`, regions.map((value) => ({ value, text: REGIONS[value][this.locale] }))),
      facet('form', $localize`:@@postings.facets.form:Vorm`, this.formsAndKinds(filters)),
      facet('function', $localize`:@@postings.facets.function:Functie`,
        functionLabels(jobFunctions, this.locale).map(({ slug, name, group }) => ({ value: slug, text: name, group }))),
      facet('level', $localize`:@@postings.facets.level:Niveau`, levels.map((value) => ({ value, text: LEVELS[value][this.locale] }))),
    ];
  });

  /** The eight forms; below the one that is looked at stand its kinds. */
  private formsAndKinds({ form, kind }: PostingFilters): Choice[] {
    const opened = form ?? (kind ? KIND_FORM[kind as Kind] : undefined);
    return forms.flatMap((value) => [
      { value, text: FORMS_SHORT[value][this.locale] },
      ...(value === opened ? kinds.filter((one) => KIND_FORM[one] === value).map((one) => ({ value: one, text: KINDS[one][this.locale], isInner: true })) : []),
    ]);
  }
}
