import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, Failed, Fn, Skeleton, TextPipe, Two, describePage, injectLocale } from '#base/portal';
import { FUNCTIONS, LEVELS, PART_KINDS } from '#pathways/contract';
import type { JobFunction } from '#pathways/contract';
import { addresses } from './addresses';
import { levelsIn } from './function-layout';

/** One job function: what it asks, how to get there and where it leads. What is projected stands below it. */
@Component({
  selector: 'kv-function-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Crumbs, Failed, Fn, Skeleton, TextPipe, Two],
  templateUrl: './function-view.html',
  styles: `
    .intro, .after { margin-top: var(--k-4); }
    h1 { margin-top: var(--k-2); }
    .later { margin-top: var(--k-6); }
  `,
})
export class FunctionView {
  readonly slug = input.required<string>();
  protected readonly fn = httpResource<JobFunction>(() => addresses.function(this.slug()));
  protected readonly locale = injectLocale();
  protected readonly names = FUNCTIONS;
  protected readonly levelNames = LEVELS;
  protected readonly partKinds = PART_KINDS;
  protected readonly trail = [{ text: $localize`:@@pathways.function.crumb:Functies`, link: '/functions' }];
  protected readonly levels = computed(() => (this.fn.hasValue() ? levelsIn(this.fn.value().levels, this.locale) : ''));

  constructor() {
    describePage(() => {
      const fn = this.fn.hasValue() ? this.fn.value() : null;
      return { title: fn?.name[this.locale] ?? '', ...(fn ? { description: fn.about[this.locale] } : {}) };
    });
  }
}
