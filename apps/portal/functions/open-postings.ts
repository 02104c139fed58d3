import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { CountPipe, Failed, Skeleton } from '#base/portal';
import type { PostingFacets, PostingSummary } from '#postings/contract';
import { PostingLine } from '#postings/portal';
import { addresses } from './reach';

/** What is open now for a function: how much on each side, the newest, and where one learns in a paid job. */
@Component({
  selector: 'kv-open-postings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, CountPipe, Failed, PostingLine, Skeleton],
  template: `
    <section class="section" aria-labelledby="open">
      <div class="section__head">
        <h2 id="open">{{ heading() }}</h2>
        @if (total()) {<a routerLink="/postings" [queryParams]="{ function: slug() }" i18n="@@portal.function.open-all">Bekijk ze alle</a>}
      </div>
      @if (newest.error(); as error) {
        <kv-failed part [error]="error" (again)="newest.reload()" />
      } @else if (newest.hasValue()) {
        <div class="spread">
          <div>
            @for (posting of newest.value().items; track posting.id) {
              <kv-posting-line [posting]="posting" showSide />
            } @empty {
              <p class="measure" i18n="@@portal.function.open-none">Nu staat er niets open voor deze functie. Een bedrijf of opleiding kan er zelf iets voor plaatsen.</p>
            }
          </div>
          <div class="notes">
            @if (total()) {
              <div class="note">
                <b i18n="@@portal.function.sides">Van twee kanten</b>
                <p><a routerLink="/postings" [queryParams]="{ function: slug(), direction: 'offer' }"><ng-container i18n="@@portal.function.offers">{{ of('direction', 'offer') | kvCount }} keer biedt een bedrijf iets</ng-container></a></p>
                <p><a routerLink="/postings" [queryParams]="{ function: slug(), direction: 'request' }"><ng-container i18n="@@portal.function.requests">{{ of('direction', 'request') | kvCount }} keer vraagt een opleiding iets</ng-container></a></p>
              </div>
            }
            <div class="note">
              <b i18n="@@portal.function.earning">Leren en werken tegelijk</b>
              @if (of('earning', 'true'); as count) {
                <p><a routerLink="/postings" [queryParams]="{ function: slug(), earning: 'true' }"><ng-container i18n="@@portal.function.earning-open">{{ count | kvCount }} open: duale plekken, traineeships en omscholing</ng-container></a></p>
              } @else {
                <p i18n="@@portal.function.earning-none">Nu staat er geen duale plek, traineeship of omscholing open voor deze functie.</p>
              }
              @if (of('kind', 'vacancy'); as count) {
                <p><a routerLink="/postings" [queryParams]="{ function: slug(), kind: 'vacancy' }"><ng-container i18n="@@portal.function.vacancies">{{ count | kvCount }} keer een baan of bijbaan</ng-container></a></p>
              }
            </div>
          </div>
        </div>
      } @else {
        <kv-skeleton label="Plaatsingen laden" i18n-label="@@portal.function.open-loading" />
      }
    </section>
  `,
})
export class OpenPostings {
  readonly slug = input.required<string>();
  protected readonly newest = httpResource<Page<PostingSummary>>(() => addresses.newest(this.slug()));
  private readonly counts = httpResource<PostingFacets>(() => addresses.counts(this.slug()));
  protected readonly total = computed(() => (this.counts.hasValue() ? this.counts.value().total : 0));
  protected readonly heading = computed(() => {
    const total = this.total();
    if (total === 0) return $localize`:@@portal.function.open:Wat er nu open staat`;
    if (total > 10_000) return $localize`:@@portal.function.open-many:Meer dan 10.000 plaatsingen staan nu open`;
    return total === 1 ? $localize`:@@portal.function.open-one:Eén plaatsing staat nu open` : $localize`:@@portal.function.open-some:${total}:count: plaatsingen staan nu open`;
  });

  protected of(facet: 'direction' | 'earning' | 'kind', value: string): number {
    return (this.counts.hasValue() ? this.counts.value().facets[facet] : undefined)?.find((one) => one.value === value)?.count ?? 0;
  }
}
