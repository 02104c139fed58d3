import type { HttpResourceRef } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Page, Text } from '#base/contract';
import { PostingRow, Session, Skeleton, injectLocale, writeAgo, writePeriod } from '#base/portal';
import { unitsOf } from '#postings/contract';
import type { PostingSummary } from '#postings/contract';

/** The latest postings of one side. */
@Component({
  selector: 'kv-latest',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PostingRow, Skeleton],
  template: `
    @if (list().isLoading()) {
      <kv-skeleton />
    } @else {
      @for (row of rows(); track row.id) {
        <kv-posting-row
          [kind]="row.kind"
          [when]="row.when"
          [title]="row.title"
          [link]="['/postings', row.id]"
          [who]="row.who"
          [functions]="row.functions"
          [facts]="row.facts"
        />
      } @empty {
        <p class="small dim" i18n="@@portal.home.none">Nu staat hier niets open.</p>
      }
    }
  `,
})
export class Latest {
  readonly list = input.required<HttpResourceRef<Page<PostingSummary> | undefined>>();
  readonly kinds = input.required<ReadonlyMap<string, Text>>();
  readonly functions = input.required<ReadonlyMap<string, { name: Text; group: string }>>();
  readonly regions = input.required<readonly { slug: string; name: Text }[]>();

  private readonly locale = injectLocale();
  private readonly session = inject(Session);

  protected readonly rows = computed(() => {
    const list = this.list();
    return list.hasValue() ? list.value().items.map((posting) => this.row(posting)) : [];
  });

  private row(posting: PostingSummary) {
    const region = this.regions().find((one) => one.slug === posting.region)?.name[this.locale];
    return {
      id: posting.id,
      kind: this.kinds().get(posting.kind)?.[this.locale] ?? posting.kind,
      title: posting.title,
      when: posting.publishedAt ? writeAgo(posting.publishedAt, this.session.now(), this.locale) : '',
      who: [posting.owner.name, posting.municipality].filter(Boolean).join(', '),
      functions: posting.functions.slice(0, 2).flatMap((slug) => {
        const known = this.functions().get(slug);
        return known ? [{ group: known.group, name: known.name[this.locale] }] : [];
      }),
      facts: [region, posting.seats ? unitsOf(posting.kind, posting.seats)[this.locale] : null, this.when(posting)],
    };
  }

  private when({ period }: PostingSummary): string | null {
    if (period?.kind === 'on-call') return $localize`:@@portal.home.on-call:op afroep`;
    return period?.kind === 'range' ? writePeriod(period.from, period.until, this.locale, 'short') : null;
  }
}
