import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending, checksOf } from '#base/portal';
import { interestDraft } from '#organisations/contract';
import type { ColleagueInterest } from '#organisations/contract';
import { interestAddresses } from './interest-addresses';
import { KindChoices } from './kind-choices';

interface InterestForm { name: string; email: string; kinds: string[]; hours: string; note: string }

/** The form as it is sent: what is empty is nothing. */
const bodyOf = ({ name, email, kinds: chosen, hours, note }: InterestForm) => ({ name: name.trim(), email: email.trim() || null, kinds: chosen, hours: hours.trim() ? Number(hours.replace(',', '.')) : null, note });
const checks = checksOf(interestDraft, bodyOf);

/** What a colleague would like to do with education: written down, or changed. */
@Component({
  selector: 'kv-interest-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField, KindChoices],
  styles: `form { display: grid; grid-template-columns: 1fr 1fr; gap: var(--k-4); max-width: 48rem; padding-block: var(--k-3); } .all { grid-column: 1 / -1; } .hours { max-width: 8rem; } @media (max-width: 39.99em) { form { grid-template-columns: minmax(0, 1fr); } }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.name"><input class="input" autocomplete="off" [formField]="form.name" /></kv-field>
      <kv-field [label]="labels.email" optional><input class="input" type="email" autocomplete="off" autocapitalize="none" [formField]="form.email" /></kv-field>
      <kv-kind-choices class="all" [label]="labels.kinds" hint="Kies er gerust meer." i18n-hint="@@organisations.interest-editor.kinds-hint" [formField]="form.kinds" />
      <kv-field class="all" [label]="labels.hours" optional hint="Een schatting, hooguit 160." i18n-hint="@@organisations.interest-editor.hours-hint"><input class="input num hours" inputmode="numeric" autocomplete="off" [formField]="form.hours" /></kv-field>
      <kv-field class="all" [label]="labels.note" optional hint="Wanneer, waarover, met welke studenten. Alleen collega’s lezen dit." i18n-hint="@@organisations.interest-editor.note-hint"><textarea class="area" rows="3" [formField]="form.note"></textarea></kv-field>
      <div class="all row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()">@if (interest()) {<ng-container i18n="@@organisations.interest-editor.save">Bewaar</ng-container>} @else {<ng-container i18n="@@organisations.interest-editor.add">Zet op de lijst</ng-container>}</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@organisations.interest-editor.back">Terug</button></div>
    </form>
  `,
})
export class InterestEditor {
  readonly companyId = input.required<string>();
  readonly interest = input<ColleagueInterest | null>(null);
  readonly saved = output();
  readonly left = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  private readonly model = linkedSignal<ColleagueInterest | null, InterestForm>({
    source: this.interest,
    computation: (one) => ({ name: one?.name ?? '', email: one?.email ?? '', kinds: one?.kinds ?? [], hours: one?.hours?.toString() ?? '', note: one?.note ?? '' }),
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'interest' });
  protected readonly labels = {
    name: $localize`:@@organisations.interest-editor.name:Wie`, email: $localize`:@@organisations.interest-editor.email:E-mailadres`, kinds: $localize`:@@organisations.interest-editor.kinds:Wat deze collega graag doet`,
    hours: $localize`:@@organisations.interest-editor.hours:Uren per maand`, note: $localize`:@@organisations.interest-editor.note:Goed om te weten`,
  };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const one = this.interest();
    const done = await this.sending.submit(this.form, () => (one
      ? this.send.patch(interestAddresses.one(one.id), bodyOf(this.model()), `"${one.version}"`)
      : this.send.create(interestAddresses.list(this.companyId()), bodyOf(this.model()))));
    if (done) this.saved.emit();
  }
}
