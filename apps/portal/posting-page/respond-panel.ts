import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Session, injectLocale } from '#base/portal';
import type { Programme } from '#organisations/contract';
import type { Posting } from '#postings/contract';
import { levelName } from '#postings/portal';
import type { Proposal } from '#proposals/contract';
import { Respond } from '#proposals/portal';
import type { Candidate } from '#proposals/portal';

/** Responding to an offer, for the programmes the reader speaks for and that have not responded yet. */
@Component({
  selector: 'kv-respond-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Respond],
  styles: `:host { display: grid; gap: var(--k-4); }`,
  template: `
    @for (one of under(); track one.id) {
      <div class="note">
        <b i18n="@@portal.posting.responded">Je reageerde al</b>
        <p i18n="@@portal.posting.responded-for">Namens {{ one.programme.name }}.</p>
        <p><a [routerLink]="['/proposals', one.id]" i18n="@@portal.posting.to-proposal">Naar het voorstel</a></p>
      </div>
    }
    @if (candidates().length) {
      <kv-respond [postingId]="posting().id" [programmes]="candidates()" [seatsLeft]="posting().seatsLeft ?? 1" (sent)="sent.emit()" />
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
  private readonly proposals = httpResource<Page<Proposal>>(() => `/v1/proposals?postingId=${this.posting().id}&limit=100`);
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
}
