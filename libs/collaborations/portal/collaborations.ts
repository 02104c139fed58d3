import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Failed, More, Scroll, Session, Skeleton, State, TextPipe, describePage, injectLocale, pages } from '#base/portal';
import { COLLABORATION_STATUS, collaborationStatuses } from '#collaborations/contract';
import type { Collaboration, CollaborationStatus } from '#collaborations/contract';
import { addresses } from './addresses';
import { COLLABORATION_LOOKS, collaborationKind, partnerOf, periodLine, unitsLine } from './words';

/** A mark of this or lower is a signal; the check-ins themselves stand on the page of the collaboration. */
const LOW = 5;

/** The reader's collaborations, newest first: with whom, when, how far and how it goes. */
@Component({
  selector: 'kv-collaborations',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, Failed, More, RouterLink, Scroll, Skeleton, State, TextPipe],
  templateUrl: './collaborations.html',
  styles: `
    .chips { margin-block: 1.5rem; }
    .first { margin-top: 2rem; }
    .partner { font-size: 1rem; }
    th .dim { font-weight: 400; }
    .tbl td, .tbl th[scope='row'] { padding-block: .75rem; }
    .narrow { display: none; }
    @media (max-width: 39.99em) {
      .wide { display: none; }
      .narrow { display: block; }
    }
    .none { color: var(--k-ink-3); }
  `,
})
export class Collaborations {
  /** The filter, from the address. */
  readonly status = input<string>();
  protected readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly chosen = computed<CollaborationStatus | null>(() => collaborationStatuses.find((status) => status === this.status()) ?? null);
  protected readonly list = pages<Collaboration>(() => addresses.list(this.chosen()));
  protected readonly filters: readonly CollaborationStatus[] = ['preparing', 'running', 'completed'];
  protected readonly COLLABORATION_STATUS = COLLABORATION_STATUS;
  protected readonly rows = computed(() => {
    const memberships = this.session.me()?.memberships ?? [];
    return this.list.items().map((collaboration) => ({
      collaboration, partner: partnerOf(collaboration, memberships), what: `${collaborationKind(collaboration, this.locale)}, ${unitsLine(collaboration, this.locale)}`,
      programme: collaboration.programme.name, period: periodLine(collaboration, this.locale), isLow: (collaboration.lastMark ?? 10) <= LOW,
      isOff: collaboration.openSignals > 0 && ['trial', 'running', 'paused'].includes(collaboration.status), look: COLLABORATION_LOOKS[collaboration.status],
    }));
  });
  protected readonly heading = computed(() => {
    const rows = this.rows();
    // A finding about all of them needs all of them.
    if (this.list.hasMore()) return $localize`:@@collaborations.list.title:Samenwerkingen`;
    const off = rows.filter(({ isOff }) => isOff).length;
    const running = rows.filter(({ collaboration }) => collaboration.status === 'running').length;
    if (off === 1) return $localize`:@@collaborations.list.one-off:Eén samenwerking is niet op koers`;
    if (off > 1) return $localize`:@@collaborations.list.some-off:${off}:count: samenwerkingen zijn niet op koers`;
    if (running === 0) return $localize`:@@collaborations.list.title:Samenwerkingen`;
    return running === 1 ? $localize`:@@collaborations.list.one-runs:Eén samenwerking loopt, zonder open signaal` : $localize`:@@collaborations.list.some-run:${running}:count: samenwerkingen lopen, zonder open signaal`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@collaborations.list.title:Samenwerkingen`, isPublic: false }));
  }
}
