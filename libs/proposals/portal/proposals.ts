import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DueRow, Empty, Failed, Icon, More, Session, Skeleton, State, describePage, injectLocale, pages, writeAgo } from '#base/portal';
import type { Posting } from '#postings/contract';
import type { Proposal } from '#proposals/contract';
import { addresses } from './addresses';
import { AnswerProposal, yesOf } from './answer-proposal';
import { PROPOSAL_LOOKS, bareDay, headline, matter, sideOf, stateWord, timeLeft } from './words';

/** The reader's proposals: what waits for them first, then what waits for others, then what is done. */
@Component({
  selector: 'kv-proposals',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerProposal, DueRow, Empty, Failed, Icon, More, RouterLink, Skeleton, State],
  templateUrl: './proposals.html',
  styles: `
    .spread, .none { margin-top: 2rem; }
    .chips { margin-top: 1rem; }
  `,
})
export class Proposals {
  /** Only those on this posting, from the address. */
  readonly postingId = input<string>();

  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly mine = pages<Proposal>(() => addresses.list('mine', this.postingId()));
  protected readonly theirs = pages<Proposal>(() => addresses.list('theirs', this.postingId()));
  protected readonly ended = pages<Proposal>(() => addresses.list('none', this.postingId()));
  private readonly posting = httpResource<Posting>(() => {
    const id = this.postingId();
    return id ? addresses.posting(id) : undefined;
  });
  /** A posting that cannot be read keeps its filter, without its name. */
  protected readonly postingTitle = computed(() => (this.posting.hasValue() && this.posting.value().title) || $localize`:@@proposals.list.this-posting:deze plaatsing`);
  protected readonly mineRows = computed(() => this.rows(this.mine.items()));
  protected readonly theirRows = computed(() => this.rows(this.theirs.items()));
  protected readonly endedRows = computed(() => this.rows(this.ended.items()));
  protected readonly isEmpty = computed(() => !this.isLoading() && [this.mine, this.theirs, this.ended].every((list) => list.items().length === 0 && !list.error()));
  protected readonly isLoading = computed(() => [this.mine, this.theirs, this.ended].some((list) => list.isLoading()));
  protected readonly isCompany = computed(() => this.session.worksAt('company'));
  protected readonly heading = computed(() => {
    const count = this.mine.items().length;
    if (this.mine.isLoading() || this.mine.error()) return $localize`:@@proposals.list.title:Voorstellen`;
    if (this.mine.hasMore()) return $localize`:@@proposals.list.many:Meer dan ${count}:count: voorstellen wachten op jou`;
    if (this.postingId()) {
      if (count === 0) return $localize`:@@proposals.list.none-on:Geen voorstel op deze plaatsing wacht op jou`;
      return count === 1 ? $localize`:@@proposals.list.one-on:Eén voorstel op deze plaatsing wacht op jou` : $localize`:@@proposals.list.some-on:${count}:count: voorstellen op deze plaatsing wachten op jou`;
    }
    if (count === 0) return $localize`:@@proposals.list.none:Geen voorstel wacht op jou`;
    return count === 1 ? $localize`:@@proposals.list.one:Eén voorstel wacht op jou` : $localize`:@@proposals.list.some:${count}:count: voorstellen wachten op jou`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@proposals.list.title:Voorstellen`, isPublic: false }));
  }

  protected reload(): void {
    for (const list of [this.mine, this.theirs, this.ended]) list.reload();
  }

  private rows(items: readonly Proposal[]) {
    const memberships = this.session.me()?.memberships ?? [];
    return items.map((proposal) => {
      const side = sideOf(proposal, memberships);
      return {
        proposal, title: headline(proposal, side, this.locale), text: matter(proposal, this.locale), link: ['/proposals', proposal.id],
        deadline: bareDay(proposal.deadlineAt, this.locale), left: timeLeft(proposal.deadlineAt, this.session.now()), ended: proposal.endedAt ? writeAgo(proposal.endedAt, this.session.now(), this.locale) : '',
        isMine: yesOf(proposal) !== null, look: PROPOSAL_LOOKS[proposal.status], state: stateWord(proposal.status),
        waitsFor: proposal.turn === 'company' ? proposal.company.name : proposal.institution.name,
      };
    });
  }
}
