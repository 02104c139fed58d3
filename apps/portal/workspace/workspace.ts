import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ROLES } from '#accounts/contract';
import { CountPipe, DayPipe, DueRow, Empty, Failed, MarkPipe, More, Session, Skeleton, State, TextPipe, describePage, injectLocale, writeDay, writeTime } from '#base/portal';
import { POSTING_STATUS } from '#postings/contract';
import { STATUS_LOOK, kindName, levelName } from '#postings/portal';
import { Course } from './course';
import { ThreeSteps } from './three-steps';
import { draftDue, grouped, partnerDue, partnershipDue, workDue } from './waiting';
import type { Due } from './waiting';
import { WorkspaceData } from './workspace-data';

/** What waits for the reader, what fits, what they posted and how their collaborations go. */
@Component({
  selector: 'kv-workspace',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, CountPipe, Course, DayPipe, DueRow, Empty, Failed, MarkPipe, More, Skeleton, State, TextPipe, ThreeSteps],
  templateUrl: './workspace.html',
  styleUrl: './workspace.css',
})
export class Workspace {
  protected readonly session = inject(Session);
  /** What it is narrowed to, from the address. */
  readonly programme = input<string>();
  readonly partner = input<string>();
  protected readonly data = new WorkspaceData(() => ({ programme: this.programme(), partner: this.partner() }));
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly stranger = new HttpErrorResponse({ status: 401 });
  protected readonly STATUS = POSTING_STATUS;
  protected readonly look = STATUS_LOOK;
  protected readonly kind = (kind: string) => kindName(kind, this.locale);
  protected readonly level = (level: string) => levelName(level, this.locale);

  protected readonly isCompany = computed(() => this.session.worksAt('company'));
  protected readonly isInstitution = computed(() => this.session.worksAt('institution'));
  protected readonly role = computed(() => {
    const own = this.session.membership();
    return own ? $localize`:@@portal.workspace.role:${ROLES[own.role][this.locale]}:role: bij ${own.organisation.name}:organisation:` : '';
  });
  private readonly greeting = computed(() => {
    const hour = Number(writeTime(this.session.now() ?? '2027-01-01T11:00:00Z', 'nl').slice(0, 2));
    const name = this.session.person()?.name.split(' ')[0] ?? '';
    if (hour < 12) return $localize`:@@portal.workspace.morning:Goedemorgen, ${name}:name:.`;
    return hour < 18 ? $localize`:@@portal.workspace.afternoon:Goedemiddag, ${name}:name:.` : $localize`:@@portal.workspace.evening:Goedenavond, ${name}:name:.`;
  });

  private readonly work = computed(() => (this.data.work.hasValue() ? this.data.work.value() : null));
  protected readonly isNarrowed = computed(() => Boolean(this.programme() ?? this.partner()));
  protected readonly choices = computed(() => { const work = this.work(); return work && (work.programmes.length > 1 || work.partners.length > 1 || this.isNarrowed()) ? work : null; });
  /** The days that come, each with what happens on it. */
  protected readonly coming = computed(() => [...Map.groupBy(this.work()?.coming ?? [], ({ on }) => on ?? '')].map(([on, all]) => ({
    on, date: on === this.session.today() ? $localize`:@@portal.workspace.today:vandaag` : writeDay(on, this.locale, 'bare'), all: all.map(({ key, title, line, link }) => ({ key, link, title: title[this.locale], line: line?.[this.locale] ?? '' })) })));

