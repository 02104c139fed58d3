import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Fn, Scroll, TextPipe, Twin, injectLocale } from '#base/portal';
import { REGIONS, regions, type FunctionReach, type Region } from '#organisations/contract';
import { FUNCTIONS, FUNCTIONS_SHORT, FUNCTION_GROUP, GROUPS, groups } from '#pathways/contract';
import { Stay } from '#pathways/portal';
import { addresses, countOf, levelsWithout, levelsWritten, reachWritten, wayOf } from './reach';

/** Functions by region: can it be learned here, and else how. On phones one region at a time. All numbers in the table below it. */
@Component({
  selector: 'kv-reach-matrix',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Fn, Scroll, Stay, TextPipe, Twin],
  templateUrl: './reach-matrix.html',
  styleUrl: './reach-matrix.css',
})
export class ReachMatrix {
  readonly rows = input.required<readonly FunctionReach[]>();
  /** The region that the address names. */
  readonly region = input<Region | null>(null);
  private readonly locale = injectLocale();
  protected readonly regions = regions;
  protected readonly regionNames = REGIONS;
  protected readonly short = FUNCTIONS_SHORT;
  protected readonly names = FUNCTIONS;
  protected readonly json = addresses.reach();
  protected readonly shownRegion = computed<Region>(() => this.region() ?? 'north');

  protected readonly groups = computed(() => groups.map((group) => ({
    slug: group, name: GROUPS[group][this.locale],
    functions: [...new Set(this.rows().map(({ function: slug }) => slug))].filter((slug) => FUNCTION_GROUP[slug] === group).map((slug) => ({
      slug,
      cells: this.regions.flatMap((region) => this.rows().find((row) => row.function === slug && row.region === region) ?? []).map((row) => ({
        region: row.region, way: wayOf(row), count: countOf(row), words: reachWritten(row),
      })),
    })),
  })));

  protected readonly all = computed(() => this.rows().map((row) => ({ ...row, without: levelsWritten(levelsWithout([row]), this.locale) })));
}
