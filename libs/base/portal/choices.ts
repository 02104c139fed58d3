import { ChangeDetectionStrategy, Component, booleanAttribute, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Control, Group } from './control';
import { Fn } from './labels';

/** One thing to choose; with `group` it is a job function with its shape. */
export interface Option {
  value: string;
  text: string;
  group?: string;
}

/** Several of a few, with boxes. Where the first chosen counts most (`ordered`), the page says which that is and lets it be changed. */
@Component({
  selector: 'kv-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Fn, Group],
  styles: `
    :host { display: block; }
    .first { font-weight: 650; }
    .order { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; font-size: var(--k-t-small); }
    .order button { min-height: 2.25rem; padding-block: .25rem; font-size: var(--k-t-small); }
    .columns { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0 1.25rem; }
  `,
  template: `
    <kv-group [of]="this">
      <div [class]="columns() ? 'columns' : 'checks'">
        @for (option of options(); track option.value) {
          <label class="check">
            <input type="checkbox" [checked]="value().includes(option.value)" (change)="toggle(option.value)" (blur)="touch.emit()" />
            @if (option.group) {<kv-fn [group]="option.group" [name]="option.text" />} @else {<span>{{ option.text }}</span>}
          </label>
        }
      </div>
      @if (ordered() && value().length > 1) {
        <p class="order" aria-live="polite">
          <span i18n="@@base.choices.first">Het belangrijkst: <b class="first">{{ named(value()[0]) }}</b></span>
          @for (other of value().slice(1); track other) {
            <button type="button" class="btn btn--quiet" (click)="lead(other)" i18n="@@base.choices.lead">Zet “{{ named(other) }}” voorop</button>
          }
        </p>
      }
    </kv-group>
  `,
})
export class Choices extends Control implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly options = input.required<readonly Option[]>();
  readonly ordered = input(false, { transform: booleanAttribute });
  readonly columns = input(false, { transform: booleanAttribute });

  /** The order of choosing is kept: the first chosen leads. */
  protected toggle(value: string): void {
    this.value.update((all) => (all.includes(value) ? all.filter((one) => one !== value) : [...all, value]));
  }

  protected lead(value: string): void {
    this.value.update((all) => [value, ...all.filter((one) => one !== value)]);
  }

  protected named(value: string | undefined): string {
    return this.options().find((option) => option.value === value)?.text ?? '';
  }
}

/** One of a few, with rounds; nothing is chosen beforehand. */
@Component({
  selector: 'kv-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Group],
  styles: `:host { display: block; } .list { display: grid; }`,
  template: `
    <kv-group kind="radiogroup" [of]="this">
      <div [class]="list() ? 'list' : 'checks'">
        @for (option of options(); track option.value) {
          <label class="check">
            <input type="radio" [name]="id()" [value]="option.value" [checked]="value() === option.value" (change)="value.set(option.value)" (blur)="touch.emit()" /><span>{{ option.text }}</span>
          </label>
        }
      </div>
    </kv-group>
  `,
})
export class Choice extends Control implements FormValueControl<string> {
  readonly value = model('');
  readonly options = input.required<readonly Option[]>();
  /** Below each other: for answers that are read whole. */
  readonly list = input(false, { transform: booleanAttribute });
}
