import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { PointsPipe } from './format-pipes';

/** One factor of a match, in words for both sides and in points. */
export interface MatchRow {
  factor: string;
  points: number;
  max: number;
  asked: string;
  present: string;
}

/** What could be had (outline) and what was had (fill), on a scale that all factors share. */
@Component({
  selector: 'kv-points',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="pts" [style.--max]="(100 * max()) / scale()" aria-hidden="true"><i><i [style.--got]="max() ? (100 * points()) / max() : 0"></i></i></div>`,
})
export class Points {
  readonly points = input.required<number>();
  readonly max = input.required<number>();
  readonly scale = input.required<number>();
}

/** The explanation of a match: left what is asked, in the middle the points, right what is there. A real table. */
@Component({
  selector: 'kv-match',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Points, PointsPipe],
  template: `
    <div class="match" role="table" [attr.aria-label]="label()">
      <div role="rowgroup">
        <div class="match__r match__h" role="row">
          <div role="columnheader">{{ asks() }}</div>
          <div role="columnheader" i18n="@@base.match.points">Punten</div>
          <div role="columnheader">{{ has() }}</div>
        </div>
      </div>
      <div role="rowgroup">
        @for (row of rows(); track row.factor) {
          <div class="match__r" role="row">
            <div role="cell" [attr.data-label]="asksShort()">{{ row.asked }}</div>
            <div class="match__mid" role="cell">
              <div class="t">{{ row.factor }}<span i18n="@@base.match.of">{{ row.points | kvPoints }} van {{ row.max }}</span></div>
              <kv-points [points]="row.points" [max]="row.max" [scale]="scale()" />
            </div>
            <div role="cell" [attr.data-label]="hasShort()">{{ row.present }}</div>
          </div>
        }
      </div>
    </div>
  `,
})
export class Match {
  readonly rows = input.required<readonly MatchRow[]>();
  readonly label = input.required<string>();
  /** Head of the left column: "De plaatsing vraagt". */
  readonly asks = input($localize`:@@base.match.asks:De plaatsing vraagt`);
  /** Head of the right column: "Jouw opleiding heeft". */
  readonly has = input($localize`:@@base.match.has:De opleiding heeft`);
  protected readonly asksShort = input($localize`:@@base.match.asks-short:Vraagt`);
  protected readonly hasShort = input($localize`:@@base.match.has-short:Heeft`);
  protected readonly scale = computed(() => Math.max(1, ...this.rows().map((row) => row.max)));
}
