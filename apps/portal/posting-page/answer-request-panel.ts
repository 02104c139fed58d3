import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { DayPipe, Session, injectLocale } from '#base/portal';
import type { Branch, Programme } from '#organisations/contract';
import type { Posting } from '#postings/contract';
import { levelName } from '#postings/portal';
import type { Proposal } from '#proposals/contract';
import { Respond, isUnderWay, periodWithin } from '#proposals/portal';
import type { Candidate } from '#proposals/portal';

/** Responding to a request, for the company the reader works for; while something is under way it shows that. */
@Component({
  selector: 'kv-answer-request-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, Respond, RouterLink],
  styles: `:host { display: grid; gap: var(--k-4); } h2 { font-size: 1.5rem; }`,
  template: `
    @for (one of under(); track one.id) {
      <div class="note" [attr.role]="one.id === fresh() ? 'status' : null">
        @if (one.id === fresh()) {
          <b i18n="@@proposals.respond.sent">Voorstel verstuurd</b>
          <p i18n="@@proposals.respond.sent-invite">{{ one.institution.name }} kreeg een mail en beslist voor {{ one.deadlineAt | kvDay: 'bare' }}.</p>
        } @else if (one.startedBy === 'programme') {
          <b i18n="@@portal.posting.asked-you">De opleiding nodigde jullie uit</b>
          <p i18n="@@portal.posting.invited-for">Voor {{ one.programme.name }}.</p>
        } @else {
          <b i18n="@@portal.posting.you-responded">Jullie reageerden al</b>
          <p i18n="@@portal.posting.invited-for">Voor {{ one.programme.name }}.</p>
        }
        <p><a [routerLink]="['/proposals', one.id]" i18n="@@portal.posting.to-proposal">Naar het voorstel</a></p>
      </div>
    } @empty {
      @if (company(); as company) {
        @if (programmes().length > 0 && known()) {
          <section class="panel stack" aria-labelledby="respond-h">
            <h2 id="respond-h" i18n="@@portal.posting.respond">Reageer</h2>
            <kv-respond [postingId]="posting().id" [company]="company" [programmes]="programmes()" [seatsLeft]="posting().seatsLeft ?? 1" [within]="periodWithin(posting())" (sent)="done($event)" />
          </section>
        }
      }
    }
  `,
})
export class AnswerRequestPanel {
  readonly posting = input.required<Posting>();
  readonly sent = output();

  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  private readonly companyId = computed(() => {
    const organisation = this.session.membership()?.organisation;
    return organisation?.type === 'company' ? organisation.id : null;
  });
  private readonly branches = httpResource<Page<Branch>>(() => (this.companyId() ? `/v1/organisations/${this.companyId()}/branches` : undefined));
  private readonly postingId = computed(() => this.posting().id);
  private readonly proposals = httpResource<Page<Proposal>>(() => `/v1/proposals?postingId=${this.postingId()}&limit=100`);
  // A request of a whole institution leaves open which programme: the company says whom it comes for.
  private readonly all = httpResource<Page<Programme>>(() => (this.posting().programme ? undefined : `/v1/programmes?institution=${this.posting().owner.slug}&limit=100`));
  protected readonly fresh = signal<string | null>(null);
  protected readonly periodWithin = periodWithin;
  protected readonly known = computed(() => this.proposals.hasValue() || this.proposals.error() !== undefined);
  protected readonly under = computed(() => (this.proposals.hasValue() ? this.proposals.value().items : []).filter((one) => isUnderWay(one) && one.company.id === this.companyId()));
  protected readonly company = computed(() => {
    const id = this.companyId();
    return id ? { id, branches: (this.branches.hasValue() ? this.branches.value().items : []).map((branch) => ({ id: branch.id, name: branch.name === branch.municipality ? branch.name : `${branch.name}, ${branch.municipality}` })) } : null;
  });
  protected readonly programmes = computed<Candidate[]>(() => {
    const { programme } = this.posting();
    if (programme) return [{ id: programme.id, name: programme.name }];
    return (this.all.hasValue() ? this.all.value().items : []).map(({ id, name, level }) => ({ id, name: `${name}, ${levelName(level, this.locale)}` }));
  });

  protected done(proposal: Proposal): void {
    this.fresh.set(proposal.id);
    this.proposals.reload();
    this.sent.emit();
  }
}
