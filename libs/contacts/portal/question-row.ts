import { ChangeDetectionStrategy, Component, computed, inject, input, model, output, signal } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AgoPipe, Busy, Field, FormErrors, Send, Sending, Session, Toasts, injectLocale } from '#base/portal';
import type { Question } from '#contacts/contract';
import { contactAddresses } from './addresses';
import { answering } from './question-rules';
import { pageName } from './words';

/** One question, with its answer or the place to write it. */
@Component({
  selector: 'kv-question-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AgoPipe, Busy, Field, FormErrors, FormField],
  styles: `
    article { display: grid; grid-template-columns: 9rem minmax(0, 1fr) auto; gap: .25rem 1.5rem; padding-block: var(--k-4); }
    .since { font: 500 1.125rem/1.3 var(--k-serif); }
    .answered .since { color: var(--k-ink-2); }
    .text { white-space: pre-line; max-width: var(--k-measure); font: 400 var(--k-t-lead)/1.5 var(--k-serif); }
    .answered .text { font-size: 1rem; }
    .facts { margin-top: .375rem; overflow-wrap: anywhere; }
    .reply { border-left: 3px solid var(--k-accent); padding-left: 1rem; margin-top: var(--k-3); max-width: var(--k-measure); white-space: pre-line; }
    .btn { align-self: start; }
    form { grid-column: 2 / -1; max-width: 40rem; margin-top: var(--k-3); }
    @media (max-width: 59.99em) { article { grid-template-columns: minmax(0, 1fr); gap: .5rem; } form { grid-column: 1; } .btn { justify-self: start; } }
  `,
  template: `
    <article [class.answered]="question().answer">
      <p class="since">{{ question().createdAt | kvAgo: session.now() }}</p>
      <div>
        <h2 class="text">{{ question().text }}</h2>
        <p class="facts"><span>{{ who() }}</span>@if (question().asker?.email; as email) {<span><a [href]="'mailto:' + email">{{ email }}</a></span>}@if (question().about; as path) {<span><ng-container i18n="@@contacts.questions.about">over</ng-container>&ngsp;<a [routerLink]="path" [title]="path">{{ named(path) }}</a></span>}</p>
        @if (question().answer; as answer) {<div class="reply">{{ answer.text }}<p class="small dim">{{ answer.by }}, {{ answer.at | kvAgo: session.now() }}</p></div>}
      </div>
      @if (!question().answer) {
        @if (isOpen()) {
          <form class="stack" novalidate (submit)="answer($event)">
            <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
            <kv-field [label]="labels.text" hint="Dit gaat per mail naar wie het vroeg." i18n-hint="@@contacts.questions.h-text"><textarea class="area" rows="5" [formField]="form.text"></textarea></kv-field>
            <p class="row">
              <button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@contacts.questions.send">Stuur antwoord</button>
              <button type="button" class="btn btn--quiet" (click)="isOpen.set(false)" i18n="@@contacts.questions.back">Terug</button>
            </p>
          </form>
        } @else {
          <button type="button" class="btn btn--second" (click)="isOpen.set(true)" i18n="@@contacts.questions.begin">Schrijf antwoord</button>
        }
      }
    </article>
  `,
})
export class QuestionRow {
  readonly question = input.required<Question>();
  /** Whether this is the one that is being answered; one at a time. */
  readonly isOpen = model(false);
  readonly answered = output();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly labels = { text: $localize`:@@contacts.questions.text:Antwoord` };
  private readonly locale = injectLocale();
  protected readonly named = (path: string) => pageName(path, this.locale);
  protected readonly who = computed(() => this.question().asker?.name ?? $localize`:@@contacts.questions.visitor:Een bezoeker`);
  protected readonly form = form(signal({ text: '' }), (path) => validateStandardSchema(path, answering), { name: 'answer' });

  protected async answer(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.post(contactAddresses.answer(this.question().id), { text: this.form.text().value() }));
    if (!done) return;
    this.toasts.show($localize`:@@contacts.questions.sent:Je antwoord is onderweg.`);
    this.answered.emit();
  }
}
