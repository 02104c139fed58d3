import { httpResource } from '@angular/common/http';
import { computed } from '@angular/core';
import type { Page } from '#base/contract';
import type { EffortFacts } from '#guidance/contract';
import { guidance } from '#guidance/portal';
import type { ArticleSummary, CaseSummary } from '#library/contract';
import { REGIONS } from '#organisations/contract';
import type { Region } from '#organisations/contract';
import type { PostingSummary } from '#postings/contract';

/** Open postings, counted for the home page. */
interface OpenFigures {
  offers: number;
  requests: number;
  regions: { region: Region; offers: number; requests: number }[];
}

const addresses = {
  latest: (direction: 'offer' | 'request') => `/v1/postings?limit=3&direction=${direction}`,
  figures: '/v1/postings/figures',
  regions: '/v1/regions',
  cases: '/v1/practice-cases?limit=3',
  articles: '/v1/articles?limit=1',
};

/** Everything the home page reads. What could not be read is simply not shown: the page itself never fails. */
export class HomeData {
  private readonly counted = httpResource<OpenFigures>(() => addresses.figures);
  private readonly regionList = httpResource<Page<{ slug: Region; institutions?: number }>>(() => addresses.regions);
  readonly offers = httpResource<Page<PostingSummary>>(() => addresses.latest('offer'));
  readonly requests = httpResource<Page<PostingSummary>>(() => addresses.latest('request'));

  private readonly efforts = httpResource<Page<EffortFacts>>(() => guidance.efforts);
  private readonly cases = httpResource<Page<CaseSummary>>(() => addresses.cases);
  private readonly articles = httpResource<Page<ArticleSummary>>(() => addresses.articles);

  readonly effortBands = computed(() => (this.efforts.hasValue() ? this.efforts.value().items : []));
  /** What can be read: the latest article, and examples. */
  readonly reading = computed(() => [
    ...(this.articles.hasValue() ? this.articles.value().items.map((one) => ({ ...one, path: ['/library/articles', one.slug] })) : []),
    ...(this.cases.hasValue() ? this.cases.value().items.map((one) => ({ ...one, path: ['/library/cases', one.slug] })) : []),
  ].slice(0, 3));
  readonly figures = computed(() => (this.counted.hasValue() ? this.counted.value() : null));
  /** The regions with their counts, the busiest first. */
  readonly regions = computed(() => {
    const institutions = new Map(this.regionList.hasValue() ? this.regionList.value().items.map((one) => [one.slug, one.institutions]) : []);
    return (this.figures()?.regions ?? [])
      .map((row) => ({ ...row, name: REGIONS[row.region], institutions: institutions.get(row.region) }))
      .sort((a, b) => b.offers + b.requests - (a.offers + a.requests));
  });
  readonly hasInstitutions = computed(() => this.regions().some((region) => region.institutions !== undefined));
}
