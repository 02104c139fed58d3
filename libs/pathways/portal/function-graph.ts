import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Fn, TextPipe, Twin, injectLocale } from '#base/portal';
import { FUNCTIONS, FUNCTIONS_SHORT, LEVELS_SHORT } from '#pathways/contract';
import type { JobFunction, JobFunctionSlug } from '#pathways/contract';
import { addresses } from './addresses';
import { layOut, levelsIn } from './function-layout';

/** All functions by level and group with their moves; on phones a ladder in words; its table below it. */
@Component({
  selector: 'kv-function-graph',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Fn, TextPipe, Twin],
  templateUrl: './function-graph.html',
  styles: `
    .graph a { color: inherit; }
    a:hover text { text-decoration: underline; }
    a:focus-visible { outline: none; }
    a:focus-visible .nd { stroke: var(--k-focus); stroke-width: 4; }
    .hit { fill: transparent; }
    .name { stroke: var(--k-paper); stroke-width: 5; paint-order: stroke; }
    .span { stroke: currentColor; stroke-width: 5; opacity: .35; }
    .steps-down { list-style: none; padding: 0; }
    .steps-down li { display: flex; gap: var(--k-3); align-items: baseline; border-top: 1px solid var(--k-rule); }
    .step { display: inline-flex; align-items: center; min-height: var(--k-hit); }
  `,
})
export class FunctionGraph {
  readonly functions = input.required<readonly JobFunction[]>();
  private readonly locale = injectLocale();

  protected readonly layout = computed(() => layOut(this.functions()));
  protected readonly looks = ['g1', 'g2', 'g3'];
  protected readonly names = FUNCTIONS;
  protected readonly short = FUNCTIONS_SHORT;
  protected readonly json = addresses.functions;

  protected axisName(column: { levels: readonly (keyof typeof LEVELS_SHORT)[] }): string {
    const [level] = column.levels;
    return level ? LEVELS_SHORT[level][this.locale] : '';
  }

  protected levels(fn: JobFunction): string {
    return levelsIn(fn.levels, this.locale);
  }

  protected codes(fn: JobFunction): string {
    return fn.qualifications.map(({ code }) => code).join(', ');
  }

  protected moves(slugs: readonly JobFunctionSlug[]): string {
    return slugs.map((slug) => FUNCTIONS_SHORT[slug][this.locale]).join(', ');
  }

  protected spoken(fn: JobFunction): string {
    const [name, levels] = [fn.name[this.locale], this.levels(fn)];
    return $localize`:@@pathways.graph.node:${name}:name:, ${levels}:levels:`;
  }
}
