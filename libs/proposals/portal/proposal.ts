import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, DayPipe, Failed, Session, Skeleton, State, TextPipe, describePage, injectLocale } from '#base/portal';
import { PROPOSAL_STATUS } from '#proposals/contract';
import type { Proposal } from '#proposals/contract';
import { addresses } from './addresses';
import { AnswerProposal } from './answer-proposal';
import { PROPOSAL_LOOKS, headline, kindName, levelName, sideOf, timeLeft, unitsLine } from './words';

/** One proposal: who asks what of whom, whose turn it is, and the answer that can be given. */
@Component({
  selector: 'kv-proposal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerProposal, Crumbs, DayPipe, Failed, RouterLink, Skeleton, State, TextPipe],
  templateUrl: './proposal.html',
  styles: `
    .split { align-items: start; }
    .facts-row { margin-top: 1rem; gap: .5rem 1.5rem; }
    .steps, .spread { margin-top: 2rem; }
    .said { white-space: pre-line; font: 400 1.25rem/1.5 var(--k-serif); max-width: 38rem; }
    .panel h2 { font-size: 1.375rem; }
  `,
})
export class ProposalPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly proposal = httpResource<Proposal>(() => addresses.one(this.id()));
  private readonly known = computed(() => (this.proposal.hasValue() ? this.proposal.value() : null));
  protected readonly PROPOSAL_STATUS = PROPOSAL_STATUS;
  protected readonly PROPOSAL_LOOKS = PROPOSAL_LOOKS;
  protected readonly trail = [{ text: $localize`:@@proposals.list.title:Voorstellen`, link: '/proposals' }];

  protected readonly view = computed(() => {
    const proposal = this.known();
    if (!proposal) return null;
    const side = sideOf(proposal, this.session.me()?.memberships ?? []);
    const own = proposal.turn !== null && proposal.turn === side;
    return {
      side, own, title: headline(proposal, side, this.locale), kind: kindName(proposal, this.locale), units: unitsLine(proposal, this.locale),
      level: levelName(proposal, this.locale), left: timeLeft(proposal.deadlineAt, this.session.now()),
      canAnswer: proposal.can.some(({ allowed }) => allowed),
      // The reason that concerns the reader's side, where it is their turn and they still may not.
      why: own ? proposal.can.find(({ do: act, allowed }) => !allowed && act === (side === 'company' ? 'confirm' : 'accept'))?.why ?? null : null,
      other: proposal.turn === 'company' ? proposal.company.name : proposal.institution.name,
    };
  });

  constructor() {
    describePage(() => ({ title: this.view()?.title ?? $localize`:@@proposals.page.title:Voorstel`, isPublic: false }));
  }
}
