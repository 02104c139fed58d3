import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, max, maxLength, min, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Busy, DayPipe, Field, FormErrors, Send, Sending } from '#base/portal';
import type { Proposal } from '#proposals/contract';
import { addresses } from './addresses';

/** A programme that a proposal can be sent for, or that can be invited. */
export interface Candidate {
  id: string;
  name: string;
}

/**
 * The form that starts a proposal: seats and a message. A programme responds with it to an offer; with `invite` a company
 * asks a programme. What was typed stays when the server refuses.
 */
@Component({
  selector: 'kv-respond',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, DayPipe, Field, FormErrors, FormField, RouterLink],
  templateUrl: './respond.html',
})
export class Respond {
  readonly postingId = input.required<string>();
  readonly programmes = input.required<readonly Candidate[]>();
  readonly seatsLeft = input.required<number>();
  /** The company asks, the programme answers. */
  readonly invite = input(false, { transform: booleanAttribute });
  readonly sent = output<Proposal>();

  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  protected readonly done = signal<Proposal | null>(null);
  protected readonly only = computed(() => (this.programmes().length === 1 ? this.programmes()[0] ?? null : null));
  protected readonly model = linkedSignal<string, { programmeId: string; seats: number | null; message: string }>({
    source: () => this.only()?.id ?? '',
    // Another list of programmes leaves what was typed.
    computation: (programmeId, before) => ({ seats: before?.value.seats ?? 1, message: before?.value.message ?? '', programmeId }),
  });
  protected readonly labels = {
    programmeId: $localize`:@@proposals.respond.programme:Opleiding`,
    seats: $localize`:@@proposals.respond.seats:Aantal plaatsen`,
    message: $localize`:@@proposals.respond.message:Bericht`,
  };
  protected readonly hint = computed(() => (this.invite()
    ? $localize`:@@proposals.respond.invite-hint:Wat doen studenten bij jullie, en waarom juist deze opleiding?`
    : $localize`:@@proposals.respond.message-hint:Wie komt er, en wat zoeken ze? Noem geen namen van studenten.`));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.programmeId, { message: $localize`:@@proposals.respond.choose:Kies een opleiding.` });
      required(path.seats, { message: $localize`:@@proposals.respond.at-least:Vul 1 of meer plaatsen in.` });
      min(path.seats, 1, { message: $localize`:@@proposals.respond.at-least:Vul 1 of meer plaatsen in.` });
      max(path.seats, () => this.seatsLeft(), { message: () => $localize`:@@proposals.respond.at-most:Vul hooguit ${this.seatsLeft()}:count: in.` });
      required(path.message, { message: $localize`:@@proposals.respond.say:Schrijf een paar woorden.` });
      maxLength(path.message, 2000, { message: $localize`:@@proposals.respond.shorter:Gebruik hooguit 2.000 tekens.` });
    },
    { name: 'respond' },
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { programmeId, seats, message } = this.model();
    const done = await this.sending.submit(this.form, () =>
      this.send.create<Proposal>(addresses.send, { postingId: this.postingId(), programmeId, seats, message }));
    if (!done) return;
    this.done.set(done.value);
    this.sent.emit(done.value);
  }
}
