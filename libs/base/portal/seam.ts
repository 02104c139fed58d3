import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Stars } from './stars';

/** An outcome of a form for one reason. */
export interface Outcome {
  label: string;
  stars: number;
  isPrimary?: boolean;
}

/** The seam with effort on its left and outcomes on its right. */
@Component({
  selector: 'kv-seam',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Stars],
  template: `
    <div class="seam">
      <div class="seam__in">
        @if (effortOf()) {<span class="seam__lab">{{ effortOf() }}</span>} @else {<span class="seam__lab" i18n="@@base.seam.effort">Je inzet</span>}
        <kv-stars effort [value]="effort()" label="Inzet" i18n-label="@@base.seam.effort-spoken" />
      </div>
      <div class="seam__line"></div>
      <div class="seam__out">
        @for (outcome of outcomes(); track outcome.label) {
          <kv-stars [value]="outcome.stars" [label]="outcome.label" /><span [class.is-prime]="outcome.isPrimary" aria-hidden="true">{{ outcome.label }}</span>
        }
      </div>
    </div>
  `,
})
export class Seam {
  readonly effort = input.required<number>();
  /** Whose effort it is, where it is not the reader's: "Hun inzet". */
  readonly effortOf = input('');
  readonly outcomes = input.required<readonly Outcome[]>();
}

/** Two parties beside each other with the seam between them: project `left` and `right`. On phones they follow each other. */
@Component({
  selector: 'kv-two',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="two">
      <div class="line"></div>
      <div><ng-content select="[left]" /></div>
      <div class="two__b"><ng-content select="[right]" /></div>
    </div>
  `,
})
export class Two {}
