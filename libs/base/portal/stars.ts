import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';

/** One to five: effort in ink, outcome in Delft blue; the number stands beside it. */
@Component({
  selector: 'kv-stars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="stars" [class.stars--effort]="effort()" [class.stars--lg]="large()" role="img" [attr.aria-label]="spoken()">
      @for (cell of cells(); track $index) {<i [class.on]="cell"></i>}<b aria-hidden="true">{{ value() }}</b>
    </span>
  `,
})
export class Stars {
  readonly value = input.required<number>();
  /** What is counted, for who cannot see it: "Inzet", "Opbrengst: personeel". */
  readonly label = input('');
  readonly effort = input(false, { transform: booleanAttribute });
  readonly large = input(false, { transform: booleanAttribute });
  protected readonly cells = computed(() => [1, 2, 3, 4, 5].map((n) => n <= this.value()));
  protected readonly spoken = computed(() => {
    const of = $localize`:@@base.stars.of:${this.value()}:value: van 5`;
    return this.label() ? `${this.label()}: ${of}` : of;
  });
}
