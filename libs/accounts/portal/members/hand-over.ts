import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { HandedOver, Member } from '#accounts/contract';
import { Busy, Dialog, Field, FormErrors, Send, Sending, Toasts } from '#base/portal';
import { accountAddresses } from '../addresses';

/** Programmes, contacts and the administration of one colleague go to another. */
@Component({
  selector: 'kv-hand-over',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Dialog, Field, FormErrors],
  template: `
    <kv-dialog [heading]="heading()" [open]="from() !== null" (closed)="closed.emit()">
      <p i18n="@@accounts.hand-over.text">Opleidingen gaan mee, en de ander wordt contact bij plaatsingen en samenwerkingen. Terugdraaien kan door het weer over te dragen.</p>
      <kv-form-errors [sending]="sending" />
      <kv-field label="Aan" i18n-label="@@accounts.hand-over.to" for="f-hand-over-to">
        <select class="select" [value]="to()" (change)="to.set($any($event.target).value)">
          @for (one of heirs(); track one.person.id) {<option [value]="one.person.id" [selected]="one.person.id === to()">{{ one.person.name }}</option>}
        </select>
      </kv-field>
      @if (givesAdministration()) {
        <label class="check"><input type="checkbox" [checked]="administration()" (change)="administration.set(!administration())" /><span i18n="@@accounts.hand-over.administration">Maak deze collega ook beheerder</span></label>
      }
      <button actions type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="save()" i18n="@@accounts.members.hand-over">Draag over</button>
      <button actions type="button" class="btn btn--quiet" (click)="closed.emit()" i18n="@@accounts.back">Terug</button>
    </kv-dialog>
  `,
})
export class HandOver {
  readonly from = input.required<Member | null>();
  readonly colleagues = input.required<readonly Member[]>();
  readonly closed = output();
  readonly done = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly heirs = computed(() => this.colleagues().filter(({ id }) => id !== this.from()?.id));
  protected readonly to = linkedSignal(() => this.heirs()[0]?.person.id ?? '');
  private readonly heir = computed(() => this.heirs().find(({ person }) => person.id === this.to()) ?? null);
  protected readonly givesAdministration = computed(() => this.from()?.role === 'admin' && this.heir()?.role !== 'admin');
  protected readonly administration = linkedSignal(() => this.givesAdministration());
  protected readonly heading = computed(() => $localize`:@@accounts.hand-over.heading:Draag het werk van ${this.from()?.person.name ?? ''}:name: over`);

  protected async save(): Promise<void> {
    const from = this.from();
    const heir = this.heir();
    if (!from || !heir) return;
    const body = { to: { personId: heir.person.id }, administration: this.givesAdministration() && this.administration() };
    if (!await this.sending.run(() => this.send.post<HandedOver>(accountAddresses.membership(from.id, '/succession'), body))) return;
    this.closed.emit();
    this.done.emit();
    this.toasts.show($localize`:@@accounts.hand-over.done:${heir.person.name}:name: neemt het over.`);
  }
}
