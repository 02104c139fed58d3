import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Params } from '@angular/router';
import { Fn, TextPipe, Twin, injectLocale } from '#base/portal';
import { FUNCTIONS_SHORT, LEVELS_SHORT } from '#pathways/contract';
import type { JobFunction, JobFunctionSlug } from '#pathways/contract';
import { addresses } from './addresses';
import { WIDE, layOut, levelsIn, type Edge } from './function-layout';
import { movesOf } from './kinship';
import { Stay } from './stay';

/** All functions by level and group with their moves; on phones a ladder in words; its table below it. */
@Component({
  selector: 'kv-function-graph',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Fn, Stay, TextPipe, Twin],
  templateUrl: './function-graph.html',
  styleUrl: './function-graph.css',
})
export class FunctionGraph {
  readonly functions = input.required<readonly JobFunction[]>();
  /** The function that the address names. */
  readonly chosen = input<JobFunctionSlug | null>(null);
  /** The one that is looked at now: pointed at, focused, or else chosen. */
  readonly lit = input<JobFunctionSlug | null>(null);
  /** The query parameters of the page once a function is chosen. */
  readonly stay = input<(slug: JobFunctionSlug) => Params>((slug) => ({ function: slug }));
  readonly look = output<JobFunctionSlug | null>();
  private readonly locale = injectLocale();

  protected readonly layout = computed(() => layOut(this.functions()));
  protected readonly wide = WIDE;
  protected readonly looks = ['g1', 'g2', 'g3'];
  protected readonly short = FUNCTIONS_SHORT;
  protected readonly json = addresses.functions;
  protected readonly label = computed(() => {
    const moves = this.layout().rows.reduce((sum, { edges }) => sum + edges.length, 0);
    return $localize`:@@pathways.graph.label:${this.functions().length}:functions: functies in drie groepen, van mbo 2 tot master, met ${moves}:moves: keer doorstroom binnen de groepen. De tabel eronder zegt hetzelfde.`;
  });

  protected axisName(column: { levels: readonly (keyof typeof LEVELS_SHORT)[] }): string {
    const [level] = column.levels;
    return level ? LEVELS_SHORT[level][this.locale] : '';
  }

  protected isNear({ from, to }: Edge): boolean {
    const lit = this.lit();
    return lit !== null && (from === lit || to === lit);
  }

  protected isFar(edge: Edge): boolean {
    return this.lit() !== null && !this.isNear(edge);
  }

  protected weight({ shared }: Edge): number {
    return 0.5 + shared * 0.7;
  }

  protected levels(fn: JobFunction): string {
    return levelsIn(fn.levels, this.locale);
  }

  protected codes(fn: JobFunction): string {
    return [...fn.qualifications, ...fn.parts].map(({ code }) => code).join(', ');
  }

  protected moves(fn: JobFunction): string {
    return movesOf(fn, this.functions()).map(({ to, shared }) => `${FUNCTIONS_SHORT[to.slug][this.locale]} (${shared.length})`).join(', ');
  }

  /** A step of the ladder: where it leads, and what is taken along. */
  protected inWords(fn: JobFunction): string {
    const moves = movesOf(fn, this.functions()).map(({ to, shared }) => {
      const [name, kept, of] = [FUNCTIONS_SHORT[to.slug][this.locale], shared.length, fn.competences.length];
      return $localize`:@@pathways.graph.step:${name}:name: (${kept}:kept: van ${of}:of:)`;
    });
    const names = new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(moves);
    return $localize`:@@pathways.graph.steps:Naar ${names}:names:`;
  }

  protected spoken(fn: JobFunction): string {
    const [name, levels] = [fn.name[this.locale], this.levels(fn)];
    const moves = new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(fn.movesTo.map((slug) => FUNCTIONS_SHORT[slug][this.locale]));
    return $localize`:@@pathways.graph.node:${name}:name:, ${levels}:levels:. Doorstroom: ${moves}:moves:`;
  }
}
