import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Busy, Field, FormErrors, Send, Sending, Session, describePage, injectLocale, lateForm } from '#base/portal';
import { askedPage } from '#contacts/contract';
import type { QuestionReceived } from '#contacts/contract';
import { contactAddresses } from './addresses';
import { pageName } from './words';

/** Asking HCA-ICT something, from any page. */
@Component({
  selector: 'kv-ask-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Field, FormErrors, FormField],
  styles: `
    form { max-width: 36rem; margin-top: var(--k-5); }
    .lead { max-width: 36rem; }
    .about { border-left: 3px solid var(--k-accent); padding-left: 1rem; }
    .about a { overflow-wrap: anywhere; }
    .after { margin-top: var(--k-5); }
  `,
  template: `
    <div class="page">
      @if (sentTo(); as address) {
        <h1 i18n="@@contacts.ask.sent">Je vraag ligt bij <span class="nowrap">HCA-ICT</span></h1>
        <p class="lead" role="status" i18n="@@contacts.ask.sent-text">Een analist leest hem. Het antwoord komt per mail op {{ address }}.</p>
        <p class="row after">
          @if (page(); as path) {<a class="btn btn--second" [routerLink]="path" i18n="@@contacts.ask.back">Terug naar de pagina</a>}
          <button type="button" class="btn btn--quiet" (click)="another()" i18n="@@contacts.ask.another">Stel nog een vraag</button>
        </p>
      } @else {
        <h1 i18n="@@contacts.ask.heading">Kom je er niet uit? <span class="nowrap">HCA-ICT</span> denkt mee</h1>
        <p class="lead" i18n="@@contacts.ask.lead">Over samenwerken, een vorm kiezen of deze site: stel je vraag, dan antwoordt een analist per mail.</p>
        <form class="stack" method="post" novalidate (submit)="ask($event)">
          <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
          @if (page(); as path) {
            <p class="about small"><ng-container i18n="@@contacts.ask.about">Je vraag gaat over</ng-container>&ngsp;<a [routerLink]="path">{{ named(path) }}</a><br />
              <button type="button" class="linkish" (click)="page.set(null)" i18n="@@contacts.ask.general">Nee, over iets anders</button></p>
          }
          <kv-field [label]="labels.text" hint="Zet er geen namen van studenten in." i18n-hint="@@contacts.ask.h-text"><textarea class="area" rows="6" [formField]="form.text"></textarea></kv-field>
          @if (session.person(); as person) {
            <p class="small dim" i18n="@@contacts.ask.known">Het antwoord gaat naar {{ person.name }}, {{ person.email }}.</p>
          } @else if (session.isKnown()) {
            <kv-field [label]="labels.name"><input class="input" autocomplete="name" [formField]="form.name" /></kv-field>
            <kv-field [label]="labels.email" hint="Alleen voor het antwoord. Daarna wissen we je naam en adres." i18n-hint="@@contacts.ask.h-email"><input class="input" type="email" autocomplete="email" autocapitalize="none" spellcheck="false" inputmode="email" [formField]="form.email" /></kv-field>
          }
          <button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@contacts.ask.send">Stuur je vraag</button>
        </form>
      }
    </div>
  `,
})
export class AskPage {
  /** The address of the page that somebody came from. */
  readonly about = input<string>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly named = (path: string) => pageName(path, this.locale);
  protected readonly labels = {
    text: $localize`:@@contacts.ask.text:Je vraag`, name: $localize`:@@contacts.ask.name:Je naam`, email: $localize`:@@contacts.ask.email:Je mailadres`,
  };
  protected readonly page = linkedSignal(() => askedPage(this.about()));
  /** The address that the answer will go to. */
  protected readonly sentTo = signal<string | null>(null);
  protected readonly model = signal({ text: '', name: '', email: '' });
  private readonly isKnown = computed(() => this.session.isSignedIn());
  protected readonly form = lateForm(this.model, async () => {
    const { asking } = await import('./question-rules');
    return () => asking(this.isKnown());
  }, { name: 'ask' });

  constructor() {
    describePage(() => ({ title: $localize`:@@contacts.ask.title:Vraag het HCA-ICT`, isPublic: false }));
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const { text, ...visitor } = this.model();
    const done = await this.sending.submit(this.form, () => this.send.post<QuestionReceived>(contactAddresses.questions, { text, about: this.page(), ...(this.isKnown() ? {} : visitor) }));
    if (done) this.sentTo.set(done.value.email);
  }

  protected another(): void {
    this.model.update((typed) => ({ ...typed, text: '' }));
    this.form().reset();
    this.sentTo.set(null);
  }
}
