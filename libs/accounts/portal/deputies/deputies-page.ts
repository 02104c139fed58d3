import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { Deputyship } from '#accounts/contract';
import { Busy, Empty, Failed, FormErrors, More, PeriodPipe, Send, Sending, Session, Skeleton, State, Toasts, allows, describePage, pages } from '#base/portal';
import { accountAddresses } from '../addresses';
import { DeputyEditor } from './deputy-editor';

/** Who stands in for whom at the institution, now and later, and naming one's own deputy. */
@Component({
  selector: 'kv-deputies-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, DeputyEditor, Empty, Failed, FormErrors, More, PeriodPipe, Skeleton, State],
  styles: `
    .lead { margin-top: .5rem; }
    ul { border-top: 1px solid var(--k-ink); margin-top: var(--k-5); }
    li { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: baseline; padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    li > div { flex: 1 1 20rem; min-width: 0; overflow-wrap: anywhere; }
    h2.names { font: 500 1.25rem/1.2 var(--k-serif); }
    p.row { margin-top: var(--k-5); }
  `,
  template: `
    @if (active(); as count) {
      <h1 i18n="@@accounts.deputies.heading">{count, plural, =1 {Eén collega wordt nu vervangen} other {{{ count }} collega’s worden nu vervangen}}</h1>
    } @else {<h1 i18n="@@accounts.deputies.title">Vervanging</h1>}
    <p class="lead" i18n="@@accounts.deputies.lead">Ben je weg? Noem een collega. Die doet in die tijd wat jij zou doen voor je opleidingen, en krijgt hetzelfde nieuws. Na de laatste dag stopt het vanzelf.</p>
    <kv-form-errors [sending]="sending()" />
    @if (list.error(); as error) {
      <kv-failed under [error]="error" (again)="list.reload()" />
    } @else if (list.items().length) {
      <ul class="plainlist">
        @for (one of list.items(); track one.id) {
          <li>
            <div>
              <h2 class="names" i18n="@@accounts.deputies.who">{{ one.deputy.name }} voor {{ one.person.name }}</h2>
              <p class="small">{{ one.from | kvPeriod: one.until }}</p>
              @if (one.programmes.length) {<p class="small dim">{{ names(one) }}</p>} @else {<p class="small dim" i18n="@@accounts.deputies.all">Alle opleidingen van {{ one.person.name }}</p>}
            </div>
            @if (one.isActive) {<kv-state look="run"><ng-container i18n="@@accounts.deputies.active">Nu</ng-container></kv-state>} @else {<kv-state look="plan"><ng-container i18n="@@accounts.deputies.planned">Straks</ng-container></kv-state>}
            @if (mayEnd(one)) {<button type="button" class="btn btn--quiet" [kvBusy]="sending().isBusy()" (click)="end(one)"><ng-container i18n="@@accounts.deputies.end">Stop ermee</ng-container><span class="sr">: {{ one.deputy.name }}</span></button>}
          </li>
        }
      </ul>
      <kv-more [list]="list" />
    } @else if (list.isLoading() || !id()) {
      <kv-skeleton label="Vervanging laden" i18n-label="@@accounts.deputies.loading" />
    } @else if (!isOpen()) {
      <kv-empty heading="Niemand wordt vervangen" i18n-heading="@@accounts.deputies.none" [level]="2"><ng-container i18n="@@accounts.deputies.none-text">Vakantie, verlof of ziek? Met een vervanger blijft geen bedrijf op antwoord wachten.</ng-container></kv-empty>
    }
    @if (id(); as institutionId) {
      @if (isOpen()) {<section class="section" aria-labelledby="h-new"><div class="section__head"><h2 id="h-new" i18n="@@accounts.deputies.new">Wie vervangt, en wanneer?</h2></div><kv-deputy-editor [institutionId]="institutionId" (saved)="done($event)" (left)="isOpen.set(false)" /></section>}
      @else {<p class="row"><button type="button" class="btn btn--second" (click)="isOpen.set(true)" i18n="@@accounts.deputies.add">Noem een vervanger</button></p>}
    }
  `,
})
export class DeputiesPage {
  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = signal(new Sending());
  protected readonly isOpen = signal(false);
  protected readonly id = computed(() => (this.session.worksAt('institution') ? this.session.membership()?.organisation.id : undefined));
  protected readonly list = pages<Deputyship>(() => { const id = this.id(); return id && `${accountAddresses.deputyships(id)}?limit=100`; });
  protected readonly active = computed(() => new Set(this.list.items().filter(({ isActive }) => isActive).map(({ person }) => person.id)).size);

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.deputies.title:Vervanging`, isPublic: false }));
  }

  protected names = ({ programmes }: Deputyship) => programmes.map(({ name }) => name).join(', ');
  protected mayEnd = (one: Deputyship) => allows(one, 'end');

  protected done({ deputy }: Deputyship): void {
    this.isOpen.set(false);
    this.toasts.show($localize`:@@accounts.deputies.saved:Vastgelegd. ${deputy.name}:name: krijgt bericht.`);
    this.list.reload();
  }

  protected async end(one: Deputyship): Promise<void> {
    const institutionId = this.id();
    this.sending.set(new Sending());
    const done = await this.sending().run(() => this.send.remove(accountAddresses.deputyship(one.id)));
    this.list.reload();
    if (!done || !institutionId) return;
    const today = this.session.today() ?? one.from;
    const again = { personId: one.person.id, deputyId: one.deputy.id, from: one.from < today ? today : one.from, until: one.until, programmeIds: one.programmes.map(({ id }) => id) };
    this.toasts.show($localize`:@@accounts.deputies.ended:${one.deputy.name}:name: vervangt niet meer.`, () => void this.send.create(accountAddresses.deputyships(institutionId), again).then(() => this.list.reload()));
  }
}
