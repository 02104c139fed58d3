import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Page } from '#base/contract';
import { Crumbs, Failed, Fn, PUBLIC_ORIGIN, Skeleton, TextPipe, describePage, describeThing, injectLocale } from '#base/portal';
import { PART_KINDS } from '#pathways/contract';
import type { JobFunction, Qualification } from '#pathways/contract';
import { addresses } from './addresses';
import { FunctionCourses } from './function-courses';
import { levelsIn } from './function-layout';
import { FunctionMoves } from './function-moves';
import { functionThing } from './function-thing';
import { keptEverywhere, movesOf } from './kinship';
import { SourceNotes } from './source-notes';

/** One job function: what it asks, where it leads, what trains for it, and its directions. What is projected stands below that. */
@Component({
  selector: 'kv-function-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Crumbs, Failed, Fn, FunctionCourses, FunctionMoves, Skeleton, SourceNotes, TextPipe],
  templateUrl: './function-view.html',
  styles: `
    .intro { margin-top: var(--k-4); }
    .also { margin-top: var(--k-3); max-width: 46rem; }
    h1 { margin-top: var(--k-2); }
    .direction { display: grid; gap: var(--k-2); align-content: start; padding-top: var(--k-3); border-top: 1px solid var(--k-rule); scroll-margin-top: var(--k-5); }
    .direction:target { border-top: 3px solid var(--k-accent); }
    .abreast { grid-template-columns: repeat(3, minmax(0, 1fr)); }
    @media (max-width: 59.99em) { .abreast { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class FunctionView {
  readonly slug = input.required<string>();
  readonly region = input<string | null>(null);
  protected readonly fn = httpResource<JobFunction>(() => addresses.function(this.slug()));
  private readonly all = httpResource<Page<JobFunction>>(() => addresses.functions);
  private readonly codes = httpResource<Page<Qualification>>(() => addresses.qualifications(this.slug()));
  private readonly locale = injectLocale();
  private readonly job = computed(() => (this.fn.hasValue() ? this.fn.value() : null));
  protected readonly partKinds = PART_KINDS;
  protected readonly trail = [{ text: $localize`:@@pathways.function.crumb:Functies`, link: '/functions' }];
  protected readonly levels = computed(() => levelsIn(this.job()?.levels ?? [], this.locale));
  protected readonly moves = computed(() => {
    const job = this.job();
    return job && this.all.hasValue() ? movesOf(job, this.all.value().items) : [];
  });
  protected readonly qualifications = computed(() => (this.codes.hasValue() ? this.codes.value().items : []));

  protected readonly asks = computed(() => {
    const job = this.job();
    const kept = job ? keptEverywhere(job, this.moves()) : [];
    if (kept.length === 0) return $localize`:@@pathways.function.asks:Wat het vraagt en waar je heen kunt`;
    const names = new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(kept.map(({ name }) => name[this.locale].toLowerCase()));
    return $localize`:@@pathways.function.asks-kept:Wat je overal mee naartoe neemt: ${names}:names:`;
  });

  protected readonly ways = computed(() => {
    const job = this.job();
    const [whole, parts] = [job?.qualifications.length ?? 0, (job?.parts.length ?? 0) + (job?.specialisations.flatMap((one) => one.parts).length ?? 0)];
    if (parts > 0) return $localize`:@@pathways.function.ways-parts:Een hele opleiding leidt hierheen, en een deel kan genoeg zijn`;
    return whole === 1 ? $localize`:@@pathways.function.ways-one:Eén kwalificatie leidt hierheen` : $localize`:@@pathways.function.ways:${whole}:whole: kwalificaties leiden hierheen`;
  });

  constructor() {
    const origin = inject(PUBLIC_ORIGIN);
    describePage(() => {
      const fn = this.job();
      return { title: fn?.name[this.locale] ?? '', ...(fn ? { description: fn.about[this.locale] } : {}) };
    });
    describeThing('function', () => {
      const fn = this.job();
      return fn ? functionThing(fn, this.locale, origin) : null;
    });
  }
}
