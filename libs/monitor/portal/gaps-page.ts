import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CountPipe, DayPipe, Empty, Failed, More, Skeleton, TextPipe, Twin, describePage, injectLocale, pages } from '#base/portal';
import { GAP_KIND, GAP_KINDS_SHORT, gapKinds } from '#monitor/contract';
import type { Gap, GapKind, GapNights } from '#monitor/contract';
import { REGIONS, regions } from '#organisations/contract';
import { FUNCTIONS, LEVELS } from '#pathways/contract';
import { addresses } from './addresses';
import { regionName } from './findings';
import { gapFinding, trendOf } from './gap-trend';

/** What nobody offers, since when, and how that goes night by night: for HCA-ICT. */
@Component({
  selector: 'kv-gaps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, DayPipe, Empty, Failed, More, RouterLink, Skeleton, TextPipe, Twin],
  templateUrl: './gaps-page.html',
  styles: `
    h1 { margin-top: .375rem; max-width: 30ch; }
    .figs { margin-top: 2rem; }
    .fig svg { display: block; width: 100%; height: 2.5rem; margin-top: .5rem; overflow: visible; }
    .choose { display: flex; flex-wrap: wrap; gap: var(--k-3) var(--k-5); align-items: end; margin-block: var(--k-6) var(--k-4); }
    .first { display: block; margin-top: var(--k-6); }
    ol { border-top: 1px solid var(--k-ink); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .125rem 1.5rem; padding-block: .875rem; border-bottom: 1px solid var(--k-rule); }
    li a { font-weight: 600; }
    li p { grid-column: 1; }
    li .since { grid-column: 2; grid-row: 1 / span 2; text-align: right; }
    @media (max-width: 39.99em) { li { grid-template-columns: minmax(0, 1fr); } li .since { grid-column: 1; grid-row: auto; text-align: left; } }
  `,
})
export class GapsPage {
  readonly what = input<string>();
  readonly region = input<string>();
  readonly state = input<string>();

  private readonly locale = injectLocale();
  private readonly router = inject(Router);
  protected readonly GAP_KIND = GAP_KIND;
  protected readonly GAP_KINDS_SHORT = GAP_KINDS_SHORT;
  protected readonly FUNCTIONS = FUNCTIONS;
  protected readonly LEVELS = LEVELS;
  protected readonly kinds = gapKinds;
  protected readonly regions = regions.map((slug) => ({ slug, name: REGIONS[slug][this.locale] }));
  protected readonly kind = computed<GapKind | null>(() => gapKinds.find((one) => one === this.what()) ?? null);
  protected readonly place = computed(() => regions.find((one) => one === this.region()) ?? null);
  protected readonly isOver = computed(() => this.state() === 'closed');

  private readonly near = computed((): Record<string, string> => { const place = this.place(); return place ? { region: place } : {}; });
  protected readonly list = pages<Gap>(() => {
    const kind = this.kind();
    return addresses.gaps({ ...this.near(), state: this.isOver() ? 'closed' : 'open', ...(kind ? { what: kind } : {}) });
  });
  protected readonly nights = httpResource<GapNights>(() => addresses.gapNights(this.near()));
  protected readonly trends = computed(() => {
    const items = this.nights.hasValue() ? this.nights.value().nights : [];
    return items.length ? gapKinds.map((kind) => trendOf(kind, items)) : [];
  });
  /** No night has been counted anywhere: that nothing is missing would not be true. */
  protected readonly isUncounted = computed(() => this.nights.hasValue() && this.trends().length === 0 && this.place() === null);
  protected readonly lastNights = computed(() => {
    const items = this.nights.hasValue() ? this.nights.value().nights : [];
    const open = (night: string, what: GapKind) => items.find((one) => one.night === night && one.what === what)?.open ?? 0;
    return [...new Set(items.map(({ night }) => night))].toReversed().slice(0, 14).map((night) => ({ night, open: gapKinds.map((what) => open(night, what)) }));
  });
  protected readonly heading = computed(() => (this.nights.hasValue() ? gapFinding(this.trends(), this.place() && regionName(this.place(), this.locale)) : $localize`:@@monitor.gaps.title:Tekorten`));

  constructor() {
    describePage(() => ({ title: $localize`:@@monitor.gaps.title:Tekorten`, isPublic: false }));
  }

  protected nameOf(region: string | null): string {
    return regionName(region, this.locale);
  }

  protected goTo(region: string): void {
    void this.router.navigate([], { queryParams: { region: region || null }, queryParamsHandling: 'merge' });
  }
}
