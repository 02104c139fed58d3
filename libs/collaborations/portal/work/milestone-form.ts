import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending } from '#base/portal';
import type { CollaborationWork } from '#collaborations/contract';
import { addresses } from '../addresses';

/** A step on the way, with the day on which it should be there. */
@Component({
  selector: 'kv-milestone-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  styles: `form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: var(--k-4); max-width: 46rem; margin-top: var(--k-4); } .all { grid-column: 1 / -1; }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.title"><input class="input" [formField]="form.title" /></kv-field>
      <kv-field optional [label]="labels.dueOn"><input class="input" type="date" [formField]="form.dueOn" /></kv-field>
      <div class="all row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@collaborations.milestone.save">Voeg toe</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@collaborations.page.back">Terug</button></div>
    </form>
  `,
})
export class MilestoneForm {
  readonly collaboration = input.required<string>();
  readonly saved = output<CollaborationWork>();
  readonly left = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  private readonly model = signal({ title: '', dueOn: '' });
  protected readonly labels = { title: $localize`:@@collaborations.milestone.title:Wat is er dan`, dueOn: $localize`:@@collaborations.milestone.due:Wanneer` };
  protected readonly form = form(this.model, (path) => {
    required(path.title, { message: $localize`:@@collaborations.milestone.need:Zeg in een paar woorden wat er dan is.` });
    maxLength(path.title, 120, { message: $localize`:@@collaborations.milestone.shorter:Gebruik hooguit 120 tekens.` });
  }, { name: 'milestone' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { title, dueOn } = this.model();
    const done = await this.sending.submit(this.form, () => this.send.post<CollaborationWork>(addresses.milestones(this.collaboration()), { title, dueOn: dueOn || null }));
    if (done) this.saved.emit(done.value);
  }
}
