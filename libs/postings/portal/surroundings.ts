import { httpResource } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import type { Page } from '#base/contract';
import { Session, injectLocale } from '#base/portal';
import type { Branch, Programme } from '#organisations/contract';
import type { JobFunction } from '#pathways/contract';
import { hintsFor } from '#postings/contract';
import type { Hint, HintPlace } from '#postings/contract';
import { postingAddresses } from './addresses';
import { toChange } from './editor-model';
import type { Manuscript } from './manuscript';
import { previewOf } from './preview';

/** What stands around a text that is being written: the branches and specialisations to choose from, hints, and how it will look. */
export class Surroundings {
  private readonly session = inject(Session);
  private readonly locale = injectLocale();

  private readonly branchList = httpResource<Page<Branch>>(() => {
    const owner = this.text.owner();
    return owner?.type === 'company' && this.session.me()?.memberships.some(({ organisation }) => organisation.id === owner.id) ? postingAddresses.branches(owner.id) : undefined;
  });
  /** Who writes for another's company knows the branch that it stands at. */
  readonly branches = computed<readonly Pick<Branch, 'id' | 'name' | 'municipality' | 'region' | 'isMain'>[]>(() => {
    const at = this.text.posting()?.branch;
    return this.branchList.hasValue() ? this.branchList.value().items : at ? [{ ...at, region: at.region as Branch['region'], isMain: true }] : [];
  });
  private readonly programmeList = httpResource<Page<Programme>>(() => {
    const owner = this.text.owner();
    return owner?.type === 'institution' && this.session.isSignedIn() ? postingAddresses.programmes(owner.id) : undefined;
  });
  /** What a request can be of: those that take somebody new, and the one that was chosen. */
  readonly programmes = computed(() => {
    const all = this.programmeList.hasValue() ? this.programmeList.value().items : [];
    return all.filter(({ id, isEnded }) => !isEnded || id === this.text.model().programmeId);
  });
  private readonly functionList = httpResource<Page<JobFunction>>(() => postingAddresses.functions);
  private readonly known = computed(() => (this.functionList.hasValue() ? this.functionList.value().items : []));
  /** Only the directions that belong to the chosen functions. */
  readonly specialisations = computed(() => {
    const chosen = this.text.model().functions;
    const all = this.known().filter(({ slug }) => chosen.includes(slug)).flatMap((one) => one.specialisations);
    return [...new Map(all.map(({ slug, name }) => [slug, { value: slug, text: name[this.locale] }])).values()];
  });
  /** What only the server knows, as of what is saved. */
  private readonly serverHints = httpResource<{ hints: Hint[] }>(() => {
    const saved = this.text.saved();
    // An object of its own each time: what is saved anew is asked about anew.
    return saved ? { url: postingAddresses.hints(saved.id) } : undefined;
  });
  private readonly hints = computed(() => [
    ...(this.text.isReady() ? hintsFor({ ...this.text.subject(), change: toChange(this.text.model(), this.text.subject()), today: this.session.today(), levelsOf: (slug) => this.known().find((one) => one.slug === slug)?.levels ?? [] }) : []),
    ...(this.serverHints.hasValue() ? this.serverHints.value().hints : []),
  ]);
  readonly preview = computed(() => {
    const owner = this.text.owner();
    const { branchId, programmeId, region } = this.text.model();
    const programme = this.programmes().find(({ id }) => id === programmeId);
    const place = this.branches().find(({ id }) => id === branchId) ?? programme ?? (region ? { region, municipality: null } : null);
    return owner && this.text.isReady() ? previewOf(this.text.model(), { ...this.text.subject(), owner, place, programme: programme ?? null }) : null;
  });

  constructor(private readonly text: Manuscript) {}

  /** Where a new posting stands unless another is chosen: at the main branch, at the one programme that the writer answers for; empty when that is not known. */
  home(): { branchId: string; programmeId: string } {
    const branchId = (this.branches().find(({ isMain }) => isMain) ?? this.branches()[0])?.id ?? '';
    const own = this.session.membership()?.programmeIds ?? [];
    const kept = this.programmes().filter(({ id, isEnded }) => own.includes(id) && !isEnded);
    return { branchId, programmeId: kept.length === 1 ? kept[0]?.id ?? '' : '' };
  }

  /** An offer that asks more than its functions are taught at says why, to be published. */
  asksLevelReason(): boolean {
    return this.text.model().levelReason !== '' || (this.text.subject().direction === 'offer' && this.hints().some(({ name }) => name === 'high-floor'));
  }

  hintsAt(at: HintPlace): readonly Hint[] {
    return this.hints().filter((hint) => hint.at === at);
  }
}
