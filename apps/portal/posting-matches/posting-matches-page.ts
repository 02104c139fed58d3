import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Dialog, Here, Session, State } from '#base/portal';
import type { Match } from '#matching/contract';
import { MatchSlot, PostingMatches } from '#matching/portal';
import type { Posting } from '#postings/contract';
import type { Proposal } from '#proposals/contract';
import { PROPOSAL_LOOKS, Respond } from '#proposals/portal';
import { standing, standings } from './standing';

/** Whom the company is about to invite. */
interface Invitation {
  match: Match;
  posting: Posting;
  title: string;
}

/** Programmes that fit a posting, where its company can invite them: matches and proposals on one page. */
@Component({
  selector: 'kv-posting-matches-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, MatchSlot, PostingMatches, Respond, RouterLink, State],
  template: `
    <kv-posting-matches [id]="id()">
      <ng-template kvMatchSlot let-match let-posting="posting" let-title="title">
        @if (standing(match.programme.id); as it) {
          <p><kv-state [look]="it.look">{{ it.text }}</kv-state></p>
          <p class="small"><a [id]="anchor(match.programme.id)" [routerLink]="['/proposals', it.id]" [attr.aria-label]="viewOf(title)" i18n="@@portal.invite.view">Bekijk het voorstel</a></p>
        } @else if (mayInvite(posting)) {
          <button type="button" class="btn btn--second" [attr.aria-label]="inviteWhom(title)" (click)="ask({ match, posting, title })" i18n="@@portal.invite.invite">Nodig uit</button>
        }
      </ng-template>
    </kv-posting-matches>
    <kv-dialog [heading]="heading()" [open]="isOpen()" (closed)="closed()">
      @if (asked(); as asked) {
        @if (!sent()) {
          <p class="about small" i18n="@@portal.invite.about">De opleidingsmanager krijgt je bericht per mail en geeft het laatste akkoord.</p>
        }
        <kv-respond invite [postingId]="asked.posting.id" [programmes]="[{ id: asked.match.programme.id, name: asked.title }]" [seatsLeft]="asked.posting.seatsLeft ?? 1" (sent)="keep($event)" />
      }
      <button actions type="button" class="btn btn--quiet" (click)="isOpen.set(false)" i18n="@@portal.invite.close">Sluit</button>
    </kv-dialog>
  `,
  styles: `.about { margin-bottom: 1.25rem; } p + p { margin-top: .25rem; }`,
})
export class PostingMatchesPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  private readonly here = inject(Here);
  protected readonly asked = signal<Invitation | null>(null);
  protected readonly isOpen = signal(false);
  protected readonly sent = signal<Proposal | null>(null);
  protected readonly heading = computed(() => {
    const institution = this.asked()?.match.programme.institution.name;
    return institution ? $localize`:@@portal.invite.heading:Nodig ${institution}:institution: uit` : $localize`:@@portal.invite.title:Nodig een opleiding uit`;
  });
  // Without its proposals the page still shows who fits; the server refuses a second invitation.
  private readonly proposals = httpResource<Page<Proposal>>(() => (this.session.worksAt('company') ? `/v1/proposals?postingId=${this.id()}&limit=100` : undefined));
  private readonly known = computed(() => standings(this.proposals.hasValue() ? this.proposals.value().items : []));

  protected readonly anchor = (programmeId: string) => `standing-${programmeId}`;
  protected readonly inviteWhom = (title: string) => $localize`:@@portal.invite.invite-whom:Nodig uit: ${title}:title:`;
  protected readonly viewOf = (title: string) => $localize`:@@portal.invite.view-of:Bekijk het voorstel: ${title}:title:`;

  protected standing(programmeId: string) {
    const proposal = this.known().get(programmeId);
    return proposal ? { id: proposal.id, text: standing(proposal), look: PROPOSAL_LOOKS[proposal.status] } : null;
  }

  /** The company of an open offer. The API has the last word. */
  protected mayInvite({ owner, direction, status }: Posting): boolean {
    const isOwn = this.session.me()?.memberships.some(({ organisation }) => organisation.id === owner.id) ?? false;
    return isOwn && direction === 'offer' && status === 'published';
  }

  protected ask(invitation: Invitation): void {
    this.sent.set(null);
    this.asked.set(invitation);
    this.isOpen.set(true);
  }

  /** The row says at once what was sent. */
  protected keep(proposal: Proposal): void {
    this.sent.set(proposal);
    const before = this.proposals.hasValue() ? this.proposals.value() : { items: [], next: null };
    this.proposals.set({ ...before, items: [proposal, ...before.items] });
  }

  protected closed(): void {
    this.isOpen.set(false);
    this.asked.set(null);
    const sent = this.sent();
    // The button that opened the dialog is gone; what stands in its place takes the focus.
    if (sent) this.here.focus(this.anchor(sent.programme.id));
    // Perhaps refused, because somebody was first: the row tells how it stands now.
    else this.proposals.reload();
  }
}
