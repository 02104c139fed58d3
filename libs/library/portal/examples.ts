import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Page } from '#base/contract';
import type { ArticleSummary, CaseSummary } from '#library/contract';
import { library } from './addresses';
import { ArticleRow, CaseRow } from './entry';

/** How others did it with a form or for a function, and what there is to read about it; nothing at all where there is nothing. */
@Component({
  selector: 'kv-examples',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ArticleRow, CaseRow],
  template: `
    @if (cases().length || articles().length) {
      <section class="section" aria-labelledby="examples">
        <div class="section__head"><h2 id="examples" i18n="@@library.examples">Zo deden anderen het</h2></div>
        <div class="cols2 pairs">
          @for (one of cases(); track one.slug) {<kv-case-row [example]="one" />}
          @for (one of articles(); track one.slug) {<kv-article-row [article]="one" />}
        </div>
      </section>
    }
  `,
  styles: `.pairs { row-gap: 0; }`,
})
export class Examples {
  readonly form = input<string>();
  readonly function = input<string>();
  private readonly about = computed(() => Object.fromEntries(Object.entries({ form: this.form(), function: this.function() }).filter((part): part is [string, string] => Boolean(part[1]))));
  private readonly caseList = httpResource<Page<CaseSummary>>(() => library.cases(this.about()));
  private readonly articleList = httpResource<Page<ArticleSummary>>(() => library.articles(this.about()));
  protected readonly cases = computed(() => (this.caseList.hasValue() ? this.caseList.value().items : []));
  protected readonly articles = computed(() => (this.articleList.hasValue() ? this.articleList.value().items : []));
}
