import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Dialog, Send, TextPipe } from '#base/portal';
import { BATCH, BATCH_WORDS } from '#proposals/contract';
import type { ProposalBatch } from '#proposals/contract';
import { addresses } from './addresses';

/** An offer that a programme answers, among others. */
export interface Answered { postingId: string; programmeId: string; title: string; who: string; seatsLeft: number }

/** One message of one's own to several offers at once; says of each what came of it. */
@Component({
  selector: 'kv-respond-together',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Dialog, RouterLink, TextPipe],
  templateUrl: './respond-together.html',
  styles: `
    .rows { border-top: 1px solid var(--k-rule); margin-block: 1rem; max-height: 40vh; overflow-y: auto; }
    .rows li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .25rem 1rem; padding-block: .5rem; border-bottom: 1px solid var(--k-rule); }
    .rows li > :first-child { flex: 1 1 12rem; min-width: 0; overflow-wrap: anywhere; }
    .seats { display: flex; gap: .5rem; align-items: center; font-size: var(--k-t-small); }
    .seats .input { width: 5rem; }
    .bad { color: var(--k-alert); }
  `,
})
export class RespondTogether {
  readonly offers = input.required<readonly Answered[]>();
  readonly closed = output();
  /** Some of them have a proposal now. */
  readonly sent = output<ProposalBatch>();

  private readonly send = inject(Send);
  protected readonly BATCH = BATCH;
  protected readonly keyOf = ({ postingId, programmeId }: { postingId: string; programmeId: string }) => `${postingId}:${programmeId}`;
  protected readonly message = signal('');
  protected readonly seats = linkedSignal<readonly Answered[], ReadonlyMap<string, number>>({ source: this.offers, computation: (offers) => new Map(offers.map((one) => [this.keyOf(one), 1])) });
  protected readonly failed = linkedSignal<unknown, string | null>({ source: this.offers, computation: () => null });
  protected readonly results = linkedSignal<unknown, ProposalBatch['results'] | null>({ source: this.offers, computation: () => null });
  protected readonly isBusy = signal(false);
  protected readonly isTooMany = computed(() => this.offers().length > BATCH);
  protected readonly heading = computed(() => {
    const results = this.results();
    if (!results) return $localize`:@@proposals.together.heading:Reageer op ${this.offers().length}:count: plaatsingen`;
    const n = results.filter(({ proposalId }) => proposalId).length;
    return n === results.length ? $localize`:@@proposals.together.sent:${n}:count: voorstellen verstuurd` : $localize`:@@proposals.together.sent-some:${n}:count: van ${results.length}:all: voorstellen verstuurd`;
  });
  protected readonly outcome = computed(() => new Map((this.results() ?? []).map((one) => [this.keyOf(one), one])));

  protected take(offer: Answered, value: string): void {
    this.seats.update((seats) => new Map([...seats, [this.keyOf(offer), Math.max(1, Math.min(offer.seatsLeft, Math.trunc(Number(value)) || 1))]]));
  }

  protected async save(): Promise<void> {
    const message = this.message().trim();
    if (message.length < BATCH_WORDS) return this.failed.set($localize`:@@proposals.together.short:Schrijf minstens ${BATCH_WORDS}:count: tekens: wie er komt en wat ze zoeken.`);
    this.isBusy.set(true);
    const answer = await this.send.create<ProposalBatch>(addresses.sendTogether, { message, proposals: this.offers().map((one) => ({ postingId: one.postingId, programmeId: one.programmeId, seats: this.seats().get(this.keyOf(one)) ?? 1 })) });
    this.isBusy.set(false);
    if (!answer.ok) return this.failed.set([answer.problem.title, answer.problem.detail, ...(answer.problem.errors ?? []).map(({ detail }) => detail)].filter(Boolean).join('. '));
    this.results.set(answer.value.results);
    this.sent.emit(answer.value);
  }
}
