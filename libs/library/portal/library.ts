import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Empty, Failed, Skeleton, describePage, injectLocale } from '#base/portal';
import { FORMS_SHORT, forms } from '#guidance/contract';
import type { ArticleSummary, CaseSummary } from '#library/contract';
import { REGIONS, SIZE_BANDS, regions, sizeBands } from '#organisations/contract';
import { FUNCTIONS, jobFunctions } from '#pathways/contract';
import { library } from './addresses';
import { ArticleRow, CaseRow } from './entry';

/** What can be read: how others did it, by form, function, region and size, and short articles. */
@Component({
  selector: 'kv-library',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, ArticleRow, CaseRow, Empty, Failed, Skeleton],
  templateUrl: './library.html',
  styles: `
    .intro { margin-top: var(--k-4); }
    .filters { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)) auto; gap: var(--k-3) var(--k-4); align-items: end; }
    .pairs { row-gap: 0; }
    .count { margin-block: var(--k-5) var(--k-2); }
    @media (max-width: 59.99em) { .filters { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
    @media (max-width: 39.99em) { .filters { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class Library {
  readonly form = input<string>();
  readonly function = input<string>();
  readonly region = input<string>();
  readonly size = input<string>();

  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly action = `/${this.locale}/library`;

  /** What the address holds and the library knows; anything else is left out. */
  protected readonly chosen = computed((): Record<string, string | undefined> => ({
    form: forms.find((one) => one === this.form()), function: jobFunctions.find((one) => one === this.function()),
    region: regions.find((one) => one === this.region()), size: sizeBands.find((one) => one === this.size()),
  }));
  protected readonly isFiltered = computed(() => Object.values(this.chosen()).some(Boolean));
  protected readonly cases = httpResource<Page<CaseSummary>>(() => library.cases(this.chosen()));
  protected readonly articles = httpResource<Page<ArticleSummary>>(() => library.articles());

  protected readonly filters = [
    { name: 'form', label: $localize`:@@library.filter.form:Vorm`, any: $localize`:@@library.filter.any-form:Alle vormen`, options: forms.map((value) => ({ value, text: FORMS_SHORT[value][this.locale] })) },
    { name: 'function', label: $localize`:@@library.filter.function:Functie`, any: $localize`:@@library.filter.any-function:Alle functies`, options: jobFunctions.map((value) => ({ value, text: FUNCTIONS[value][this.locale] })) },
    { name: 'region', label: $localize`:@@library.filter.region:Regio`, any: $localize`:@@library.filter.any-region:Alle regio’s`, options: regions.map((value) => ({ value, text: REGIONS[value][this.locale] })) },
    { name: 'size', label: $localize`:@@library.filter.size:Grootte van het bedrijf`, any: $localize`:@@library.filter.any-size:Elke grootte`, options: sizeBands.map((value) => ({ value, text: SIZE_BANDS[value][this.locale] })) },
  ];

  constructor() {
    describePage(() => ({
      title: $localize`:@@library.title:Bibliotheek: hoe anderen het deden`,
      description: $localize`:@@library.description:Zestien voorbeelden van ICT-bedrijven en scholen die samenwerken, met wat het vroeg en wat je ervan leert. En artikelen over traineeships, advieswerk en soft skills.`,
    }));
  }

  protected choose(event: Event): void {
    event.preventDefault();
    const given = new FormData((event.target as HTMLElement).closest('form') ?? undefined);
    const params = Object.fromEntries([...given.entries()].filter(([, value]) => value !== ''));
    void this.router.navigate(['/library'], { queryParams: params });
  }
}
