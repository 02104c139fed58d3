import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending } from '#base/portal';
import type { CollaborationWork, KickOff } from '#collaborations/contract';
import { addresses } from '../addresses';

/** When and where both begin. */
@Component({
  selector: 'kv-kick-off-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  styles: `form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: var(--k-4); max-width: 46rem; } .all { grid-column: 1 / -1; }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.on"><input class="input" type="date" [formField]="form.on" /></kv-field>
      <kv-field [label]="labels.at"><input class="input" type="time" [formField]="form.at" /></kv-field>
      <kv-field class="all" [label]="labels.place" hint="Of vul hieronder een link in." i18n-hint="@@collaborations.kick-off.place-hint"><input class="input" [formField]="form.place" /></kv-field>
      <kv-field class="all" optional [label]="labels.link"><input class="input" type="url" inputmode="url" [formField]="form.link" /></kv-field>
      <kv-field class="all" optional [label]="labels.note"><textarea class="area" rows="2" [formField]="form.note"></textarea></kv-field>
      <label class="check all"><input type="checkbox" [formField]="form.hasPress" /><span i18n="@@collaborations.kick-off.press">Pers is welkom</span></label>
      <div class="all row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@collaborations.kick-off.save">Zet vast en vertel het allebei</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@collaborations.page.back">Terug</button></div>
    </form>
  `,
})
export class KickOffForm {
  readonly collaboration = input.required<string>();
  readonly known = input<KickOff | null>(null);
  readonly saved = output<CollaborationWork>();
  readonly left = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  private readonly model = signal({ on: '', at: '', place: '', link: '', note: '', hasPress: false });
  protected readonly labels = {
    on: $localize`:@@collaborations.kick-off.on:Dag`, at: $localize`:@@collaborations.kick-off.at:Hoe laat`, place: $localize`:@@collaborations.kick-off.place:Waar`, link: $localize`:@@collaborations.kick-off.link:Link om online mee te doen`, note: $localize`:@@collaborations.kick-off.note:Wat anderen moeten weten`,
  };
  protected readonly form = form(this.model, (path) => {
    required(path.on, { message: $localize`:@@collaborations.kick-off.need-day:Kies een dag.` });
    required(path.at, { message: $localize`:@@collaborations.kick-off.need-time:Kies hoe laat.` });
    required(path.place, { when: () => this.model().link === '', message: $localize`:@@collaborations.kick-off.need-place:Vul een plek in, of een link.` });
  }, { name: 'kick-off' });

  constructor() {
    effect(() => {
      const known = this.known();
      if (known) untracked(() => this.model.set({ on: known.on, at: known.at, place: known.place ?? '', link: known.link ?? '', note: known.note, hasPress: known.hasPress }));
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { on, at, place, link, note, hasPress } = this.model();
    const done = await this.sending.submit(this.form, () => this.send.put<CollaborationWork>(addresses.kickOff(this.collaboration()), { on, at, place: place || null, link: link || null, note, hasPress }));
    if (done) this.saved.emit(done.value);
  }
}
