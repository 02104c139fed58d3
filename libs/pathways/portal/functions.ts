import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Failed, Fn, Skeleton, TextPipe, describePage, injectLocale } from '#base/portal';
import type { JobFunction } from '#pathways/contract';
import { addresses } from './addresses';
import { FunctionGraph } from './function-graph';
import { levelsIn } from './function-layout';

/** All job functions: the drawing, and what each is about. */
@Component({
  selector: 'kv-functions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Failed, Fn, FunctionGraph, Skeleton, TextPipe],
  templateUrl: './functions.html',
  styles: `
    .intro { margin-top: var(--k-4); }
    .grouphead { padding-bottom: var(--k-3); }
  `,
})
export class Functions {
  protected readonly functions = httpResource<Page<JobFunction>>(() => addresses.functions);
  private readonly locale = injectLocale();
  protected readonly groups = computed(() => {
    const all = this.functions.hasValue() ? this.functions.value().items : [];
    const groups = new Map(all.map(({ group }) => [group.slug, group]));
    return [...groups.values()].map((group) => ({ ...group, functions: all.filter((fn) => fn.group.slug === group.slug) }));
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
}
