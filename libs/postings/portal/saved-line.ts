import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Here, injectLocale } from '#base/portal';
import { inject } from '@angular/core';

/** Where the text is: with the server, on its way, or only here. */
export type Keeping =
  | { is: 'nothing' | 'waiting' | 'saving' | 'unsaved' }
  | { is: 'saved'; at: Date | null }
  | { is: 'unreachable' | 'signed-out'; here: boolean }
  | { is: 'refused'; why: string };

/** Says in one quiet line whether what was typed is kept, and where. */
@Component({
  selector: 'kv-saved-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  styles: `:host { font-size: var(--k-t-small); color: var(--k-ink-2); } .loud { color: var(--k-ink); font-weight: 650; }`,
  host: { role: 'status' },
  template: `
    @let now = keeping();
    @switch (now.is) {
      @case ('saving') {<ng-container i18n="@@postings.saved.saving">Bewaren…</ng-container>}
      @case ('saved') {@if (time(); as at) {<ng-container i18n="@@postings.saved.at">Bewaard om {{ at }}</ng-container>} @else {<ng-container i18n="@@postings.saved.all">Alles is bewaard</ng-container>}}
      @case ('unsaved') {<ng-container i18n="@@postings.saved.not">Nog niet bewaard</ng-container>}
      @case ('unreachable') {
        @if ($any(now).here) {<span class="loud" i18n="@@postings.saved.unreachable">Geen verbinding. Wat je typt staat op dit apparaat; we sturen het zodra het kan.</span>}
        @else {<span class="loud" i18n="@@postings.saved.unreachable-lost">Geen verbinding, en dit apparaat bewaart niets. Houd deze pagina open.</span>}
      }
      @case ('signed-out') {<span class="loud"><ng-container i18n="@@postings.saved.signed-out">Je bent uitgelogd. Wat je typte staat op dit apparaat.</ng-container> <a routerLink="/sign-in" [queryParams]="{ next: here.inner() }" i18n="@@postings.saved.sign-in">Log in en ga verder</a></span>}
      @case ('refused') {<span class="loud">{{ $any(now).why }}</span>}
    }
  `,
})
export class SavedLine {
  readonly keeping = input.required<Keeping>();
  protected readonly here = inject(Here);
  private readonly locale = injectLocale();
  protected readonly time = computed(() => {
    const now = this.keeping();
    return now.is === 'saved' && now.at ? new Intl.DateTimeFormat(this.locale, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).format(now.at) : null;
  });
}
