import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Busy, DayPipe, Field, FormErrors, Send, Sending, Session, State, TextPipe, Toasts, allows } from '#base/portal';
import { REFUSAL_REASONS, VERIFICATION, VERIFICATION_STEPS } from '#organisations/contract';
import type { CompanyProfile } from '#organisations/contract';
import { companyAddresses } from './addresses';
import { VERIFICATION_LOOK } from './state-of';

/** How a company stands with HCA-ICT: what was said last, the answer to it, and every step before. */
@Component({
  selector: 'kv-standing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, DayPipe, Field, FormErrors, FormField, State, TextPipe],
  styles: `
    :host { display: block; margin-block: var(--k-5) var(--k-6); max-width: 44rem; }
    form { margin-top: var(--k-4); }
    .said { margin-top: .5rem; max-width: var(--k-measure); }
    details { margin-top: var(--k-4); }
  `,
  template: `
    <section class="callout" [class.callout--alert]="company().verification === 'refused'" aria-labelledby="standing">
      <h2 id="standing" class="h-small">
        @switch (company().verification) {
          @case ('waiting') {<ng-container i18n="@@organisations.standing.waiting">HCA-ICT kijkt nog wie jullie zijn</ng-container>}
          @case ('asked') {<ng-container i18n="@@organisations.standing.asked">HCA-ICT heeft een vraag aan jullie</ng-container>}
          @case ('refused') {<ng-container i18n="@@organisations.standing.refused">Jullie zijn nog niet goedgekeurd</ng-container>}
          @case ('trusted') {<ng-container i18n="@@organisations.standing.trusted">Jullie plaatsen direct</ng-container>}
          @default {<ng-container i18n="@@organisations.standing.verified">HCA-ICT kent jullie</ng-container>}
        }
      </h2>
      <p><kv-state [look]="look()">{{ states[company().verification] | kvText }}</kv-state></p>
      <p class="said">
        @switch (company().verification) {
          @case ('waiting') {<ng-container i18n="@@organisations.standing.waiting-text">Schrijf gerust concepten. Je eerste plaatsing gaat open zodra de controle klaar is; dat gebeurt één keer, voor alle scholen. Het gaat sneller als je mailadres bij je website hoort en je KvK-nummer is ingevuld.</ng-container>}
          @case ('trusted') {<ng-container i18n="@@organisations.standing.trusted-text">Je mailadres hoort bij je website en je nummer heeft de goede vorm. HCA-ICT kijkt achteraf nog even mee.</ng-container>}
          @case ('verified') {<ng-container i18n="@@organisations.standing.verified-text">Wat je publiceert, staat meteen open. Verander je naam, nummer of website? Dan kijkt HCA-ICT achteraf opnieuw.</ng-container>}
          @default {
            @if (last(); as said) {@if (said.reason) {<b>{{ reasons[said.reason] | kvText }}.</b>&ngsp;}{{ said.text }}}
          }
        }
      </p>
      @if (company().queue; as queue) {
        <p class="said">
          @if (isLate()) {
            <ng-container i18n="@@organisations.standing.late">We hadden uiterlijk {{ queue.decideBy | kvDay }} willen beslissen. Dat is niet gelukt. Mail ons gerust:</ng-container>&ngsp;<a href="mailto:info@hcaict.nl">info@hcaict.nl</a>.
          } @else {
            <ng-container i18n="@@organisations.standing.decide-by">HCA-ICT beslist uiterlijk {{ queue.decideBy | kvDay }}.</ng-container>
            @if (queue.usualDays !== null) {&ngsp;<ng-container i18n="@@organisations.standing.usual">{queue.usualDays, plural, =1 {Meestal duurt het een dag.} other {Meestal duurt het {{ queue.usualDays }} dagen.}}</ng-container>}
          }
        </p>
      }
      @if (mayAnswer()) {
        <form class="stack" novalidate (submit)="save($event)">
          <kv-form-errors [sending]="sending" [form]="form" />
          <kv-field label="Je antwoord" i18n-label="@@organisations.standing.answer" hint="Klopten er gegevens niet? Pas die hieronder eerst aan. Met je antwoord kijkt HCA-ICT opnieuw." i18n-hint="@@organisations.standing.answer-hint"><textarea class="area" rows="4" [formField]="form.text"></textarea></kv-field>
          <button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@organisations.standing.send">Stuur antwoord</button>
        </form>
      }
      <details class="twin">
        <summary i18n="@@organisations.standing.history">Wat er tot nu toe gebeurde</summary>
        <dl class="dlist dlist--wide">
          @for (event of company().events; track event.id) {
            <dt>{{ event.at | kvDay: 'short' }}</dt>
            <dd>{{ steps[event.what] | kvText }}@if (event.who) {, {{ event.who }}}@if (event.text && event.what !== 'changed') {: {{ event.text }}}</dd>
          }
        </dl>
      </details>
    </section>
  `,
})
export class Standing {
  readonly company = input.required<CompanyProfile>();
  readonly answered = output();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly isLate = computed(() => {
    const [today, by] = [this.session.today(), this.company().queue?.decideBy];
    return Boolean(today && by && today > by);
  });
  protected readonly states = VERIFICATION;
  protected readonly steps = VERIFICATION_STEPS;
  protected readonly reasons = REFUSAL_REASONS;
  protected readonly look = computed(() => VERIFICATION_LOOK[this.company().verification]);
  protected readonly last = computed(() => this.company().events.findLast(({ what }) => what === 'refused' || what === 'asked') ?? null);
  protected readonly mayAnswer = computed(() => allows(this.company(), 'answer'));
  protected readonly sending = new Sending();
  protected readonly form = form(signal({ text: '' }), (path) => {
    required(path.text, { message: $localize`:@@organisations.standing.say:Schrijf een paar woorden.` });
    minLength(path.text, 3, { message: $localize`:@@organisations.standing.say:Schrijf een paar woorden.` });
    maxLength(path.text, 1000, { message: $localize`:@@organisations.standing.shorter:Gebruik hooguit 1.000 tekens.` });
  }, { name: 'answer' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!await this.sending.submit(this.form, () => this.send.post(companyAddresses.answer(this.company().id), { text: this.form.text().value() }))) return;
    this.toasts.show($localize`:@@organisations.standing.sent:Antwoord verstuurd. HCA-ICT kijkt opnieuw.`);
    this.answered.emit();
  }
}
