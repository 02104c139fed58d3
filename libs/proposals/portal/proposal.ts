import { httpResource } from '@angular/common/http';
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, Directive, TemplateRef, computed, contentChild, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Locale } from '#base/contract';
import { Crumbs, DayPipe, Failed, PeriodPipe, Session, Skeleton, State, TextPipe, describePage, injectLocale } from '#base/portal';
import { DECLINE_REASON, PROPOSAL_STATUS } from '#proposals/contract';
import type { ProposalDetail } from '#proposals/contract';
import { addresses } from './addresses';
import { AnswerProposal, yesOf } from './answer-proposal';
import { ProposalCourse, changesOf } from './course';
import { OtherAnswers } from './other-answers';
import { PROPOSAL_LOOKS, headline, kindName, levelName, sideOf, timeLeft, unitsLine } from './words';

/** The present version with what it changed of the one before, and the last no. */
function lastOf({ moves, posting }: ProposalDetail, locale: Locale) {
  const versions = moves.filter(({ terms }) => terms);
  const [before, last] = [versions.at(-2), versions.at(-1)];
  return {
    said: last ?? null, no: moves.at(-1)?.decline ?? null,
    changes: before?.terms && last?.terms ? changesOf(before.terms, last.terms, posting.kind, locale).filter(({ before: was }) => was !== before.terms?.message) : [],
  };
}

/** Where the conversation stands on the page; who composes both puts it there: `<ng-template kvThreadSlot let-p>…</ng-template>`. */
@Directive({ selector: 'ng-template[kvThreadSlot]' })
export class ThreadSlot {
  readonly template = inject<TemplateRef<{ $implicit: ProposalDetail }>>(TemplateRef);

  static ngTemplateContextGuard(_: ThreadSlot, context: unknown): context is { $implicit: ProposalDetail } {
    return context !== null;
  }
}

/** One proposal: who asks what of whom, whose turn it is, and the answer that can be given. */
@Component({
  selector: 'kv-proposal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerProposal, Crumbs, DayPipe, Failed, NgTemplateOutlet, OtherAnswers, PeriodPipe, ProposalCourse, RouterLink, Skeleton, State, TextPipe],
  templateUrl: './proposal.html',
  styles: `
    .split { align-items: start; }
    .facts-row { margin-top: 1rem; gap: .5rem 1.5rem; }
    .steps, .spread { margin-top: 2rem; }
    .said { white-space: pre-line; font: 400 1.25rem/1.5 var(--k-serif); max-width: 38rem; }
    .panel h2 { font-size: 1.375rem; }
    .why { border-left: 4px solid var(--k-ink); padding-left: 1rem; }
    .changes s { color: var(--k-ink-3); }
  `,
})
export class ProposalView {
  readonly id = input.required<string>();
  protected readonly slot = contentChild(ThreadSlot);
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly proposal = httpResource<ProposalDetail>(() => addresses.one(this.id()));
  private readonly known = computed(() => (this.proposal.hasValue() ? this.proposal.value() : null));
  protected readonly PROPOSAL_STATUS = PROPOSAL_STATUS;
  protected readonly PROPOSAL_LOOKS = PROPOSAL_LOOKS;
  protected readonly REASON = DECLINE_REASON;
  protected readonly trail = [{ text: $localize`:@@proposals.list.title:Voorstellen`, link: '/proposals' }];

  protected readonly view = computed(() => {
    const proposal = this.known();
    if (!proposal) return null;
    const side = sideOf(proposal, this.session.me()?.memberships ?? []);
    const own = proposal.turn !== null && proposal.turn === side;
    const isOwnWord = proposal.side === side;
    return {
      side, own, isOwnWord, title: headline(proposal, side, this.locale), kind: kindName(proposal, this.locale), units: unitsLine(proposal, this.locale),
      level: levelName(proposal, this.locale), left: timeLeft(proposal.deadlineAt, this.session.now()),
      canAnswer: yesOf(proposal) !== null, ...lastOf(proposal, this.locale),
      // The reason that concerns the reader's side, where it is their turn and they still may not.
      why: own ? proposal.can.find(({ do: act, allowed }) => !allowed && act === (side === 'company' ? 'confirm' : 'accept'))?.why ?? null : null,
      other: proposal.turn === 'company' ? proposal.company.name : proposal.institution.name,
    };
  });

  constructor() {
    describePage(() => ({ title: this.view()?.title ?? $localize`:@@proposals.page.title:Voorstel`, isPublic: false }));
  }
}
