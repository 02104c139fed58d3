import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Empty, Failed, Here, Send, Session, Skeleton, Toasts, describePage, injectLocale, writeAgo } from '#base/portal';
import type { SavedSearch } from '#postings/contract';
import { postingAddresses } from './addresses';
import { filtersFrom } from './filters';
import { counted, searchName } from './search-words';

/** The searches that somebody keeps: open, call otherwise, remove. */
@Component({
  selector: 'kv-searches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Failed, Skeleton],
  styles: `
    .one { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1.5rem; align-items: start; padding-block: 1rem; border-bottom: 1px solid var(--k-rule); }
    ul { border-top: 1px solid var(--k-ink); margin-top: 1.5rem; max-width: 46rem; }
    h2 { font-size: var(--k-t-h3); }
    h2 a { color: inherit; text-decoration: none; }
    h2 a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
    .quietly { margin-top: -.375rem; }
    form { display: flex; flex-wrap: wrap; gap: .5rem; }
    form .input { flex: 1 1 14rem; width: auto; }
    @media (max-width: 39.99em) { .one { grid-template-columns: 1fr; } .quietly { margin-top: 0; } }
  `,
  template: `
    <div class="page">
      <h1>{{ heading() }}</h1>
      @if (list.error(); as error) {
        <kv-failed under [error]="error" (again)="list.reload()" />
      } @else if (!session.isSignedIn()) {
        <kv-empty [level]="2" heading="Log in om je zoekopdrachten te zien" i18n-heading="@@postings.searches.signed-out">
          <ng-container i18n="@@postings.searches.signed-out-text">Wat je bewaart hoort bij je account.</ng-container>
          <ng-container actions><a class="btn btn--primary" routerLink="/sign-in" [queryParams]="{ next: '/searches' }" i18n="@@postings.list.sign-in">Inloggen</a></ng-container>
        </kv-empty>
      } @else if (list.isLoading() && !rows().length) {
        <kv-skeleton [rows]="3" />
      } @else if (rows().length) {
        <ul class="plainlist">
          @for (row of rows(); track row.id) {
            <li class="one">
              @if (renaming() === row.id) {
                <form (submit)="rename($event, row, name.value)">
                  <label class="sr" [attr.for]="'name-' + row.id" i18n="@@postings.save.name">Naam van de zoekopdracht</label>
                  <input #name class="input" [id]="'name-' + row.id" maxlength="80" [value]="row.name" />
                  <button class="btn btn--primary" i18n="@@postings.searches.keep">Bewaar naam</button>
                  <button type="button" class="btn btn--quiet" (click)="renaming.set(null)" i18n="@@postings.searches.cancel">Laat zo</button>
                </form>
              } @else {
                <div>
                  <h2><a routerLink="/postings" [queryParams]="row.query" (click)="open($event, row)">{{ row.name }}</a></h2>
                  <p class="small dim">{{ row.about }}</p>
                  <p class="small">@if (row.fresh) {<b>{{ row.freshText }}</b>} @else {<ng-container i18n="@@postings.searches.nothing-new">Niets nieuws sinds je keek, {{ row.looked }}</ng-container>}</p>
                </div>
                <div class="quietly">
                  <button type="button" class="btn btn--quiet" (click)="startRenaming(row.id)" i18n="@@postings.searches.rename">Noem anders</button>
                  <button type="button" class="btn btn--quiet" (click)="remove(row)" i18n="@@postings.searches.remove">Verwijder</button>
                </div>
              }
            </li>
          }
        </ul>
      } @else {
        <kv-empty [level]="2" heading="Je bewaart nog geen zoekopdracht" i18n-heading="@@postings.searches.empty">
          <ng-container i18n="@@postings.searches.empty-text">Zoek in de plaatsingen, en kies ernaast “Bewaar zoekopdracht”. Hier zie je dan wat er nieuw is.</ng-container>
          <ng-container actions><a class="btn btn--primary" routerLink="/postings" i18n="@@postings.searches.to-list">Naar de plaatsingen</a></ng-container>
        </kv-empty>
      }
    </div>
  `,
})
export class Searches {
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly here = inject(Here);
  private readonly locale = injectLocale();
  protected readonly session = inject(Session);
  protected readonly list = httpResource<Page<SavedSearch>>(() => (this.session.isSignedIn() ? `${postingAddresses.savedSearches}?limit=100` : undefined));
  protected readonly renaming = signal<string | null>(null);
  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value().items : []).map((row) => {
    const n = counted(row.fresh, this.locale);
    return {
      ...row, about: searchName(filtersFrom(row.query), this.locale), looked: writeAgo(row.lookedAt, this.session.now(), this.locale),
      freshText: row.fresh === 1 ? $localize`:@@postings.searches.fresh-one:1 nieuwe plaatsing` : $localize`:@@postings.searches.fresh:${n}:count: nieuwe plaatsingen`,
    };
  }));
  protected readonly heading = computed(() => {
    const fresh = this.rows().reduce((sum, row) => sum + row.fresh, 0);
    if (fresh === 0) return $localize`:@@postings.searches.heading:Je zoekopdrachten`;
    return fresh === 1 ? $localize`:@@postings.searches.heading-one:1 nieuwe plaatsing voor je` : $localize`:@@postings.searches.heading-fresh:${counted(fresh, this.locale)}:count: nieuwe plaatsingen voor je`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@postings.searches.title:Je zoekopdrachten`, isPublic: false }));
  }

  /** Looked at, then to the list; in another window the list opens by itself. */
  protected open(event: MouseEvent, row: SavedSearch): void {
    void this.send.post(`${postingAddresses.savedSearch(row.id)}/visit`);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.router.navigate(['/postings'], { queryParams: row.query });
  }

  protected startRenaming(id: string): void {
    this.renaming.set(id);
    setTimeout(() => this.here.focus(`name-${id}`));
  }

  protected async rename(event: Event, row: SavedSearch, name: string): Promise<void> {
    event.preventDefault();
    if (name.trim()) await this.told(await this.send.patch(postingAddresses.savedSearch(row.id), { name: name.trim() }, `"${row.version}"`));
    this.renaming.set(null);
  }

  protected async remove(row: SavedSearch): Promise<void> {
    const answer = await this.send.remove(postingAddresses.savedSearch(row.id));
    if (answer.ok) this.toasts.show($localize`:@@postings.searches.removed:“${row.name}:name:” is weg.`, () => void this.restore(row));
    await this.told(answer);
  }

  private async restore({ name, query }: SavedSearch): Promise<void> {
    await this.told(await this.send.create(postingAddresses.savedSearches, { name, query }));
  }

  private async told(answer: { ok: true } | { ok: false; problem: { title: string } }): Promise<void> {
    if (!answer.ok) this.toasts.show(answer.problem.title);
    this.list.reload();
  }
}
