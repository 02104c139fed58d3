import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Failed, Fn, Icon, Skeleton, TextPipe, describePage, injectLocale } from '#base/portal';
import { RECOGNITIONS, recognitions } from '#pathways/contract';
import type { JobFunction, JobFunctionSlug, Recognition } from '#pathways/contract';
import { addresses } from './addresses';
import { FinderResults } from './finder-results';
import { FunctionCard } from './function-card';
import { FunctionGraph } from './function-graph';
import { levelsIn } from './function-layout';
import { SourceNotes } from './source-notes';
import { Stay } from './stay';

/** All job functions: searching them, the drawing with one function beside it, and what each is about. What is projected stands below the drawing. */
@Component({
  selector: 'kv-functions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Failed, FinderResults, Fn, FunctionCard, FunctionGraph, Icon, Skeleton, SourceNotes, Stay, TextPipe],
  templateUrl: './functions.html',
  styles: `
    .intro { margin-top: var(--k-4); }
    .finder { display: grid; gap: var(--k-3); max-width: 40rem; margin-top: var(--k-5); }
    .later { margin-top: var(--k-5); }
    .grouphead { padding-bottom: var(--k-3); }
    .beside { display: grid; gap: var(--k-4); align-content: start; }
    .abreast { grid-template-columns: repeat(3, minmax(0, 1fr)); }
    @media (max-width: 59.99em) { .abreast { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class Functions {
  readonly q = input<string>();
  readonly function = input<string>();
  readonly region = input<string>();
  readonly recognition = input<string>();

  protected readonly functions = httpResource<Page<JobFunction>>(() => addresses.functions);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  private readonly all = computed(() => (this.functions.hasValue() ? this.functions.value().items : []));
  protected readonly action = `/${this.locale}/functions`;
  protected readonly recognitions = recognitions;
  protected readonly recognitionNames = RECOGNITIONS;
  protected readonly known = computed<Recognition | null>(() => recognitions.find((one) => one === this.recognition()) ?? null);
  /** The function somebody points at or has focused. */
  protected readonly looked = signal<JobFunctionSlug | null>(null);
  protected readonly chosen = computed(() => this.all().find(({ slug }) => slug === this.function()) ?? null);
  protected readonly shown = computed(() => this.all().find(({ slug }) => slug === this.looked()) ?? this.chosen());
  /** Choosing what is chosen already lets go of it. */
  protected readonly choosing = (slug: JobFunctionSlug) =>
    ({ q: this.q(), recognition: this.recognition(), region: this.region(), function: slug === this.function() ? null : slug });
  protected readonly groups = computed(() => {
    const groups = new Map(this.all().map(({ group }) => [group.slug, group]));
    return [...groups.values()].map((group) => ({ ...group, functions: this.all().filter((fn) => fn.group.slug === group.slug) }));
  });

  constructor() {
    describePage(() => ({
      title: $localize`:@@pathways.functions.title:Functies in de ICT`,
      description: $localize`:@@pathways.functions.description:Tien functies in drie groepen, van mbo 2 tot master: welke opleiding erbij hoort en waar je daarna heen kunt.`,
    }));
  }

  protected levels(fn: JobFunction): string {
    return levelsIn(fn.levels, this.locale);
  }

  protected directions(fn: JobFunction): string {
    return fn.specialisations.map(({ name }) => name[this.locale]).join(' · ');
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    const [q, recognition] = [words.trim(), this.recognition()];
    void this.router.navigate(['/functions'], { queryParams: { ...(q ? { q } : {}), ...(recognition ? { recognition } : {}) } });
  }
}
