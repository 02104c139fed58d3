import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, DayPipe, Failed, PUBLIC_ORIGIN, Skeleton, TextPipe, describePage, describeThing, injectLocale } from '#base/portal';
import { FORMS_SHORT } from '#guidance/contract';
import type { Article } from '#library/contract';
import { FUNCTIONS } from '#pathways/contract';
import { library } from './addresses';
import { articleThing } from './library-things';
import { localLinks } from './local-links';

/** One article. */
@Component({
  selector: 'kv-article-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Crumbs, DayPipe, Failed, Skeleton, TextPipe],
  template: `
    <div class="page">
      @if (article.error(); as error) {
        <kv-failed [error]="error" (again)="article.reload()" />
      } @else if (article.hasValue()) {
        @let one = article.value();
        <kv-crumbs [trail]="trail" [here]="one.title | kvText" />
        <h1>{{ one.title | kvText }}</h1>
        <p class="lead intro">{{ one.excerpt | kvText }}</p>
        <div class="spread">
          <div class="prose" [innerHTML]="html()"></div>
          <div class="notes">
            <div class="note">
              <b>{{ one.author }}</b>
              <p>{{ one.writtenOn | kvDay }}</p>
              <p i18n="@@library.article.minutes">{{ one.minutes }} min. lezen</p>
            </div>
            @if (one.forms.length) {
              <div class="note">
                <b i18n="@@library.article.forms">Hoort bij</b>
                @for (form of one.forms; track form) {<p><a [routerLink]="['/forms', form]">{{ formNames[form] | kvText }}</a></p>}
              </div>
            }
            @if (one.functions.length) {
              <div class="note">
                <b i18n="@@library.article.functions">Functies</b>
                @for (fn of one.functions; track fn) {<p><a [routerLink]="['/functions', fn]">{{ functionNames[fn] | kvText }}</a></p>}
              </div>
            }
            @if (tags().length) {
              <div class="note">
                <b i18n="@@library.article.tags">Onderwerpen</b>
                <p>{{ tags().join(', ') }}</p>
              </div>
            }
          </div>
        </div>
      } @else {
        <kv-skeleton label="Artikel laden" i18n-label="@@library.article.loading" />
      }
    </div>
  `,
  styles: `.intro { margin-block: var(--k-4) var(--k-6); }`,
})
export class ArticlePage {
  readonly slug = input.required<string>();
  protected readonly article = httpResource<Article>(() => library.article(this.slug()));
  protected readonly locale = injectLocale();
  protected readonly formNames = FORMS_SHORT;
  protected readonly functionNames = FUNCTIONS;
  protected readonly trail = [{ text: $localize`:@@library.article.crumb:Bibliotheek`, link: '/library' }];
  protected readonly html = computed(() => (this.article.hasValue() ? localLinks(this.article.value().html[this.locale], this.locale) : ''));
  protected readonly tags = computed(() => (this.article.hasValue() ? this.article.value().tags[this.locale] : []));

  constructor() {
    const origin = inject(PUBLIC_ORIGIN);
    describeThing('article', () => articleThing(this.article.hasValue() ? this.article.value() : null, this.locale, origin));
    describePage(() => {
      const one = this.article.hasValue() ? this.article.value() : null;
      return { title: one?.title[this.locale] ?? '', ...(one ? { description: one.excerpt[this.locale] } : {}), isArticle: true };
    });
  }
}
