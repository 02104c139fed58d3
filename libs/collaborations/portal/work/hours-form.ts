import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending, Session } from '#base/portal';
import type { CollaborationWork } from '#collaborations/contract';
import { addresses } from '../addresses';

/** Hours that one's side put in on a day. */
@Component({
  selector: 'kv-hours-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  styles: `form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); gap: var(--k-4); max-width: 46rem; margin-top: var(--k-4); } .all { grid-column: 1 / -1; }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.on"><input class="input" type="date" [formField]="form.on" /></kv-field>
      <kv-field [label]="labels.hours"><input class="input" type="number" step="0.5" inputmode="decimal" [formField]="form.hours" /></kv-field>
      <kv-field class="all" optional [label]="labels.note"><input class="input" [formField]="form.note" /></kv-field>
      <div class="all row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@collaborations.hours.save">Schrijf op</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@collaborations.page.back">Terug</button></div>
    </form>
  `,
})
export class HoursForm {
  readonly collaboration = input.required<string>();
  readonly saved = output<CollaborationWork>();
  readonly left = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  private readonly model = signal<{ on: string; hours: number | null; note: string }>({ on: dayToday(inject(Session)), hours: null, note: '' });
  protected readonly labels = { on: $localize`:@@collaborations.hours.on:Dag`, hours: $localize`:@@collaborations.hours.hours:Uren`, note: $localize`:@@collaborations.hours.note:Waaraan` };
  protected readonly form = form(this.model, (path) => {
    required(path.on, { message: $localize`:@@collaborations.kick-off.need-day:Kies een dag.` });
    required(path.hours, { message: $localize`:@@collaborations.hours.need:Vul in hoeveel uur.` });
    maxLength(path.note, 200, { message: $localize`:@@collaborations.hours.shorter:Gebruik hooguit 200 tekens.` });
  }, { name: 'hours' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.post<CollaborationWork>(addresses.hours(this.collaboration()), this.model()));
    if (done) this.saved.emit(done.value);
  }
}

const dayToday = (session: Session): string => session.today() ?? '';
