import { httpResource } from '@angular/common/http';
import { computed } from '@angular/core';
import type { Page, Text } from '#base/contract';
import type { PostingSummary } from '#postings/contract';

/** What reference data have in common. */
interface Named {
  slug: string;
  name: Text;
}

/** Open postings, counted for the home page. */
interface OpenFigures {
  offers: number;
  requests: number;
  regions: { region: string; offers: number; requests: number }[];
}

const addresses = {
  latest: (direction: string) => `/v1/postings?limit=3&direction=${direction}`,
  figures: '/v1/postings/figures',
  regions: '/v1/regions?limit=100',
  kinds: '/v1/posting-kinds?limit=100',
  functions: '/v1/job-functions?limit=100',
};

/** Everything the home page reads. What could not be read is simply not shown: the page itself never fails. */
export class HomeData {
  private readonly counted = httpResource<OpenFigures>(() => addresses.figures);
  private readonly regionList = httpResource<Page<Named & { institutions?: number }>>(() => addresses.regions);
  private readonly kindList = httpResource<Page<Named>>(() => addresses.kinds);
  private readonly functionList = httpResource<Page<Named & { group: string | Named }>>(() => addresses.functions);
  readonly offers = httpResource<Page<PostingSummary>>(() => addresses.latest('offer'));
  readonly requests = httpResource<Page<PostingSummary>>(() => addresses.latest('request'));

  readonly figures = computed(() => (this.counted.hasValue() ? this.counted.value() : null));
  readonly kinds = computed(() => new Map(this.kindList.hasValue() ? this.kindList.value().items.map((kind) => [kind.slug, kind.name]) : []));
  readonly functions = computed(
    () =>
      new Map(
        this.functionList.hasValue()
          ? this.functionList.value().items.map((fn) => [fn.slug, { name: fn.name, group: typeof fn.group === 'string' ? fn.group : fn.group.slug }])
          : [],
      ),
  );
  /** The regions with their counts, the busiest first. */
  readonly regions = computed(() => {
    const figures = this.figures();
    const list = this.regionList.hasValue() ? this.regionList.value().items : [];
    return list
      .map((region) => {
        const open = figures?.regions.find((row) => row.region === region.slug);
        return { ...region, offers: open?.offers ?? 0, requests: open?.requests ?? 0 };
      })
      .sort((a, b) => b.offers + b.requests - (a.offers + a.requests));
  });
}
