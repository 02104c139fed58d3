import type { HttpResourceRef } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Page, Text } from '#base/contract';
import { PostingRow, Session, Skeleton, injectLocale, writeAgo, writePeriod } from '#base/portal';
import { KINDS } from '#guidance/contract';
import { REGIONS } from '#organisations/contract';
import { FUNCTIONS, FUNCTION_GROUP } from '#pathways/contract';
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

  private readonly locale = injectLocale();
  private readonly session = inject(Session);

  protected readonly rows = computed(() => {
    const list = this.list();
    return list.hasValue() ? list.value().items.map((posting) => this.row(posting)) : [];
  });

  private row(posting: PostingSummary) {
    return {
      id: posting.id,
      kind: KINDS[posting.kind][this.locale],
      title: posting.title,
      when: posting.publishedAt ? writeAgo(posting.publishedAt, this.session.now(), this.locale) : '',
      who: [posting.owner.name, posting.municipality].filter(Boolean).join(', '),
      functions: posting.functions.slice(0, 2).flatMap((slug) => {
        const name = this.named(FUNCTIONS, slug);
        const group = (FUNCTION_GROUP as Record<string, string | undefined>)[slug];
        return name && group ? [{ group, name }] : [];
      }),
      facts: [
        posting.region ? this.named(REGIONS, posting.region) : null,
        posting.seats ? unitsOf(posting.kind, posting.seats)[this.locale] : null,
        this.when(posting),
      ],
    };
  }

  private named(labels: Record<string, Text | undefined>, slug: string): string | null {
    return labels[slug]?.[this.locale] ?? null;
  }

  private when({ period }: PostingSummary): string | null {
    if (period?.kind === 'on-call') return $localize`:@@portal.home.on-call:op afroep`;
    return period?.kind === 'range' ? writePeriod(period.from, period.until, this.locale, 'short') : null;
  }
}
