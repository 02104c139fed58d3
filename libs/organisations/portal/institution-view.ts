import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Advice, Crumbs, Facts, Failed, PUBLIC_ORIGIN, Session, Skeleton, TextPipe, describePage, describeThing, injectLocale, writePeriod } from '#base/portal';
import { FACILITY_KINDS, REGIONS, SCHEMES, SECTORS, SPAN_KINDS, TARGET_GROUPS } from '#organisations/contract';
import type { Institution, InstitutionProfile } from '#organisations/contract';
import { addresses } from './addresses';
import { BoardList } from './board-list';
import { linesOf } from './calendar-lines';
import { InstitutionFacts } from './institution-facts';
import { institutionThing } from './party-things';
import { PartnershipList } from './partnerships/partnership-list';
import { ReportPanel } from './companies/report-panel';
import { ProgrammeList } from './programme-list';
import { YearLine } from './year-line';

/** One institution: its names, its programmes, and how to reach who decides. What is projected with `reach` does the reaching; with `open` comes what it asks. */
@Component({
  selector: 'kv-institution-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Advice, BoardList, Crumbs, Facts, Failed, InstitutionFacts, PartnershipList, ProgrammeList, ReportPanel, Skeleton, TextPipe, YearLine],
  templateUrl: './institution-view.html',
  styles: `
    .intro { margin-top: var(--k-4); }
    .wait { min-height: 24rem; }
    .about { margin-top: var(--k-4); white-space: pre-line; }
    .years { display: grid; gap: 1rem; }
    .facility { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: .25rem var(--k-6); padding-block: var(--k-4); border-top: 1px solid var(--k-rule); }
    .kindof { font: italic 500 1.0625rem/1.3 var(--k-serif); color: var(--k-ink-2); }
    @media (max-width: 59.99em) { .facility { grid-template-columns: minmax(0, 1fr); } }
    .names { margin-top: var(--k-5); max-width: var(--k-measure); }
  `,
})
export class InstitutionView {
  readonly slug = input.required<string>();
  protected readonly institution = httpResource<Institution>(() => addresses.institution(this.slug()));
  private readonly locale = injectLocale();
  private readonly session = inject(Session);
  protected readonly today = this.session.today;
  protected readonly isAnalyst = computed(() => this.session.worksAt('hca') && this.session.isA('analyst'));
  protected readonly isOwn = computed(() => this.session.me()?.memberships.some(({ organisation }) => organisation.slug === this.slug()) ?? false);
  private readonly read = httpResource<InstitutionProfile>(() => addresses.profile(this.slug()));
  readonly profile = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly kinds = FACILITY_KINDS;
  protected readonly expertise = computed(() => (this.profile()?.expertise ?? []).map((one) => (one === 'schemes' ? SCHEMES : TARGET_GROUPS[one])[this.locale]));
  protected readonly years = computed(() => linesOf(this.profile()?.calendar ?? [], (year, told) => $localize`:@@organisations.calendar.spoken:Schooljaar ${year}:year:: ${told}:weeks:`, this.locale));
  /** The next quiet time, in words. */
  protected readonly quiet = computed(() => {
    const today = this.today();
    const next = today ? this.profile()?.calendar.find(({ kind, until }) => kind === 'quiet' && until >= today) : undefined;
    return next ? `${next.name || SPAN_KINDS.quiet[this.locale]}: ${writePeriod(next.from, next.until, this.locale)}` : null;
  });
  readonly loaded = computed(() => (this.institution.hasValue() && !this.institution.value().successor ? this.institution.value() : null));
  protected readonly trail = [{ text: $localize`:@@organisations.institution.crumb:Instellingen`, link: '/institutions' }];
  /** Who helps when nobody at the institution is known, as the handbook names it. */
  protected readonly help = 'info@hcaict.nl';
  protected readonly facts = computed(() => {
    if (!this.institution.hasValue()) return [];
    const { sector, regions } = this.institution.value();
    return [SECTORS[sector][this.locale], ...regions.map((region) => REGIONS[region][this.locale])];
  });

  constructor() {
    const origin = inject(PUBLIC_ORIGIN);
    describeThing('institution', () => institutionThing(this.loaded(), this.profile(), this.locale, origin));
    describePage(() => {
      const name = this.institution.hasValue() ? this.institution.value().name : '';
      return { title: name, ...(name ? { description: $localize`:@@organisations.institution.description:ICT-opleidingen van ${name}:name:, en hoe je de opleidingsmanager bereikt.` } : {}) };
    });
  }
}
