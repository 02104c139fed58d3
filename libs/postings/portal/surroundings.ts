import { httpResource } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import type { Page } from '#base/contract';
import { Session, injectLocale } from '#base/portal';
import type { Branch } from '#organisations/contract';
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
    return owner?.type === 'company' && this.session.isSignedIn() ? postingAddresses.branches(owner.id) : undefined;
  });
  readonly branches = computed(() => (this.branchList.hasValue() ? this.branchList.value().items : []));
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
    const branch = this.branches().find((one) => one.id === this.text.model().branchId) ?? null;
    return owner && this.text.isReady() ? previewOf(this.text.model(), { ...this.text.subject(), owner, branch }) : null;
  });

  constructor(private readonly text: Manuscript) {}

  /** Where a new posting stands unless another is chosen; empty when no branch is known. */
  mainBranch(): string {
    return (this.branches().find(({ isMain }) => isMain) ?? this.branches()[0])?.id ?? '';
  }

  hintsAt(at: HintPlace): readonly Hint[] {
    return this.hints().filter((hint) => hint.at === at);
  }
}
