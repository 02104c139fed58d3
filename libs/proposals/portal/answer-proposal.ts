import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Busy, Dialog, FormErrors, Send, Sending, Toasts, allows, injectLocale } from '#base/portal';
import type { Proposal } from '#proposals/contract';
import { addresses } from './addresses';
import { unitsLine } from './words';

/** The yes that the reader can give now; null where they cannot. */
export const yesOf = (proposal: Proposal): 'confirm' | 'accept' | null => (allows(proposal, 'accept') ? 'accept' : allows(proposal, 'confirm') ? 'confirm' : null);

/** The reader's yes to a proposal: the company confirms, the programme manager accepts. Asks once; says why where it cannot be. */
@Component({
  selector: 'kv-answer-proposal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Dialog, FormErrors],
  templateUrl: './answer-proposal.html',
  styles: `
    :host { display: block; }
    kv-form-errors:has(.callout) { display: block; margin-top: 1rem; }
  `,
})
export class AnswerProposal {
  readonly proposal = input.required<Proposal>();
  /** Buttons as wide as where they stand. */
  readonly block = input(false, { transform: booleanAttribute });
  /** Something changed, here or elsewhere: read again. */
  readonly changed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  /** Made anew each time it asks: an earlier refusal is then over. */
  protected readonly sending = signal(new Sending());
  protected readonly asks = signal(false);
  /** Refused for good: trying again changes nothing. */
  protected readonly isOutdated = computed(() => this.sending().problem()?.status === 409);
  /** The yes of the side whose turn it is. */
  protected readonly act = computed(() => yesOf(this.proposal()));
  protected readonly units = computed(() => unitsLine(this.proposal(), this.locale));

  protected ask(): void {
    this.sending.set(new Sending());
    this.asks.set(true);
  }

  protected async confirm(): Promise<void> {
    const { id, institution, revision } = this.proposal();
    const done = await this.sending().run(() => this.send.post<Proposal>(addresses.confirmation(id), { revision }));
    if (!done) return;
    this.asks.set(false);
    this.toasts.show($localize`:@@proposals.answer.confirmed:Bevestigd. ${institution.name}:institution: geeft nu het laatste akkoord.`);
    this.changed.emit();
  }

  protected async accept(): Promise<void> {
    const { id, revision } = this.proposal();
    const done = await this.sending().run(() => this.send.post<{ id: string }>(addresses.acceptance(id), { revision }));
    if (!done) return;
    this.asks.set(false);
    this.toasts.show($localize`:@@proposals.answer.accepted:Partner geaccepteerd. De samenwerking staat klaar.`);
    await this.router.navigate(['/collaborations', done.value.id]);
  }

  protected close(): void {
    this.asks.set(false);
    // Refused: the proposal is no longer what was shown.
    if (this.sending().problem()) this.changed.emit();
  }
}
