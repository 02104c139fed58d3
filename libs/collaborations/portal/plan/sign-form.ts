import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending } from '#base/portal';
import type { JointPlan } from '#collaborations/contract';
import { addresses } from '../addresses';

/** Noting that both signed on paper. */
@Component({
  selector: 'kv-sign-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  styles: `form { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: var(--k-4); max-width: 46rem; } .all { grid-column: 1 / -1; }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.signedOn"><input class="input" type="date" [formField]="form.signedOn" /></kv-field>
      <kv-field [label]="labels.forInstitution"><input class="input" autocomplete="off" [formField]="form.forInstitution" /></kv-field>
      <kv-field [label]="labels.forCompany"><input class="input" autocomplete="off" [formField]="form.forCompany" /></kv-field>
      <div class="all row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@collaborations.sign.save">Noteer</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@collaborations.plan-form.back">Terug</button></div>
    </form>
  `,
})
export class SignForm {
  readonly plan = input.required<JointPlan>();
  readonly saved = output<JointPlan>();
  readonly left = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  private readonly model = signal({ signedOn: '', forInstitution: '', forCompany: '' });
  protected readonly labels = {
    signedOn: $localize`:@@collaborations.sign.on:Getekend op`, forInstitution: $localize`:@@collaborations.sign.school:Namens de opleiding`, forCompany: $localize`:@@collaborations.sign.company:Namens het bedrijf`,
  };
  protected readonly form = form(this.model, (path) => {
    required(path.signedOn, { message: $localize`:@@collaborations.sign.need-day:Kies de dag waarop er getekend is.` });
    for (const name of [path.forInstitution, path.forCompany]) required(name, { message: $localize`:@@collaborations.sign.need-name:Vul de naam in van wie tekende.` });
  }, { name: 'sign' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { collaborationId, version } = this.plan();
    const done = await this.sending.submit(this.form, () => this.send.post<JointPlan>(addresses.signature(collaborationId), this.model(), `"${version}"`));
    if (done) this.saved.emit(done.value);
  }
}
