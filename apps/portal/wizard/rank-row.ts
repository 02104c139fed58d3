import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Params } from '@angular/router';
import type { Text } from '#base/contract';
import { Seam, TextPipe, injectLocale } from '#base/portal';
import { KINDS, REASONS_SHORT, ladderFrom, reasons } from '#guidance/contract';
import type { CollaborationForm, GoldenTip, Kind, Ranked } from '#guidance/contract';
import type { Answers } from './answers';
import { PostingLinks } from './posting-links';

/** A form in its place: what it is, why it stands here, what can be posted, and on request all there is to know. */
@Component({
  selector: 'kv-rank-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Seam, TextPipe],
  templateUrl: './rank-row.html',
})
export class RankRow {
  readonly ranked = input.required<Ranked>();
  readonly form = input.required<CollaborationForm>();
  readonly answers = input.required<Answers>();
  readonly why = input.required<string>();
  readonly tips = input<readonly GoldenTip[]>([]);
  /** The examples from practice with this form. */
  readonly cases = input<readonly { slug: string; title: Text; excerpt: Text }[]>([]);
  readonly isFirst = input(false);
  /** Where comparing with or without this form leads. */
  readonly beside = input.required<Params>();
  readonly isBeside = input(false);

  protected readonly links = inject(PostingLinks);
  protected readonly locale = injectLocale();
  protected readonly kindNames = KINDS;
  protected readonly theirs = $localize`:@@wizard.rank.theirs:Hun inzet`;
  protected readonly isCompany = computed(() => this.answers().side === 'company');
  protected readonly outcomes = computed(() => reasons.map((reason) => ({
    label: REASONS_SHORT[reason][this.locale], stars: this.form().outcomes[reason], isPrimary: reason === this.answers().reasons[0],
  })));
  /** The longest way up from a kind of this form. */
  protected readonly ladder = computed((): Kind[] => {
    const ways = this.form().kinds.map((kind) => ladderFrom(kind));
    return ways.reduce((longest, way) => (way.length > longest.length ? way : longest), []);
  });
}
