import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Fn, Scroll, TextPipe, injectLocale } from '#base/portal';
import { FUNCTIONS_SHORT } from '#pathways/contract';
import type { JobFunction } from '#pathways/contract';
import { levelsIn } from './function-layout';
import type { Move } from './kinship';

/** What a function asks, and at which of its moves that is asked as well or something new. */
@Component({
  selector: 'kv-function-moves',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Fn, Scroll, TextPipe],
  template: `
    <kv-scroll label="Competenties hier en bij elke doorstroom" i18n-label="@@pathways.moves.table">
      <table class="tbl kin">
        <caption class="sr" i18n="@@pathways.moves.caption">Competenties hier en bij elke doorstroom</caption>
        <thead>
          <tr>
            <th scope="col" i18n="@@pathways.moves.competence">Competentie</th>
            <th scope="col" class="here" i18n="@@pathways.moves.here">Hier</th>
            @for (move of moves(); track move.to.slug) {
              <th scope="col">
                <a [routerLink]="['/functions', move.to.slug]">{{ short[move.to.slug] | kvText }}</a>
                <small>{{ levels(move.to) }}</small>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.slug) {
            <tr>
              <th scope="row">{{ row.name | kvText }}</th>
              <td class="here">@if (row.here) {<span class="dot"><span class="sr" i18n="@@pathways.moves.yes">ja</span></span>}</td>
              @for (at of row.at; track $index) {
                <td>
                  @switch (at) {
                    @case ('shared') {<span class="dot"><span class="sr" i18n="@@pathways.moves.shared">ook</span></span>}
                    @case ('fresh') {<span class="dot dot--new"></span><span class="new" i18n="@@pathways.moves.new">nieuw</span>}
                    @default {<span class="sr" i18n="@@pathways.moves.no">nee</span>}
                  }
                </td>
              }
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" i18n="@@pathways.moves.takes">Neem je mee</th>
            <td class="here"></td>
            @for (move of moves(); track move.to.slug) {
              <td><ng-container i18n="@@pathways.moves.kept">{{ move.shared.length }} van {{ fn().competences.length }}</ng-container></td>
            }
          </tr>
        </tfoot>
      </table>
    </kv-scroll>
    <p class="small dim both"><kv-fn [group]="fn().group.slug" [name]="fn().group.name | kvText" /> <span i18n="@@pathways.moves.both">Overstappen kan beide kanten op. Naar een andere groep is er geen vaste weg.</span></p>
  `,
  styles: `
    .kin { width: auto; min-width: 100%; }
    .kin thead th { vertical-align: bottom; }
    .kin thead small { display: block; font-weight: 400; color: var(--k-ink-2); font-size: var(--k-t-micro); }
    .kin tfoot :is(th, td) { border-top: 1px solid var(--k-ink); font-weight: 600; }
    .kin tfoot th { border-bottom: 0; color: var(--k-ink); }
    .here { border-right: 1px solid var(--k-ink); }
    .dot { display: inline-block; width: .75rem; height: .75rem; border-radius: 50%; background: var(--k-ink); vertical-align: -.05em; }
    td:not(.here) .dot { background: var(--k-accent); }
    td .dot.dot--new { background: none; box-shadow: inset 0 0 0 2px var(--k-accent); }
    .new { padding-left: .5rem; font-size: var(--k-t-micro); color: var(--k-ink-2); }
    .both { display: flex; flex-wrap: wrap; gap: .125rem 1rem; margin-top: var(--k-3); }
    @media (max-width: 39.99em) { .new { display: block; padding: 0; } }
  `,
})
export class FunctionMoves {
  readonly fn = input.required<JobFunction>();
  readonly moves = input.required<readonly Move[]>();
  private readonly locale = injectLocale();
  protected readonly short = FUNCTIONS_SHORT;

  /** Its own competences first, then those that only a move asks. */
  protected readonly rows = computed(() => {
    const own = this.fn().competences;
    const fresh = new Map(this.moves().flatMap((move) => move.fresh.map((one) => [one.slug, one] as const)));
    const at = (slug: string) => this.moves().map((move) => (move.shared.some((one) => one.slug === slug) ? 'shared' : move.fresh.some((one) => one.slug === slug) ? 'fresh' : null));
    return [...own.map((one) => ({ ...one, here: true, at: at(one.slug) })), ...[...fresh.values()].map((one) => ({ ...one, here: false, at: at(one.slug) }))];
  });

  protected levels(fn: JobFunction): string {
    return levelsIn(fn.levels, this.locale);
  }
}
