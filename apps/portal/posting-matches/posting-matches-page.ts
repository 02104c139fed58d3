import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Dialog, Here, Session, State } from '#base/portal';
import { InviteSlot, PostingMatches } from '#matching/portal';
import type { Listed } from '#matching/portal';
import type { Programme } from '#organisations/contract';
import type { Posting } from '#postings/contract';
import type { Proposal } from '#proposals/contract';
import { PROPOSAL_LOOKS, Respond, periodWithin } from '#proposals/portal';
import { standing, standings } from './standing';

/** Whom the owner is about to invite. */
interface Invitation {
  match: Listed;
  posting: Posting;
  title: string;
}

/** Who fits a posting, where its owner can invite them: programmes to an offer, companies to a request; matches and proposals on one page. */
@Component({
  selector: 'kv-posting-matches-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, InviteSlot, PostingMatches, Respond, RouterLink, State],
  template: `
    <kv-posting-matches [id]="id()">
      <ng-template kvInviteSlot let-match let-posting="posting" let-title="title">
        @let other = otherOf(match);
        @if (standing(other); as it) {
          <p><kv-state [look]="it.look">{{ it.text }}</kv-state></p>
          <p class="small"><a [id]="anchor(other)" [routerLink]="['/proposals', it.id]" [attr.aria-label]="viewOf(title)" i18n="@@portal.invite.view">Bekijk het voorstel</a></p>
        } @else if (mayInvite(posting)) {
          <button type="button" class="btn btn--second" [attr.aria-label]="inviteWhom(title)" (click)="ask({ match, posting, title })" i18n="@@portal.invite.invite">Nodig uit</button>
        }
      </ng-template>
    </kv-posting-matches>
    <kv-dialog [heading]="heading()" [open]="isOpen()" (closed)="closed()">
      @if (asked(); as asked) {
        @if (!sent()) {
          @if (company()) {<p class="about small" i18n="@@portal.invite.about-company">{{ asked.title }} krijgt je bericht per mail en bevestigt. Daarna geeft jouw opleiding het laatste akkoord.</p>}
          @else {<p class="about small" i18n="@@portal.invite.about">De opleidingsmanager krijgt je bericht per mail en geeft het laatste akkoord.</p>}
        }
        <kv-respond invite [postingId]="asked.posting.id" [company]="company()" [programmes]="programmes()" [seatsLeft]="asked.posting.seatsLeft ?? 1" [within]="periodWithin(asked.posting)" (sent)="keep($event)" />
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
  private readonly list = viewChild(PostingMatches);
  protected readonly asked = signal<Invitation | null>(null);
  protected readonly isOpen = signal(false);
  protected readonly sent = signal<Proposal | null>(null);
  protected readonly heading = computed(() => {
    const match = this.asked()?.match;
    if (!match) return $localize`:@@portal.invite.title:Nodig een opleiding uit`;
    const name = 'company' in match ? match.company.name : match.programme.institution.name;
    return $localize`:@@portal.invite.heading:Nodig ${name}:institution: uit`;
  });
  protected readonly company = computed(() => {
    const match = this.asked()?.match;
    return match && 'company' in match ? { id: match.company.id } : null;
  });
  private readonly ownProgrammes = httpResource<Page<Programme>>(() => {
    const posting = this.asked()?.posting;
    return posting?.direction === 'request' && !posting.programme ? `/v1/programmes?institution=${posting.owner.slug}&limit=100` : undefined;
  });
  /** For whom is asked: the programme that fits, the one of the request, or those that the reader speaks for. */
  protected readonly programmes = computed(() => {
    const asked = this.asked();
    if (!asked) return [];
    if (!('company' in asked.match)) return [{ id: asked.match.programme.id, name: asked.title }];
    if (asked.posting.programme) return [asked.posting.programme];
    return (this.ownProgrammes.hasValue() ? this.ownProgrammes.value().items : []).filter(({ id }) => this.speaksFor(asked.posting.owner.id, id));
  });
  // Without its proposals the page still shows who fits; the server refuses a second invitation.
  private readonly proposals = httpResource<Page<Proposal>>(() => (this.session.isSignedIn() ? `/v1/proposals?postingId=${this.id()}&limit=100` : undefined));
  private readonly known = computed(() => standings(this.proposals.hasValue() ? this.proposals.value().items : []));

  protected readonly periodWithin = periodWithin;
  protected readonly anchor = (programmeId: string) => `standing-${programmeId}`;
  protected readonly inviteWhom = (title: string) => $localize`:@@portal.invite.invite-whom:Nodig uit: ${title}:title:`;
  protected readonly viewOf = (title: string) => $localize`:@@portal.invite.view-of:Bekijk het voorstel: ${title}:title:`;

  protected standing(programmeId: string) {
    const proposal = this.known().get(programmeId);
    return proposal ? { id: proposal.id, text: standing(proposal), look: PROPOSAL_LOOKS[proposal.status] } : null;
  }

  protected readonly otherOf = (match: Listed) => ('company' in match ? match.company.id : match.programme.id);

  /** The company of an open offer, who speaks for the programme of an open request. The API has the last word. */
  protected mayInvite({ owner, direction, status, programme }: Posting): boolean {
    if (status !== 'published') return false;
    return direction === 'offer' ? this.session.me()?.memberships.some(({ organisation }) => organisation.id === owner.id) ?? false : this.speaksFor(owner.id, programme?.id ?? null);
  }

  private speaksFor(institutionId: string, programmeId: string | null): boolean {
    return this.session.me()?.memberships.some(({ organisation, role, programmeIds }) =>
      organisation.id === institutionId && (role === 'admin' || (programmeId === null ? programmeIds.length > 0 : programmeIds.includes(programmeId)))) ?? false;
  }

  protected ask(invitation: Invitation): void {
    this.sent.set(null);
    this.asked.set(invitation);
    this.isOpen.set(true);
  }

  /** The row says at once what was sent. */
  protected keep(proposal: Proposal): void {
    this.sent.set(proposal);
    const asked = this.asked();
    if (asked) this.list()?.answered(asked.match, proposal.id);
    const before = this.proposals.hasValue() ? this.proposals.value() : { items: [], next: null };
    this.proposals.set({ ...before, items: [proposal, ...before.items] });
  }

  protected closed(): void {
    this.isOpen.set(false);
    this.asked.set(null);
    const sent = this.sent();
    // The button that opened the dialog is gone; what stands in its place takes the focus.
    if (sent) this.here.focus(this.anchor(sent.posting.direction === 'request' ? sent.company.id : sent.programme.id));
    // Perhaps refused, because somebody was first: the row tells how it stands now.
    else this.proposals.reload();
  }
}
