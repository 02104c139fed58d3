import { ChangeDetectionStrategy, Component, afterNextRender, computed, inject, input, linkedSignal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Busy, Failed, Send, Sending, Toasts, injectLocale } from '#base/portal';
import type { SavedSearch } from '#postings/contract';
import { postingAddresses } from './addresses';
import type { PostingFilters } from './filters';
import { searchName } from './search-words';

/** Keeps the search of the address under a name. */
@Component({
  selector: 'kv-save-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Failed],
  styles: `form { display: grid; gap: .5rem; margin-top: .5rem; } p > a { display: inline-block; padding-block: .25rem; }`,
  template: `
    <div class="note">
      <b i18n="@@postings.save.heading">Niet elke keer opnieuw zoeken?</b>
      <p i18n="@@postings.save.text">Bewaar deze zoekopdracht onder een naam. Je ziet dan hoeveel er bij kwam sinds je keek.</p>
      <form (submit)="save($event, name.value)">
        <label class="sr" for="save-name" i18n="@@postings.save.name">Naam van de zoekopdracht</label>
        <input #name class="input" id="save-name" maxlength="80" autocomplete="off" [value]="proposed()" />
        <button class="btn btn--second btn--block" [kvBusy]="sending.isBusy()" i18n="@@postings.save.save">Bewaar zoekopdracht</button>
      </form>
      @if (sending.problem(); as problem) {<kv-failed under [error]="problem" />}
      <p><a routerLink="/searches" i18n="@@postings.save.all">Je bewaarde zoekopdrachten</a></p>
    </div>
  `,
})
export class SaveSearch {
  readonly filters = input.required<PostingFilters>();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  private readonly usual = computed(() => searchName(this.filters(), this.locale));
  protected readonly proposed = linkedSignal(() => this.usual());

  constructor() {
    // From its news: whoever keeps it has now looked at it. The mark leaves the address again, so that nobody passes it on.
    const [route, router] = [inject(ActivatedRoute), inject(Router)];
    afterNextRender(() => {
      const saved = route.snapshot.queryParamMap.get('saved');
      if (!saved) return;
      void this.send.post(`${postingAddresses.savedSearch(saved)}/visit`);
      void router.navigate([], { relativeTo: route, queryParams: { saved: null }, queryParamsHandling: 'merge', replaceUrl: true });
    });
  }

  protected async save(event: Event, name: string): Promise<void> {
    event.preventDefault();
    const done = await this.sending.run(() => this.send.create<SavedSearch>(postingAddresses.savedSearches, { name: name.trim() || this.usual(), query: this.filters() }));
    if (done) this.toasts.show($localize`:@@postings.save.saved:Bewaard als “${done.value.name}:name:”.`, () => void this.send.remove(postingAddresses.savedSearch(done.value.id)));
  }
}
