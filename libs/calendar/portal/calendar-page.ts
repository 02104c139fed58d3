import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Busy, Crumbs, DayPipe, Dialog, Failed, FormErrors, Send, Sending, Session, Skeleton, Toasts, describePage } from '#base/portal';
import type { CalendarFeed, NewCalendarFeed } from '#calendar/contract';
import { calendarAddresses } from './addresses';

/** The address by which one's own calendar program follows what is planned: made, copied, renewed, taken back. */
@Component({
  selector: 'kv-calendar-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Crumbs, DayPipe, Dialog, Failed, FormErrors, Skeleton],
  styles: `
    .lead { max-width: 40rem; }
    .spread { margin-top: 2rem; }
    .address { display: flex; flex-wrap: wrap; gap: var(--k-3); align-items: end; margin-block: var(--k-3); }
    .address label { flex: 1 1 20rem; display: block; }
    .address .input { width: 100%; margin-top: .25rem; }
    .section > * + p, .section > h3 { margin-top: var(--k-3); }
    dl { margin-top: var(--k-2); }
    dt { font-weight: 600; } dd { margin: 0 0 var(--k-3); }
  `,
  template: `
    <div class="page">
      @if (session.isKnown() && !session.isSignedIn()) {
        <kv-failed [error]="stranger" />
      } @else if (feed.error(); as error) {
        <kv-failed [error]="error" (again)="feed.reload()" />
      } @else {
        <kv-crumbs [trail]="trail" here="Agenda" i18n-here="@@calendar.page.here" />
        <h1 i18n="@@calendar.page.heading">Wat er gepland is, in je eigen agenda</h1>
        <p class="lead" i18n="@@calendar.page.lead">Startbijeenkomsten, eerste en laatste dagen, gastlessen, tussenstanden, beslismomenten, en tot wanneer je kunt antwoorden. Verandert er iets, dan verandert je agenda mee.</p>
        <div class="spread">
          <div class="m">
            <kv-form-errors [sending]="sending" />
            @if (view(); as view) {
              @if (address(); as address) {
                <section class="section" aria-labelledby="address">
                  <div class="section__head"><h2 id="address" i18n="@@calendar.page.copy-heading">Kopieer dit adres nu</h2></div>
                  <p class="measure" i18n="@@calendar.page.once">We bewaren het niet en laten het maar één keer zien. Wie het kent, leest je agenda.</p>
                  <div class="address">
                    <label><span i18n="@@calendar.page.address">Het adres van je agenda</span><input class="input" readonly [value]="address" (focus)="all($event)" /></label>
                    <button type="button" class="btn btn--primary" (click)="copy(address)" i18n="@@calendar.page.copy">Kopieer</button>
                  </div>
                  <h3 i18n="@@calendar.page.how">Zo zet je het erin</h3>
                  <dl>
                    <dt>Outlook</dt><dd i18n="@@calendar.page.outlook">Agenda, Agenda toevoegen, Abonneren via internet: plak het adres.</dd>
                    <dt>Google</dt><dd i18n="@@calendar.page.google">In een browser: naast Andere agenda’s op het plusje, Via URL: plak het adres.</dd>
                    <dt>Apple</dt><dd i18n="@@calendar.page.apple">Agenda, Archief, Nieuw agenda-abonnement; op een iPhone: Agenda’s, Voeg agenda toe, Voeg abonnement toe.</dd>
                  </dl>
                </section>
              } @else if (view.madeAt) {
                <section class="section" aria-labelledby="followed">
                  <div class="section__head"><h2 id="followed">@if (view.readOn) {<ng-container i18n="@@calendar.page.followed">Je agenda wordt gevolgd</ng-container>} @else {<ng-container i18n="@@calendar.page.unused">Je adres is nog niet gebruikt</ng-container>}</h2></div>
                  <p class="measure"><ng-container i18n="@@calendar.page.made">Het adres is van {{ view.madeAt | kvDay: 'bare' }}.</ng-container>@if (view.readOn) {<span class="read" i18n="@@calendar.page.read"> Voor het laatst opgehaald op {{ view.readOn | kvDay: 'bare' }}.</span>}</p>
                  <p class="measure" i18n="@@calendar.page.lost">Ben je het adres kwijt, of kent iemand het die het niet hoort te kennen? Maak een nieuw; het oude werkt dan niet meer.</p>
                  <p class="row btn-row"><button type="button" class="btn btn--second" (click)="asks.set('renew')" i18n="@@calendar.page.renew">Maak een nieuw adres</button>
                    <button type="button" class="btn btn--danger" (click)="asks.set('revoke')" i18n="@@calendar.page.revoke">Stop ermee</button></p>
                </section>
              } @else {
                <section class="section" aria-labelledby="none">
                  <div class="section__head"><h2 id="none" i18n="@@calendar.page.none">Er is nog geen adres</h2></div>
                  <p class="measure" i18n="@@calendar.page.none-text">Maak een adres en plak het in Outlook, Google of Apple. Je agenda haalt daarna zelf op wat er verandert, een paar keer per dag.</p>
                  <button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="make()" i18n="@@calendar.page.make">Maak een adres</button>
                </section>
              }
            } @else {<kv-skeleton [rows]="2" label="Agenda laden" i18n-label="@@calendar.page.loading" />}
          </div>
          <aside class="notes n">
            <div class="note"><b i18n="@@calendar.page.invites">Uitnodigingen</b><p i18n="@@calendar.page.invites-text">Voor een startbijeenkomst krijg je per mail ook een uitnodiging. Die kun je los van dit adres aannemen.</p></div>
          </aside>
        </div>
        <kv-dialog [heading]="question()" [alert]="asks() === 'revoke'" [open]="asks() !== null" (closed)="asks.set(null)">
          <p i18n="@@calendar.page.stops">Elk programma dat het adres van nu gebruikt, krijgt niets meer. Terugzetten kan niet.</p>
          <ng-container actions>
            @if (asks() === 'revoke') {<button type="button" class="btn btn--danger" [kvBusy]="sending.isBusy()" (click)="revoke()" i18n="@@calendar.page.revoke-yes">Ja, stop ermee</button>}
            @else {<button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="make()" i18n="@@calendar.page.renew-yes">Ja, maak een nieuw adres</button>}
            <button type="button" class="btn btn--quiet" (click)="asks.set(null)" i18n="@@calendar.page.back">Terug</button>
          </ng-container>
        </kv-dialog>
      }
    </div>
  `,
})
export class CalendarPage {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly stranger = new HttpErrorResponse({ status: 401 });
  protected readonly feed = httpResource<CalendarFeed>(() => (this.session.isSignedIn() ? calendarAddresses.feed : undefined));
  protected readonly view = computed(() => (this.feed.hasValue() ? this.feed.value() : null));
  /** As long as the page is open, and never again. */
  protected readonly address = signal<string | null>(null);
  protected readonly asks = signal<'renew' | 'revoke' | null>(null);
  protected readonly question = computed(() => (this.asks() === 'revoke' ? $localize`:@@calendar.page.revoke-heading:Stop je met dit adres?` : $localize`:@@calendar.page.renew-heading:Maak je een nieuw adres?`));
  protected readonly trail = [{ text: $localize`:@@calendar.page.account:Mijn account`, link: '/account' }];

  constructor() {
    describePage(() => ({ title: $localize`:@@calendar.page.here:Agenda`, isPublic: false }));
  }

  protected async make(): Promise<void> {
    const done = await this.sending.run(() => this.send.post<NewCalendarFeed>(calendarAddresses.feed));
    this.asks.set(null);
    if (!done) return;
    this.address.set(done.value.address);
    this.feed.set({ madeAt: done.value.madeAt, readOn: null });
  }

  protected async revoke(): Promise<void> {
    const done = await this.sending.run(() => this.send.remove(calendarAddresses.feed));
    this.asks.set(null);
    if (!done) return;
    this.address.set(null);
    this.feed.set({ madeAt: null, readOn: null });
    this.toasts.show($localize`:@@calendar.page.revoked:Het adres werkt niet meer.`);
  }

  protected async copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      this.toasts.show($localize`:@@calendar.page.copied:Gekopieerd. Plak het in je agenda.`);
    } catch {
      this.toasts.show($localize`:@@calendar.page.not-copied:Kopiëren lukte niet. Selecteer het adres en kopieer het zelf.`);
    }
  }

  protected all({ target }: Event): void {
    (target as HTMLInputElement).select();
  }
}
