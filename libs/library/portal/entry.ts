import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Facts, TextPipe, injectLocale } from '#base/portal';
import { FORMS_SHORT } from '#guidance/contract';
import type { ArticleSummary, CaseSummary } from '#library/contract';
import { REGIONS, SIZE_BANDS } from '#organisations/contract';

/** An example in a list: what happened, who did it, and where. */
@Component({
  selector: 'kv-case-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Facts, TextPipe],
  template: `
    @let one = example();
    <article class="posting">
      <p class="kind">@if (one.isStory) {<ng-container i18n="@@library.story.row">Succesverhaal</ng-container>, }{{ forms() }}</p>
      <h3><a [routerLink]="[one.isStory ? '/library/stories' : '/library/cases', one.slug]">{{ one.title | kvText }}</a></h3>
      <p class="measure">{{ one.excerpt | kvText }}</p>
      <p class="small dim"><kv-facts [items]="facts()" /></p>
    </article>
  `,
})
export class CaseRow {
  readonly example = input.required<CaseSummary>();
  private readonly locale = injectLocale();
  protected readonly forms = computed(() => this.example().forms.map((form) => FORMS_SHORT[form][this.locale]).join(', '));
  protected readonly facts = computed(() => {
    const { parties, region, size } = this.example();
    return [parties.join(', '), region && REGIONS[region][this.locale], size && SIZE_BANDS[size][this.locale]];
  });
}

/** An article in a list. */
@Component({
  selector: 'kv-article-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TextPipe],
  template: `
    @let one = article();
    <article class="posting">
      <p class="kind" i18n="@@library.article.row">Artikel, {{ one.minutes }} min.</p>
      <h3><a [routerLink]="['/library/articles', one.slug]">{{ one.title | kvText }}</a></h3>
      <p class="measure">{{ one.excerpt | kvText }}</p>
    </article>
  `,
})
export class ArticleRow {
  readonly article = input.required<ArticleSummary>();
}
