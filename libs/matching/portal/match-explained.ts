import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, Match as MatchTable, PointsPipe, TextPipe, Twin, injectLocale } from '#base/portal';
import type { MatchRow } from '#base/portal';
import { FACTOR } from '#matching/contract';
import type { Match } from '#matching/contract';
import { programmeLine } from './lines';

/** Why a posting and a programme fit, factor by factor: the same lines for both parties. */
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
  readonly match = input.required<Match>();
  /** On whose side the reader stands: names the two columns. */
  readonly side = input<'programme' | 'company'>('programme');

  /** Off where the score already stands beside it. */
  readonly hasScore = input(true);

  private readonly locale = injectLocale();
  protected readonly FACTOR = FACTOR;
  protected readonly programme = computed(() => programmeLine(this.match().programme, this.locale));
  protected readonly other = computed(() => (this.side() === 'programme' ? this.match().posting.owner.name : this.match().programme.institution.name));
  protected readonly asks = computed(() => (this.side() === 'programme'
    ? $localize`:@@matching.explained.asks:De plaatsing vraagt` : $localize`:@@matching.explained.asks-own:Jouw plaatsing vraagt`));
  protected readonly has = computed(() => (this.side() === 'programme'
    ? $localize`:@@matching.explained.has-own:Jouw opleiding heeft` : $localize`:@@matching.explained.has:De opleiding heeft`));
  protected readonly spoken = computed(() => $localize`:@@matching.explained.spoken:Waarom ${this.match().posting.title}:posting: en ${this.programme()}:programme: ${this.match().score}:score: van 100 scoren`);
  protected readonly rows = computed<MatchRow[]>(() => this.match().explanation.factors.map(({ name, points, weight, asked, has }) => ({
    factor: FACTOR[name][this.locale], points, max: weight, asked: asked[this.locale], present: has[this.locale],
  })));
  /** The three changes that would give most; the table has them all. */
  protected readonly raises = computed(() => [...this.match().explanation.factors]
    .sort((a, b) => (b.weight - b.points) - (a.weight - a.points)).flatMap(({ raise }) => raise ?? []).slice(0, 3));
}
