import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Crumbs, Failed, PUBLIC_ORIGIN, Session, Skeleton, State, TextPipe, allows, describePage, describeThing, injectLocale } from '#base/portal';
import type { ListedMatch } from '#matching/contract';
import { POSTING_STATUS } from '#postings/contract';
import type { Posting } from '#postings/contract';
import { ReportPanel } from '#organisations/portal';
import { ResponseTimeLine } from '#proposals/portal';
import { PostingHead, PostingText, STATUS_LOOK, kindName, postingAddresses, regionName } from '#postings/portal';
import { EnteredPanel } from './entered-panel';
import { FitsPart } from './fits-part';
import { OwnerPanel } from './owner-panel';
import { Parties } from './parties';
import { PartnerPanel } from './partner-panel';
import { postingThing } from './posting-thing';
import { AnswerRequestPanel } from './answer-request-panel';
import { RespondPanel } from './respond-panel';
import { Together } from './together';
import { WhyItFits } from './why-it-fits';

/** One posting: what it is, why it fits the reader, and what the reader can do. */
@Component({
  selector: 'kv-posting-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerRequestPanel, RouterLink, Crumbs, EnteredPanel, Failed, OwnerPanel, Parties, PartnerPanel, PostingHead, PostingText, FitsPart, ReportPanel, RespondPanel, ResponseTimeLine, Skeleton, State, TextPipe, Together, WhyItFits],
  templateUrl: './posting-page.html',
  styles: `
    .stands { margin-top: 1rem; }
    .visitor h2 { font-size: 1.5rem; }
    #match, #respond { scroll-margin-top: 1rem; }
    .contact { overflow-wrap: anywhere; }
    .wait { min-height: 22rem; }
  `,
})
export class PostingPage {
  readonly id = input.required<string>();
  /** Which of the reader's programmes is looked at; the best match when left out. */
  readonly programme = input<string>();

  protected readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly STATUS = POSTING_STATUS;
  protected readonly look = STATUS_LOOK;
  protected readonly posting = httpResource<Posting>(() => postingAddresses.one(this.id()));
  private readonly read = computed(() => (this.posting.hasValue() ? this.posting.value() : null));
  protected readonly isOwner = computed(() => {
    return this.worksFor(this.read()?.owner.id);
  });
  private worksFor(id: string | undefined): boolean {
    return this.session.me()?.memberships.some((m) => m.organisation.id === id) ?? false;
  }

  /** The reader's organisation takes part, or was asked to. */
  protected readonly place = computed(() => this.read()?.partners.find((one) => one.can !== null && this.worksFor(one.organisation.id)) ?? null);
  /** The reader's institution entered it for a company. */
  protected readonly isWriter = computed(() => this.worksFor(this.read()?.enteredBy?.id));
  protected readonly mayInvite = computed(() => allows(this.read(), 'invite-partner'));
  /** Programme people read why an offer fits their programmes. */
  protected readonly asksMatches = computed(() => {
    const own = this.session.membership();
    return this.read()?.publishedAt && own?.organisation.type === 'institution' && (own.role === 'admin' || own.programmeIds.length > 0) && this.read()?.direction === 'offer';
  });
  /** Who asks reads which companies fit while it is open, people of companies why it fits theirs. */
  protected readonly companySide = computed(() => {
    const it = this.read();
    if (it?.direction !== 'request' || it.status !== 'published') return null;
    return this.isOwner() ? 'owner' : this.session.worksAt('company') ? 'company' : null;
  });
  private readonly matchList = httpResource<Page<ListedMatch>>(() => (this.asksMatches() ? `/v1/postings/${this.id()}/matches?limit=20&state=new,seen,responded,dismissed` : undefined));
  protected readonly matches = computed(() => (this.matchList.hasValue() ? this.matchList.value().items : []));
  protected readonly matchesKnown = computed(() => this.matchList.hasValue());
  protected readonly match = computed(() => this.matches().find((one) => one.programme.id === this.programme()) ?? this.matches()[0] ?? null);
  /** Programme people can respond to an offer that is open. */
  protected readonly mayRespond = computed(() => this.asksMatches() && this.read()?.status === 'published');
  protected readonly kind = computed(() => kindName(this.read()?.kind ?? '', this.locale));
  protected readonly trail = [{ text: $localize`:@@portal.posting.postings:Plaatsingen`, link: '/postings' }];
  protected readonly next = computed(() => ({ next: `/postings/${this.id()}` }));
  protected readonly town = computed(() => {
    const { municipality = null, region = null } = this.read() ?? {};
    const named = region ? $localize`:@@portal.posting.region:regio ${regionName(region, this.locale)}:region:` : null;
    return [municipality, named].filter(Boolean).join(', ');
  });

  private readonly router = inject(Router);

  /** Who said no to what is not open yet may no longer read it. */
  protected toMine(): void {
    void this.router.navigate(['/postings/mine']);
  }

  constructor() {
    describePage(() => {
      const posting = this.read();
      return {
        title: posting?.title ?? $localize`:@@portal.posting.failed:Plaatsing`,
        ...(posting?.summary ? { description: posting.summary } : {}),
        // What is over stays readable for who has the link, and leaves the index.
        isPublic: !posting?.isRestricted && (posting?.status === 'published' || posting?.status === 'paused'),
      };
    });
    const origin = inject(PUBLIC_ORIGIN);
    describeThing('posting', () => postingThing(this.read(), origin));
  }
}
