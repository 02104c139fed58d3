import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, DayPipe, Failed, Fn, PUBLIC_ORIGIN, Skeleton, TextPipe, describePage, describeThing, injectLocale, injectPageStatus } from '#base/portal';
import type { PublishedStory } from '#evaluations/contract';
import { FORMS_SHORT, KINDS } from '#guidance/contract';
import { REGIONS } from '#organisations/contract';
import { FUNCTIONS, FUNCTION_GROUP } from '#pathways/contract';
import { addresses } from '../addresses';

/** A story as everybody reads it; where it was taken off, a page that says so kindly. */
@Component({
  selector: 'kv-published-story',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Crumbs, DayPipe, Failed, Fn, RouterLink, Skeleton, TextPipe],
  styles: `.prose p { white-space: pre-line; } .take { margin-top: var(--k-6); } .take p { margin-top: var(--k-2); } .spread { margin-top: 2rem; } .prose h2 { margin-top: 2rem; } .gone p { max-width: var(--k-measure); margin-top: 1rem; } .gone .btn-row { margin-top: 1.5rem; }`,
  template: `
    <div class="page">
      @if (isGone()) {
        <div class="gone">
          <h1 i18n="@@evaluations.public.gone">Dit verhaal staat hier niet meer</h1>
          <p i18n="@@evaluations.public.gone-text">Wie erin voorkwam, nam het terug. Dat mag altijd. Er zijn genoeg andere verhalen om van te leren.</p>
          <div class="row btn-row"><a class="btn btn--second" routerLink="/library" i18n="@@evaluations.public.library">Naar de bibliotheek</a></div>
        </div>
      } @else if (story.error(); as error) {
        <kv-failed [error]="error" (again)="story.reload()" />
      } @else if (story.hasValue()) {
        @let one = story.value();
        <kv-crumbs [trail]="trail" [here]="one.title | kvText" />
        <p class="kind"><ng-container i18n="@@library.story.row">Succesverhaal</ng-container>, {{ KINDS[one.kind] | kvText }}</p>
        <h1 [attr.lang]="language()">{{ one.title | kvText }}</h1>
        <div class="spread">
          <div>
            <div class="prose" [attr.lang]="language()">
              <h2 class="h-small" [attr.lang]="locale" i18n="@@evaluations.story.did">Wat we deden</h2><p>{{ one.did | kvText }}</p>
              <h2 class="h-small" [attr.lang]="locale" i18n="@@evaluations.story.brought">Wat het bracht</h2><p>{{ one.brought | kvText }}</p>
            </div>
            <div class="take lesson"><h2 class="h-small" i18n="@@evaluations.public.lesson">Wat je ervan leert</h2><p class="lead" [attr.lang]="language()">{{ one.lesson | kvText }}</p></div>
            <section class="section" aria-labelledby="try">
              <div class="section__head"><h2 id="try" i18n="@@evaluations.public.try">Zelf doen</h2></div>
              <ul class="kindlinks"><li><a [routerLink]="['/forms', one.form]">{{ FORMS_SHORT[one.form] | kvText }}</a></li><li><a routerLink="/postings" [queryParams]="{ kind: one.kind }"><ng-container i18n="@@evaluations.public.open">Open: {{ KINDS[one.kind] | kvText }}</ng-container></a></li></ul>
            </section>
          </div>
          <div class="notes">
            <div class="note"><b i18n="@@evaluations.public.who">Wie meededen</b><p>{{ one.institution }}</p><p>{{ one.company }}</p>@if (one.region) {<p><a routerLink="/library" [queryParams]="{ region: one.region }">{{ REGIONS[one.region] | kvText }}</a></p>}</div>
            @if (one.functions.length) {<div class="note"><b i18n="@@evaluations.public.functions">Functies</b>@for (fn of one.functions; track fn) {<p><a [routerLink]="['/functions', fn]"><kv-fn [group]="FUNCTION_GROUP[fn]" [name]="FUNCTIONS[fn] | kvText" /></a></p>}</div>}
            @if (one.thanks.length) {<div class="note"><b i18n="@@evaluations.public.thanks">Met dank aan</b>@for (name of one.thanks; track name) {<p>{{ name }}</p>}</div>}
            <div class="note"><b i18n="@@evaluations.public.source">Bron</b><p i18n="@@evaluations.public.source-text">Geschreven door wie meededen, met toestemming van allebei. Geplaatst op {{ one.publishedAt | kvDay }}.</p></div>
          </div>
        </div>
      } @else {
        <kv-skeleton label="Verhaal laden" i18n-label="@@evaluations.story.loading" />
      }
    </div>
  `,
})
export class PublishedStoryPage {
  readonly slug = input.required<string>();
  protected readonly locale = injectLocale();
  protected readonly story = httpResource<PublishedStory>(() => addresses.published(this.slug()));
  protected readonly isGone = computed(() => {
    const error = this.story.error();
    return error instanceof HttpErrorResponse && error.status === 410;
  });
  /** The texts are Dutch where nobody translated them. */
  protected readonly language = computed(() => (this.story.hasValue() && !this.story.value().isTranslated && this.locale === 'en' ? 'nl' : null));
  protected readonly KINDS = KINDS;
  protected readonly FORMS_SHORT = FORMS_SHORT;
  protected readonly REGIONS = REGIONS;
  protected readonly FUNCTIONS = FUNCTIONS;
  protected readonly FUNCTION_GROUP = FUNCTION_GROUP;
  protected readonly trail = [{ text: $localize`:@@library.case.crumb:Bibliotheek`, link: '/library' }];

  constructor() {
    const origin = inject(PUBLIC_ORIGIN);
    const setStatus = injectPageStatus();
    effect(() => { if (this.isGone()) setStatus(410); });
    describeThing('story', () => {
      if (!this.story.hasValue()) return null;
      const { slug, title, excerpt, publishedAt, institution, company, isTranslated } = this.story.value();
      return {
        '@type': 'Article', headline: title[this.locale], description: excerpt[this.locale], inLanguage: isTranslated ? this.locale : 'nl', datePublished: publishedAt.slice(0, 10), publisher: { '@type': 'Organization', name: 'Koppelvlak' },
        author: [institution, company].map((name) => ({ '@type': 'Organization', name })), url: `${origin}/${this.locale}/library/stories/${slug}`,
      };
    });
    describePage(() => {
      const one = this.story.hasValue() ? this.story.value() : null;
      return { title: this.isGone() ? $localize`:@@evaluations.public.gone:Dit verhaal staat hier niet meer` : one?.title[this.locale] ?? $localize`:@@library.story.row:Succesverhaal`, ...(one ? { description: one.excerpt[this.locale] } : {}), isArticle: true, isPublic: !this.isGone() };
    });
  }
}
