import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { DayPipe, Session, injectLocale } from '#base/portal';
import type { Programme } from '#organisations/contract';
import type { Posting } from '#postings/contract';
import { levelName } from '#postings/portal';
import type { Proposal } from '#proposals/contract';
import { Respond, periodWithin } from '#proposals/portal';
import type { Candidate } from '#proposals/portal';

/** Responding to an offer, for the programmes the reader speaks for and that have not responded yet. */
@Component({
  selector: 'kv-respond-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, DayPipe, Respond],
  styles: `:host { display: grid; gap: var(--k-4); } h2 { font-size: 1.5rem; }`,
  template: `
    @for (one of under(); track one.id) {
      <div class="note" [attr.role]="one.id === fresh() ? 'status' : null">
        @if (one.id === fresh()) {
          <b i18n="@@proposals.respond.sent">Voorstel verstuurd</b>
          <p i18n="@@proposals.respond.sent-response">{{ one.company.name }} kreeg een mail en bevestigt voor {{ one.deadlineAt | kvDay: 'bare' }}. Daarna geeft jouw opleiding het laatste akkoord.</p>
        } @else if (one.startedBy === 'company') {
          <b i18n="@@portal.posting.invited">Het bedrijf nodigde je uit</b>
          <p i18n="@@portal.posting.invited-for">Voor {{ one.programme.name }}.</p>
        } @else {
          <b i18n="@@portal.posting.responded">Je reageerde al</b>
          <p i18n="@@portal.posting.responded-for">Namens {{ one.programme.name }}.</p>
        }
        <p><a [routerLink]="['/proposals', one.id]" i18n="@@portal.posting.to-proposal">Naar het voorstel</a></p>
      </div>
    }
    @if (showsForm()) {
      <section class="panel stack" aria-labelledby="respond-h">
        <h2 id="respond-h" i18n="@@portal.posting.respond">Reageer</h2>
        <kv-respond [postingId]="posting().id" [programmes]="asked()" [seatsLeft]="posting().seatsLeft ?? 1" [within]="periodWithin(posting())" (sent)="done($event)" />
        @for (other of others(); track other.id) {
          <p class="small"><a [routerLink]="[]" [queryParams]="{ programme: other.id }" i18n="@@portal.posting.respond-for">Reageer voor {{ other.name }}</a></p>
        }
      </section>
    } @else {
      @for (other of candidates(); track other.id) {
        <p class="small"><a [routerLink]="[]" [queryParams]="{ programme: other.id }" i18n="@@portal.posting.respond-for">Reageer voor {{ other.name }}</a></p>
      }
    }
  `,
})
export class RespondPanel {
  readonly posting = input.required<Posting>();
  /** The programme that is looked at comes first. */
  readonly chosen = input<string | null>(null);
  readonly sent = output();

  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  private readonly programmes = httpResource<Page<Programme>>(() => {
    const slug = this.session.membership()?.organisation.slug;
    return slug ? `/v1/programmes?institution=${slug}&limit=100` : undefined;
  });
  private readonly postingId = computed(() => this.posting().id);
  private readonly proposals = httpResource<Page<Proposal>>(() => `/v1/proposals?postingId=${this.postingId()}&limit=100`);
  /** What was sent just now, from this page. */
  protected readonly fresh = signal<string | null>(null);
  /** Still to be decided. */
  protected readonly under = computed(() => (this.proposals.hasValue() ? this.proposals.value().items : []).filter(({ status }) => status === 'sent' || status === 'confirmed'));
  protected readonly candidates = computed<Candidate[]>(() => {
    if (!this.programmes.hasValue() || !(this.proposals.hasValue() || this.proposals.error())) return [];
    const [own, busy] = [this.session.membership(), new Set(this.under().map((one) => one.programme.id))];
    return this.programmes.value().items
      .filter(({ id }) => (own?.role === 'admin' || own?.programmeIds.includes(id)) && !busy.has(id))
      .sort((a, b) => Number(b.id === this.chosen()) - Number(a.id === this.chosen()))
      .map(({ id, name, level }) => ({ id, name: `${name}, ${levelName(level, this.locale)}` }));
  });
  /** One programme at a time: the one whose match is looked at. Without one there is a choice. */
  protected readonly asked = computed(() => {
    const chosen = this.candidates().filter(({ id }) => id === this.chosen());
    return chosen.length ? chosen : this.candidates();
  });
  /** Who has responded is not asked again at once; another programme is a press away. */
  protected readonly showsForm = computed(() => this.candidates().length > 0 && (this.under().length === 0 || this.candidates().some(({ id }) => id === this.chosen())));
  protected readonly others = computed(() => this.candidates().filter((one) => !this.asked().includes(one)));

  protected readonly periodWithin = periodWithin;

  protected done(proposal: Proposal): void {
    this.fresh.set(proposal.id);
    this.proposals.reload();
    this.sent.emit();
  }
}
