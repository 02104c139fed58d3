import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Advice, Crumbs, Facts, Failed, Skeleton, describePage, injectLocale } from '#base/portal';
import { REGIONS, SECTORS } from '#organisations/contract';
import type { Institution } from '#organisations/contract';
import { addresses } from './addresses';
import { ProgrammeList } from './programme-list';

/** One institution: its names, its programmes, and how to reach who decides. */
@Component({
  selector: 'kv-institution-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Advice, Crumbs, Facts, Failed, ProgrammeList, Skeleton],
  templateUrl: './institution-page.html',
  styles: `
    .intro { margin-top: var(--k-4); }
    .names { margin-top: var(--k-5); max-width: var(--k-measure); }
  `,
})
export class InstitutionPage {
  readonly slug = input.required<string>();
  protected readonly institution = httpResource<Institution>(() => addresses.institution(this.slug()));
  private readonly locale = injectLocale();
  protected readonly trail = [{ text: $localize`:@@organisations.institution.crumb:Instellingen`, link: '/institutions' }];
  /** Who helps when nobody at the institution is known, as the handbook names it. */
  protected readonly help = 'info@hcaict.nl';
  protected readonly facts = computed(() => {
    if (!this.institution.hasValue()) return [];
    const { sector, regions } = this.institution.value();
    return [SECTORS[sector][this.locale], ...regions.map((region) => REGIONS[region][this.locale])];
  });

  constructor() {
    describePage(() => {
      const name = this.institution.hasValue() ? this.institution.value().name : '';
      return { title: name, ...(name ? { description: $localize`:@@organisations.institution.description:ICT-opleidingen van ${name}:name:, en hoe je de opleidingsmanager bereikt.` } : {}) };
    });
  }
}