  private readonly dues = computed<Due[]>(() => {
    const reader = { locale: this.locale, today: this.session.today() ?? '' };
    const { postings, partnerships } = this.data;
    const found = [
      ...(this.work()?.waits ?? []).map((one) => workDue(one, reader)),
      // What belongs to no programme and no partner stands only where all is looked at.
      ...(!this.isNarrowed() && postings.hasValue() ? postings.value().items.flatMap((one) => [partnerDue(one, reader), draftDue(one, reader)]) : []),
      ...(!this.isNarrowed() && partnerships.hasValue() ? partnerships.value().items.map((one) => partnershipDue(one, reader)) : []),
    ];
    return found.filter((due) => due !== null);
  });
  protected readonly groups = computed(() => {
    const today = this.session.today();
    if (!today) return [];
    const { late, soon, later } = grouped(this.dues(), today);
    return [
      { name: $localize`:@@portal.workspace.group-late:Te laat`, isLate: true, rows: this.dated(late) },
      { name: $localize`:@@portal.workspace.group-week:Deze week`, isLate: false, rows: this.dated(soon) },
      { name: $localize`:@@portal.workspace.group-later:Na deze week`, isLate: false, rows: this.dated(later) },
    ].filter(({ rows }) => rows.length);
  });
  protected readonly courseCount = computed(() => `${this.data.course.items().length}${this.data.course.hasMore() ? '+' : ''}`);
  protected readonly waiting = computed(() => this.dues().length);
  protected readonly isLoading = computed(() => this.data.work.isLoading() || this.data.course.isLoading() || this.data.postings.isLoading());
  protected readonly postings = computed(() => (this.data.postings.hasValue() ? this.data.postings.value().items : []));
  protected readonly running = computed(() => this.data.course.items().filter(({ status }) => status === 'running' || status === 'trial').length);
  protected readonly openCount = computed(() => this.postings().filter(({ status }) => status === 'published').length);

  /** Signed in, but not added to a company or an institution. */
  protected readonly isNowhere = computed(() => this.session.isSignedIn() && this.session.membership() === null);
  /** Nothing posted, nothing under way, nothing that waits: what helps is a first step. */
  protected readonly isFresh = computed(() => {
    const [work, { course, postings }] = [this.work(), this.data];
    if (!work || !course.first() || !postings.hasValue() || this.isNarrowed()) return false;
    return [work.waits, work.partners, course.items(), postings.value().items].every((items) => items.length === 0);
  });

  protected readonly heading = computed(() => `${this.greeting()} ${this.finding()}`.trim());
  private readonly finding = computed(() => {
    if (this.session.worksAt('hca')) return this.signals();
    if (this.isLoading()) return '';
    if (this.isFresh() || this.isNowhere()) return $localize`:@@portal.workspace.begins:Hier zie je straks wat op jou wacht.`;
    const late = this.dues().filter(({ isLate }) => isLate).length;
    const waiting = this.waiting();
    if (late > 0) return late === 1 ? $localize`:@@portal.workspace.one-is-late:Eén ding is te laat.` : $localize`:@@portal.workspace.are-late:${late}:count: dingen zijn te laat.`;
    if (waiting > 0) return waiting === 1 ? $localize`:@@portal.workspace.one-waits:Eén ding wacht op jou.` : $localize`:@@portal.workspace.wait:${waiting}:count: dingen wachten op jou.`;
    return $localize`:@@portal.workspace.nothing-waits:Niets wacht op jou.`;
  });

  /** What fits best: offers for programmes, requests for a company. */
  protected readonly fits = computed(() => {
    const { matches, requests } = this.data;
    const found = [
      ...matches().map(({ posting, programme, score }) => ({ posting, score, params: { programme: programme.id } })),
      ...(requests.hasValue() ? requests.value().items.map(({ posting, score }) => ({ posting, score, params: null })) : []),
    ];
    return found.map((one) => ({ ...one, who: `${one.posting.owner.name}, ${kindName(one.posting.kind, this.locale)}` }));
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@portal.workspace.title:Werkplek`, isPublic: false }));
  }

  protected narrow(what: 'programme' | 'partner', id: string): void {
    void this.router.navigate([], { queryParams: { [what]: id || null }, queryParamsHandling: 'merge' });
  }

  private signals(): string {
    if (!this.data.overview.hasValue()) return '';
    const { openSignals } = this.data.overview.value().total;
    if (openSignals === 0) return $localize`:@@portal.workspace.no-signals:Geen signaal staat open.`;
    return openSignals === 1 ? $localize`:@@portal.workspace.one-signal:Eén signaal staat open.` : $localize`:@@portal.workspace.signals:${openSignals}:count: signalen staan open.`;
  }

  private dated(dues: readonly Due[]) {
    const today = this.session.today();
    return dues.map((due) => ({ ...due, date: due.on === null ? $localize`:@@portal.workspace.no-date:geen haast` : due.on === today ? $localize`:@@portal.workspace.today:vandaag` : writeDay(due.on, this.locale, 'bare') }));
  }
}
