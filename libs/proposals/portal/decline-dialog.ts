import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Busy, Choice, Dialog, Field, FormErrors, Send, Sending, Toasts, injectLocale } from '#base/portal';
import { DECLINE_REASON, declineReasons } from '#proposals/contract';
import type { DeclineReason, Proposal } from '#proposals/contract';
import { addresses } from './addresses';

/** A no that helps: the reason, a sentence for the other party alone, and whether a changed proposal is welcome. */
@Component({
  selector: 'kv-decline-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Choice, Dialog, Field, FormErrors, FormField],
  template: `
    <kv-dialog heading="Wijs je dit voorstel af?" i18n-heading="@@proposals.decline.heading" [open]="open()" (closed)="closed.emit()">
      <p i18n="@@proposals.decline.text">Alleen {{ other() }} leest waarom. Niemand telt het, en andere partijen zien het niet. Je kunt dit niet terugdraaien.</p>
      <form class="stack" novalidate id="decline" (submit)="save($event)">
        <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
        <kv-choice list [label]="labels.reason" [options]="reasons()" [formField]="form.reason" />
        <kv-field [label]="labels.sentence" hint="Eén zin waar de ander iets aan heeft. Noem geen namen van studenten." i18n-hint="@@proposals.decline.sentence-hint"><textarea class="area" rows="3" [formField]="form.sentence"></textarea></kv-field>
        <label class="check"><input type="checkbox" [formField]="form.isWelcome" /><span i18n="@@proposals.decline.welcome">Een aangepast voorstel is welkom</span></label>
      </form>
      <ng-container actions>
        <button type="submit" form="decline" class="btn btn--danger" [kvBusy]="sending.isBusy()" i18n="@@proposals.decline.yes">Wijs af</button>
        <button type="button" class="btn btn--quiet" (click)="closed.emit()" i18n="@@proposals.answer.back">Terug</button>
      </ng-container>
    </kv-dialog>
  `,
  styles: `form { margin-top: var(--k-4); }`,
})
export class DeclineDialog {
  readonly proposal = input.required<Proposal>();
  readonly open = input(false);
  readonly closed = output();
  readonly changed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly other = computed(() => (this.proposal().turn === 'company' ? this.proposal().institution.name : this.proposal().company.name));
  /** What a programme says, a company does not: only a class can be asked who is interested. */
  protected readonly reasons = computed(() => declineReasons.filter((reason) => reason !== 'no-student-interest' || this.proposal().turn === 'institution')
    .map((reason) => ({ value: reason, text: DECLINE_REASON[reason][this.locale] })));
  protected readonly labels = { reason: $localize`:@@proposals.decline.reason:Waarom`, sentence: $localize`:@@proposals.decline.sentence:In een zin` };
  // A class that was asked and wants nothing has given the reason.
  private readonly model = linkedSignal<boolean, { reason: string; sentence: string; isWelcome: boolean }>({
    source: () => this.proposal().classAsked?.interested === 0, computation: (isNobody, before) => before?.value.sentence ? before.value : { reason: isNobody ? 'no-student-interest' : '', sentence: '', isWelcome: false },
  });
  protected readonly form = form(this.model, (path) => {
    required(path.reason, { message: $localize`:@@proposals.decline.choose:Kies wat het best past.` });
    required(path.sentence, { message: $localize`:@@proposals.decline.say:Schrijf een zin voor de ander.` });
    maxLength(path.sentence, 500, { message: $localize`:@@proposals.decline.shorter:Gebruik hooguit 500 tekens.` });
  }, { name: 'decline' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { reason, sentence, isWelcome } = this.model();
    const done = await this.sending.submit(this.form, () => this.send.post<Proposal>(addresses.refusal(this.proposal().id), { reason: reason as DeclineReason, sentence, isWelcome }));
    if (!done) return;
    this.closed.emit();
    this.toasts.show($localize`:@@proposals.decline.done:Afgewezen. ${this.other()}:other: leest waarom.`);
    this.changed.emit();
  }
}
