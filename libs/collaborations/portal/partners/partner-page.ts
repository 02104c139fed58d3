import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, DayPipe, Empty, Facts, Failed, Send, Sending, Session, Skeleton, State, Toasts, describePage, injectLocale } from '#base/portal';
import { COLLABORATION_STATUS } from '#collaborations/contract';
import type { CollaborationStatus, PartnerDetail, PartnerEvent } from '#collaborations/contract';
import { KINDS } from '#guidance/contract';
import type { Kind } from '#guidance/contract';
import { POSTING_STATUS, unitsOf } from '#postings/contract';
import type { KindSlug } from '#postings/contract';
import { PROPOSAL_STATUS } from '#proposals/contract';
import type { ProposalStatus } from '#proposals/contract';
import { addresses } from '../addresses';
import { COLLABORATION_LOOKS } from '../words';
import { PartnerNoteForm } from './partner-note-form';

/** One company as an institution knows it: whom one speaks there, what one wrote down, what there was between both and what it posted. */
@Component({
  selector: 'kv-partner-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Crumbs, DayPipe, Empty, Facts, Failed, PartnerNoteForm, Skeleton, State],
  templateUrl: './partner-page.html',
  styles: `
    .intro { margin-top: .5rem; }
    .wrote { white-space: pre-line; max-width: var(--k-measure); margin-top: .5rem; overflow-wrap: anywhere; }
    .row { margin-top: var(--k-3); }
    li { display: grid; grid-template-columns: 8rem minmax(0, 1fr) auto; gap: .25rem 1.5rem; align-items: baseline; padding-block: var(--k-3); border-bottom: 1px solid var(--k-rule); }
    h3 { font: 500 1.125rem/1.3 var(--k-serif); overflow-wrap: anywhere; }
    .mark { margin-left: .5rem; }
    @media (max-width: 47.99em) { li { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class PartnerPage {
  readonly companyId = input.required<string>();
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly institutionId = computed(() => {
    const { id, type } = this.session.membership()?.organisation ?? {};
    return type === 'institution' ? id : undefined;
  });
  protected readonly partner = httpResource<PartnerDetail>(() => { const id = this.institutionId(); return id && addresses.partner(id, this.companyId()); });
  protected readonly isWriting = signal(false);
  protected readonly sending = new Sending();
  protected readonly trail = [{ text: $localize`:@@collaborations.partners.title:Partners`, link: '/organisation/partners' }];
  protected readonly facts = computed(() => {
    const { company, since, counts } = this.partner.value() ?? {};
    return [company?.municipality, since && $localize`:@@collaborations.partners.since:sinds ${since.slice(0, 4)}:year:`,
      counts?.running ? $localize`:@@collaborations.partners.running:${counts.running}:count: lopend` : null,
      counts?.completed ? $localize`:@@collaborations.partners.completed:${counts.completed}:count: afgerond` : null];
  });
  protected readonly hasNote = computed(() => {
    const { contactName, contactEmail, since, note } = this.partner.value() ?? {};
    return Boolean(contactName || contactEmail || since || note);
  });

  constructor() {
    describePage(() => ({ title: (this.partner.hasValue() && this.partner.value().company.name) || $localize`:@@collaborations.partner.title:Partner`, isPublic: false }));
  }

  protected linkOf({ what, id, mayOpen }: PartnerEvent): string[] | null {
    return mayOpen ? [what === 'proposal' ? '/proposals' : '/collaborations', id] : null;
  }

  protected kind(slug: string): string {
    return KINDS[slug as Kind]?.[this.locale] ?? slug;
  }

  protected matter({ kind, seats, programme }: PartnerEvent): string {
    return `${this.kind(kind)}, ${unitsOf(kind as KindSlug, seats)[this.locale]}, ${programme.name}`;
  }

  protected status({ what, status }: PartnerEvent): string {
    return (what === 'proposal' ? PROPOSAL_STATUS[status as ProposalStatus] : COLLABORATION_STATUS[status as CollaborationStatus])[this.locale];
  }

  protected look({ what, status }: PartnerEvent) {
    return what === 'collaboration' ? COLLABORATION_LOOKS[status as CollaborationStatus] : ['sent', 'confirmed'].includes(status) ? 'plan' as const : 'pause' as const;
  }

  protected postingStatus({ status }: PartnerDetail['postings'][number]): string {
    return POSTING_STATUS[status][this.locale];
  }

  protected saved(one: PartnerDetail): void {
    this.partner.set(one);
    this.isWriting.set(false);
    this.toasts.show($localize`:@@collaborations.partner.saved:Bewaard.`);
  }

  protected async forget(one: PartnerDetail): Promise<void> {
    const url = addresses.partner(one.institutionId, one.company.id);
    if (!await this.sending.run(() => this.send.remove(url, `"${one.version}"`))) return;
    const { contactName, contactEmail, since, note } = one;
    this.toasts.show($localize`:@@collaborations.partner.forgotten:Wat jullie over ${one.company.name}:name: schreven, is weg.`,
      () => void this.send.put(url, { contactName, contactEmail, since, note }, '"0"').then(() => this.partner.reload()));
    this.partner.reload();
  }
}
