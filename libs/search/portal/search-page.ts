import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, Failed, Icon, Skeleton, describePage, injectLocale } from '#base/portal';
import type { SearchAnswer } from '#search/contract';
import { searchAddresses, shownGroups } from './hits';
import { Marked } from './marked';

/** Everything on the site that the words of the address find. */
@Component({
  selector: 'kv-search-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Failed, Icon, Marked, Skeleton],
  styles: `
    h1 { font-size: var(--k-t-h2); }
    .search { margin-top: 1rem; max-width: 46rem; }
    .meant { margin-top: 1rem; }
    .groups { display: grid; gap: 2.25rem; margin-top: 2rem; max-width: 46rem; }
    h2 { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; border-top: 1px solid var(--k-ink); padding-top: .625rem; font-size: var(--k-t-h3); }
    h2 a { font: 500 var(--k-t-small)/1.3 var(--k-sans); letter-spacing: 0; white-space: nowrap; }
    li { border-bottom: 1px solid var(--k-rule); padding-block: .75rem; }
    li:last-child { border-bottom: 0; }
    li > a { font-weight: 600; color: var(--k-ink); text-decoration: none; display: inline-block; padding-block: .125rem; }
    li > a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
    li p { max-width: 38rem; }
  `,
  template: `
    <div class="page">
      <h1>{{ heading() }}</h1>
      <form class="search" role="search" [attr.action]="action" (submit)="search($event, words.value)">
        <label class="sr" for="search-q" i18n="@@search.page.label">Zoek op de hele site</label>
        <input #words class="input" id="search-q" name="q" [value]="q() ?? ''" autocomplete="off" maxlength="100" />
        <button class="btn btn--primary"><kv-icon name="search" /><ng-container i18n="@@search.page.search">Zoek</ng-container></button>
      </form>
      @if (answer.error(); as error) {
        <kv-failed under [error]="error" (again)="answer.reload()" />
      } @else if (answer.isLoading()) {
        <kv-skeleton [rows]="4" label="Zoeken" i18n-label="@@search.page.loading" />
      } @else {
        @if (meant(); as word) {
          <p class="meant" i18n="@@search.page.meant">Bedoelde je <a routerLink="/search" [queryParams]="{ q: word }">{{ word }}</a>?</p>
        }
        @if (groups().length) {
          <div class="groups">
            @for (group of groups(); track group.type) {
              <section [attr.aria-labelledby]="'found-' + group.type">
                <h2 [id]="'found-' + group.type">{{ group.title }}@if (group.type === 'posting') {<a routerLink="/postings" [queryParams]="{ q: q() }">{{ all() }}</a>}</h2>
                <ul class="plainlist">
                  @for (hit of group.hits; track hit.id) {
                    <li>
                      <a [routerLink]="hit.link" [queryParams]="hit.params"><kv-marked [text]="hit.name" [words]="marking()" /></a>
                      @if (hit.called) {<p class="small" i18n="@@search.page.called">ook bekend als <kv-marked [text]="hit.called" [words]="marking()" /></p>}
                      @if (hit.about) {<p class="small dim"><kv-marked [text]="hit.about" [words]="marking()" /></p>}
                    </li>
                  }
                </ul>
              </section>
            }
          </div>
        } @else if (asked()) {
          <kv-empty [level]="2" heading="Niets gevonden" i18n-heading="@@search.page.empty">
            <ng-container i18n="@@search.page.empty-text">Probeer een ander woord, of een deel ervan. Je vindt hier plaatsingen, instellingen, bedrijven, functies, vormen en de bibliotheek.</ng-container>
            <ng-container actions><a class="btn btn--second" routerLink="/postings" i18n="@@search.page.to-postings">Alle plaatsingen</a><a class="btn btn--second" routerLink="/functions" i18n="@@search.page.to-functions">Alle functies</a></ng-container>
          </kv-empty>
        } @else {
          <p class="meant dim" i18n="@@search.page.start">Typ een woord: een plaats, een functie, een school, een bedrijf of een techniek. Ook oude namen van scholen werken.</p>
        }
      }
    </div>
  `,
})
export class SearchPage {
  readonly q = input<string>();

  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  /** Where the form leads without script. */
  protected readonly action = `/${this.locale}/search`;
  protected readonly asked = computed(() => this.q()?.trim().slice(0, 100) ?? '');
  protected readonly answer = httpResource<SearchAnswer>(() => (this.asked() ? searchAddresses.search(this.asked(), 8) : undefined));
  private readonly found = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly groups = computed(() => { const found = this.found(); return found ? shownGroups(found, this.locale) : []; });
  protected readonly meant = computed(() => this.found()?.meant ?? null);
  /** What stands out: the words as they were typed, and those that were meant. */
  protected readonly marking = computed(() => `${this.asked()} ${this.meant() ?? ''}`);
  protected readonly all = computed(() => {
    const total = this.groups().find(({ type }) => type === 'posting')?.total ?? 0;
    const n = new Intl.NumberFormat(this.locale === 'nl' ? 'nl-NL' : 'en-GB').format(Math.min(total, 10_000));
    return total === 1 ? $localize`:@@search.page.all-one:Naar de lijst` : $localize`:@@search.page.all:Alle ${total > 10_000 ? `${n}+` : n}:count:`;
  });
  protected readonly heading = computed(() => (this.asked() ? $localize`:@@search.page.heading-for:Zoeken naar “${this.asked()}:words:”` : $localize`:@@search.page.heading:Zoeken`));

  constructor() {
    describePage(() => ({ title: this.heading(), isPublic: false }));
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate(['/search'], { queryParams: { q: words.trim() || null } });
  }
}
