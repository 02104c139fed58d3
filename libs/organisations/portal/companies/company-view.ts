import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, DayPipe, Facts, PUBLIC_ORIGIN, Session, describeThing, injectLocale } from '#base/portal';
import { REGIONS, SIZE_BANDS } from '#organisations/contract';
import type { Company } from '#organisations/contract';
import { companyThing } from '../party-things';
import { PartnershipList } from '../partnerships/partnership-list';
import { ReportPanel } from './report-panel';

/** A company as everybody sees it: what it does, where it works, for what it is recognised and how HCA-ICT knows it. What it has open is projected. */
@Component({
  selector: 'kv-company-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Crumbs, DayPipe, Facts, PartnershipList, ReportPanel],
  templateUrl: './company-view.html',
  styles: `
    .intro { margin-top: var(--k-3); }
    .about { margin-top: var(--k-4); max-width: var(--k-measure); }
    .notes p + p { margin-top: .375rem; }
  `,
})
export class CompanyView {
  readonly company = input.required<Company>();
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly trail = [{ text: $localize`:@@organisations.company.crumb:Plaatsingen`, link: '/postings' }];
  protected readonly facts = computed(() => {
    const { sizeBand, sectors, branches } = this.company();
    return [[...new Set(branches.map(({ region }) => REGIONS[region][this.locale]))].join(', '), sizeBand && SIZE_BANDS[sizeBand][this.locale], sectors.join(', ')];
  });
  protected readonly about = computed(() => {
    const { about } = this.company();
    return about[this.locale] || about.nl || about.en;
  });
  protected readonly regionOf = (region: keyof typeof REGIONS) => REGIONS[region][this.locale];
  protected readonly isOwn = computed(() => this.session.me()?.memberships.some(({ organisation }) => organisation.id === this.company().id) ?? false);

  constructor() {
    const origin = inject(PUBLIC_ORIGIN);
    describeThing('company', () => companyThing(this.company(), this.locale, origin));
  }
}
