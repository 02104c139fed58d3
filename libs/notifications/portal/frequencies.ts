import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TextPipe } from '#base/portal';
import { FREQUENCY, frequencies } from '#notifications/contract';
import type { Frequency } from '#notifications/contract';

/** At once, daily, weekly or not: one choice in a row. */
@Component({
  selector: 'kv-frequencies',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  styles: `
    fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .375rem; }
    label { position: relative; cursor: pointer; }
    input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
    span { display: grid; place-items: center; min-height: var(--k-hit); padding-inline: 1rem; border: 1px solid var(--k-rule); border-radius: var(--k-r, 3px); }
    input:checked + span { background: var(--k-ink); border-color: var(--k-ink); color: var(--k-paper); font-weight: 600; }
    input:focus-visible + span { outline: 3px solid var(--k-focus); outline-offset: 2px; }
    @media (max-width: 39.99em) { fieldset { display: grid; grid-template-columns: repeat(auto-fit, minmax(5.1rem, 1fr)); } span { padding-inline: .25rem; font-size: var(--k-t-small); } }
    label:hover input:not(:checked) + span { border-color: var(--k-ink); }
  `,
  template: `
    <fieldset>
      <legend class="sr">{{ label() }}</legend>
      @for (one of frequencies; track one) {
        <label><input type="radio" [name]="name()" [value]="one" [checked]="one === value()" (change)="chosen.emit(one)" /><span>{{ words[one] | kvText }}</span></label>
      }
    </fieldset>
  `,
})
export class Frequencies {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<Frequency>();
  readonly chosen = output<Frequency>();
  protected readonly frequencies = frequencies;
  protected readonly words = FREQUENCY;
}
