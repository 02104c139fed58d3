import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AgoPipe, Busy, Crumbs, Failed, Field, FormErrors, Send, Sending, Session, Skeleton, State, TextPipe, Toasts, allows, describePage } from '#base/portal';
import { CONTACT_ROUTE, CONTACT_STATUS, PURPOSES } from '#contacts/contract';
import type { ContactRequest } from '#contacts/contract';
import { contactAddresses } from './addresses';
import { CONTACT_LOOKS } from './words';

/** One request: who asks what, what became of it, and answering it. */
@Component({
  selector: 'kv-contact-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AgoPipe, Busy, Crumbs, Failed, Field, FormErrors, FormField, Skeleton, State, TextPipe],
  styles: `
    .kindof { font: italic 500 1.125rem/1.3 var(--k-serif); color: var(--k-ink-2); }
    .message { margin-top: var(--k-4); white-space: pre-line; max-width: var(--k-measure); font: 400 var(--k-t-lead)/1.5 var(--k-serif); }
    .facts-list { margin-block: var(--k-5); max-width: 40rem; }
    form { max-width: 40rem; }
    .acts { margin-top: var(--k-5); }
    .reply { border-left: 3px solid var(--k-accent); padding-left: 1rem; margin-top: var(--k-5); max-width: var(--k-measure); white-space: pre-line; }
  `,
  template: `
    <div class="page">
      @if (read.error(); as error) {
        <kv-failed [error]="error" (again)="read.reload()" />
      } @else if (one(); as it) {
        <kv-crumbs [trail]="trail" [here]="it.organisation.name" />
        <p class="kindof">{{ purposes[it.purpose] | kvText }}</p>
        <h1>{{ heading() }}</h1>
        <p class="message">{{ it.message }}</p>
        @if (it.reply) {<div class="reply"><b i18n="@@contacts.one.reply">Antwoord</b><p>{{ it.reply }}</p></div>}
        <dl class="dlist dlist--wide facts-list">
          <dt i18n="@@contacts.one.state">Stand</dt><dd><kv-state [look]="looks[it.status]">@if (may('handle')) {<ng-container i18n="@@contacts.list.waits">Wacht op jullie</ng-container>} @else {{{ statuses[it.status] | kvText }}}</kv-state></dd>
          <dt i18n="@@contacts.one.about">Gaat over</dt><dd><a [routerLink]="['/institutions', it.institution.slug]">{{ it.institution.name }}</a>@if (it.programme) {, {{ it.programme.name }}}</dd>
          <dt i18n="@@contacts.one.from">Van</dt><dd>{{ it.sender.name }}, <a [routerLink]="['/companies', it.organisation.slug]">{{ it.organisation.name }}</a>@if (it.sender.email; as email) {<br /><a [href]="'mailto:' + email">{{ email }}</a>}</dd>
          @if (it.route; as route) {<dt i18n="@@contacts.one.went-to">Ging naar</dt><dd>{{ routes[route] | kvText }}</dd>}
          <dt i18n="@@contacts.one.when">Geschreven</dt><dd>{{ it.createdAt | kvAgo: session.now() }}</dd>
        </dl>

        @if (may('handle')) {
          <section class="section" aria-labelledby="answer">
            <div class="section__head"><h2 id="answer" i18n="@@contacts.one.answer">Antwoord, of vink af</h2></div>
            <form class="stack" novalidate (submit)="handle($event)">
              <kv-form-errors [sending]="sending" [form]="form" />
              <kv-field optional label="Antwoord" i18n-label="@@contacts.one.reply" hint="Dit gaat per mail naar wie het vroeg. Heb je al gebeld of gemaild, laat het dan leeg." i18n-hint="@@contacts.one.h-reply"><textarea class="area" rows="4" [formField]="form.reply"></textarea></kv-field>
              <p class="row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()">@if (model().reply.trim()) {<ng-container i18n="@@contacts.one.send">Stuur antwoord</ng-container>} @else {<ng-container i18n="@@contacts.one.tick">Vink af</ng-container>}</button></p>
            </form>
          </section>
        } @else if (may('withdraw')) {
          <p class="row acts"><button type="button" class="btn btn--second" [kvBusy]="sending.isBusy()" (click)="withdraw()" i18n="@@contacts.one.withdraw">Trek je bericht in</button></p>
        }
      } @else {
        <h1 class="sr" i18n="@@contacts.list.title">Contactverzoeken</h1>
        <kv-skeleton label="Bericht laden" i18n-label="@@contacts.one.loading" />
      }
    </div>
  `,
})
export class ContactPage {
  readonly id = input.required<string>();
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly purposes = PURPOSES;
  protected readonly statuses = CONTACT_STATUS;
  protected readonly routes = CONTACT_ROUTE;
  protected readonly looks = CONTACT_LOOKS;
  protected readonly trail = [{ text: $localize`:@@contacts.list.title:Contactverzoeken`, link: '/contacts' }];
  protected readonly read = httpResource<ContactRequest>(() => contactAddresses.one(this.id()));
  protected readonly one = linkedSignal(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly heading = computed(() => {
    const it = this.one();
    if (!it) return '';
    return it.organisation.id === this.session.membership()?.organisation.id
      ? $localize`:@@contacts.one.mine:Jullie bericht aan ${it.programme?.name ?? it.institution.name}:name:`
      : $localize`:@@contacts.one.theirs:${it.organisation.name}:name: wil graag contact`;
  });
  protected readonly model = signal({ reply: '' });
  protected readonly form = form(this.model, { name: 'answer' });

  constructor() {
    describePage(() => ({ title: this.heading(), isPublic: false }));
  }

  protected may = (what: string) => allows(this.one(), what);

  protected async handle(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.post<ContactRequest>(contactAddresses.act(this.id(), 'handling'), this.model()));
    if (!done) return;
    this.one.set(done.value);
    this.toasts.show(done.value.reply ? $localize`:@@contacts.one.answered:Je antwoord is onderweg.` : $localize`:@@contacts.one.ticked:Afgevinkt.`);
  }

  protected async withdraw(): Promise<void> {
    const done = await this.sending.run(() => this.send.post<ContactRequest>(contactAddresses.act(this.id(), 'withdrawal')));
    if (!done) return;
    this.one.set(done.value);
    this.toasts.show($localize`:@@contacts.one.withdrawn:Je bericht is ingetrokken.`);
  }
}
