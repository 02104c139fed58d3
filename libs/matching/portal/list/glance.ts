import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Points, PointsPipe, TextPipe } from '#base/portal';
import type { Factor } from '#matching/contract';
import { FACTOR } from '#matching/contract';
import type { AnyMatch } from '../sides';

/** The reasons that weigh most and the one that lacks most, drawn small with their numbers, in the words of the explanation. */
@Component({
  selector: 'kv-glance',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Points, PointsPipe, TextPipe],
  template: `
    <ul class="plainlist glance">
      @for (one of shown(); track one.factor.name) {
        <li [class.lacks]="one.lacks">
          <span class="t"><b>{{ FACTOR[one.factor.name] | kvText }}</b> <span class="num dim" i18n="@@matching.glance.of">{{ one.factor.points | kvPoints }} van {{ one.factor.weight }}</span></span>
          <kv-points [points]="one.factor.points" [max]="one.factor.weight" [scale]="scale()" />
          <span class="w">@if (one.lacks) {<span class="sr" i18n="@@matching.glance.lacks">mist het meest: </span>}{{ one.factor.has | kvText }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    :host { display: block; margin-top: .75rem; }
    .glance { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); gap: .75rem 1.25rem; font-size: var(--k-t-small); line-height: 1.35; }
    li { display: grid; gap: .2rem; align-content: start; }
    .t { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .5rem; }
    .t b { font-weight: 600; overflow-wrap: anywhere; }
    .w { color: var(--k-ink-2); overflow-wrap: anywhere; }
  `,
})
export class Glance {
  readonly match = input.required<AnyMatch>();
  protected readonly FACTOR = FACTOR;
  private readonly factors = computed(() => this.match().explanation.factors);
  protected readonly scale = computed(() => Math.max(1, ...this.factors().map(({ weight }) => weight)));
  protected readonly shown = computed(() => glanceOf(this.factors()));
}

/** Two that gave most, and the one that misses most of what it could give. */
export function glanceOf(factors: readonly Factor[]): { factor: Factor; lacks: boolean }[] {
  const [lacking] = [...factors].filter(({ points, weight }) => points < weight).sort((a, b) => (b.weight - b.points) - (a.weight - a.points) || b.weight - a.weight);
  const strong = [...factors].filter((factor) => factor !== lacking && factor.points > 0).sort((a, b) => b.points - a.points || b.points / b.weight - a.points / a.weight).slice(0, 2);
  return [...strong.map((factor) => ({ factor, lacks: false })), ...(lacking ? [{ factor: lacking, lacks: true }] : [])];
}
