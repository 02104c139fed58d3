import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, Match as MatchTable, PointsPipe, TextPipe, Twin, injectLocale } from '#base/portal';
import type { MatchRow } from '#base/portal';
import { FACTOR } from '#matching/contract';
import { asksName, hasName, otherName, presentLine } from './sides';
import type { AnyMatch, Side } from './sides';

/** Why a posting and a programme, or a request and a company, fit, factor by factor: the same lines for both parties. */
@Component({
  selector: 'kv-match-explained',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatchTable, PointsPipe, TextPipe, Twin],
  templateUrl: './match-explained.html',
  styles: `
    :host { display: block; }
    .head { margin-bottom: 1.25rem; flex-wrap: wrap; }
    .head > div { flex: 1 1 18rem; }
    .head strong { font-size: 1.0625rem; }
    .below { margin-top: 1.5rem; gap: 1.5rem 2.5rem; align-items: start; }
    .gate { display: flex; gap: .4rem; }
    .gate kv-icon { flex: none; width: 1.1em; height: 1.1em; margin-top: .2em; color: var(--k-accent); }
    .gate kv-icon ::ng-deep svg { display: block; width: 1.1em; height: 1.1em; stroke-width: 2.5; }
  `,
})
export class MatchExplained {
  readonly match = input.required<AnyMatch>();
  /** On whose side the reader stands: names the two columns. */
  readonly side = input<Side>('programme');

  /** Off where the score already stands beside it. */
  readonly hasScore = input(true);

  private readonly locale = injectLocale();
  protected readonly FACTOR = FACTOR;
  protected readonly present = computed(() => presentLine(this.match(), this.locale));
  protected readonly other = computed(() => otherName(this.match(), this.side()));
  protected readonly asks = computed(() => asksName(this.match(), this.side()));
  protected readonly has = computed(() => hasName(this.match(), this.side()));
  protected readonly spoken = computed(() => $localize`:@@matching.explained.spoken:Waarom ${this.match().posting.title}:posting: en ${this.present()}:programme: ${this.match().score}:score: van 100 scoren`);
  protected readonly rows = computed<MatchRow[]>(() => this.match().explanation.factors.map(({ name, points, weight, asked, has }) => ({
    factor: FACTOR[name][this.locale], points, max: weight, asked: asked[this.locale], present: has[this.locale],
  })));
  /** The three changes that would give most; the table has them all. */
  protected readonly raises = computed(() => [...this.match().explanation.factors]
    .sort((a, b) => (b.weight - b.points) - (a.weight - a.points)).flatMap(({ raise }) => raise ?? []).slice(0, 3));
}
