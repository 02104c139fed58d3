import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { catchError, forkJoin, map, of } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Page } from '#base/contract';
import { Session, pages } from '#base/portal';
import type { Match, RequestMatch } from '#matching/contract';
import type { Overview } from '#monitor/contract';
import type { OwnPartnership, Programme } from '#organisations/contract';
import type { OwnPosting } from '#postings/contract';
import { postingAddresses } from '#postings/portal';
import type { CourseRow, Workspace } from '#workspace/contract';

/** How many programmes are asked for their matches: what fits a page. */
const AT_MOST = 12;

/** Everything the workspace reads. A part that fails says so on its own place; the others stay. */
export class WorkspaceData {
  constructor(private readonly filters: () => { programme: string | undefined; partner: string | undefined }) {}

  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  /** As the address narrows it: `programme=…&partner=…`. */
  private readonly narrowed = computed(() => new URLSearchParams(Object.entries(this.filters()).filter((one): one is [string, string] => Boolean(one[1]))).toString());
  private readonly works = computed(() => this.session.worksAt('company') || this.session.worksAt('institution'));

  private readonly own = computed(() => (this.works() ? this.session.membership()?.organisation.id : undefined));
  /** What waits and what is coming, for the organisation that the reader works for now. */
  readonly work = httpResource<Workspace>(() => { const id = this.own(); return id && `/v1/organisations/${id}/work?${this.narrowed()}`; });
  /** How far every collaboration is: those that run first. */
  readonly course = pages<CourseRow>(() => { const id = this.own(); return id && `/v1/organisations/${id}/courses?limit=25&${this.narrowed()}`; });
  readonly postings = httpResource<Page<OwnPosting>>(() => {
    const own = this.session.membership()?.organisation;
    return own && this.works() ? postingAddresses.ofOrganisation(own.id, 50) : undefined;
  });
  /** Only an administrator answers a partnership. */
  readonly partnerships = httpResource<Page<OwnPartnership>>(() => {
    const own = this.session.membership();
    return own && own.role === 'admin' && ['company', 'institution', 'municipality'].includes(own.organisation.type) ? `/v1/organisations/${own.organisation.id}/partnerships?limit=50` : undefined;
  });
  readonly overview = httpResource<Overview>(() => (this.session.worksAt('hca') ? '/v1/monitor/overview' : undefined));

  private readonly programmeList = httpResource<Page<Programme>>(() => {
    const own = this.session.membership();
    return own?.organisation.type === 'institution' ? `/v1/programmes?institution=${own.organisation.slug}&limit=100` : undefined;
  });
  /** The programmes the reader answers for; an administrator's are all of the institution. */
  readonly programmes = computed(() => {
    const own = this.session.membership();
    const all = this.programmeList.hasValue() ? this.programmeList.value().items : [];
    return all.filter(({ id }) => own?.role === 'admin' || own?.programmeIds.includes(id)).slice(0, AT_MOST);
  });
  /** Somebody of an institution who answers for no programme yet. */
  readonly hasNoProgrammes = computed(() => this.programmeList.hasValue() && this.programmes().length === 0);
  private readonly matchLists = rxResource({
    params: () => {
      const ids = this.programmes().map(({ id }) => id);
      return ids.length ? ids : undefined;
    },
    stream: ({ params }) => this.each(params, (id) => this.http.get<Page<Match>>(`/v1/programmes/${id}/matches?limit=5`)),
  });
  readonly matchesKnown = computed(() => this.matchLists.hasValue());
  /** The best of all programmes, each posting once. */
  readonly matches = computed(() => {
    const all = (this.matchLists.hasValue() ? this.matchLists.value() : []).flatMap(({ page }) => page.items).sort((a, b) => b.score - a.score);
    return [...new Map([...all].reverse().map((match) => [match.posting.id, match])).values()].sort((a, b) => b.score - a.score).slice(0, 5);
  });

  /** What schools ask that fits the company one works for. */
  readonly requests = httpResource<Page<RequestMatch>>(() => {
    const own = this.session.membership()?.organisation;
    return own?.type === 'company' ? `/v1/companies/${own.id}/matches?limit=3` : undefined;
  });

  /** Reads several lists at once; one that fails is empty. */
  private each<T>(ids: readonly string[], read: (id: string) => Observable<Page<T>>): Observable<{ id: string; page: Page<T> }[]> {
    return forkJoin(ids.map((id) => read(id).pipe(catchError(() => of({ items: [], next: null } as Page<T>)), map((page) => ({ id, page })))));
  }
}
