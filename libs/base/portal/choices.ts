import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, model, output } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { controlId } from './field';
import { errorText } from './field-errors';
import { Icon } from './icon';
import { Fn } from './labels';
import { injectLocale } from './locale';

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
  imports: [Fn, Icon],
  styles: `
    :host { display: block; }
    fieldset:focus { outline: none; }
    legend { float: left; width: 100%; }
    legend + * { clear: both; }
    .first { font-weight: 650; }
    .order { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; font-size: var(--k-t-small); }
    .order button { min-height: 2.25rem; padding-block: .25rem; font-size: var(--k-t-small); }
    .columns { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
  `,
  template: `
    <fieldset class="field" tabindex="-1" [id]="id()" [class.field--bad]="shown().length" [attr.aria-describedby]="about()">
      <legend class="lab">{{ label() }}@if (optional()) {<span class="opt-mark" i18n="@@base.field.optional"> (mag leeg blijven)</span>}</legend>
      @if (hint()) {<span class="hint" [id]="id() + '-hint'">{{ hint() }}</span>}
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
      @for (text of shown(); track text) {<span class="err" [id]="id() + '-err' + ($index || '')"><kv-icon name="warn" />{{ text }}</span>}
    </fieldset>
  `,
})
export class Choices implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly name = input('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly hint = input('');
  readonly options = input.required<readonly Option[]>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly ordered = input(false, { transform: booleanAttribute });
  readonly columns = input(false, { transform: booleanAttribute });

  private readonly locale = injectLocale();
  protected readonly id = computed(() => controlId(this.name()));
  protected readonly shown = computed(() => (this.touched() ? [...new Set(this.errors().map((error) => errorText(error, this.locale)))] : []));
  protected readonly about = computed(() => [this.hint() ? `${this.id()}-hint` : '', this.shown().length ? `${this.id()}-err` : ''].filter(Boolean).join(' ') || null);

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
  imports: [Icon],
  styles: `
    :host { display: block; }
    fieldset:focus { outline: none; }
    legend { float: left; width: 100%; }
    legend + * { clear: both; }
  `,
  template: `
    <fieldset class="field" role="radiogroup" tabindex="-1" [id]="id()" [class.field--bad]="shown().length" [attr.aria-describedby]="about()">
      <legend class="lab">{{ label() }}@if (optional()) {<span class="opt-mark" i18n="@@base.field.optional"> (mag leeg blijven)</span>}</legend>
      @if (hint()) {<span class="hint" [id]="id() + '-hint'">{{ hint() }}</span>}
      <div class="checks">
        @for (option of options(); track option.value) {
          <label class="check">
            <input type="radio" [name]="id()" [value]="option.value" [checked]="value() === option.value" (change)="value.set(option.value)" (blur)="touch.emit()" /><span>{{ option.text }}</span>
          </label>
        }
      </div>
      @for (text of shown(); track text) {<span class="err" [id]="id() + '-err' + ($index || '')"><kv-icon name="warn" />{{ text }}</span>}
    </fieldset>
  `,
})
export class Choice implements FormValueControl<string> {
  readonly value = model('');
  readonly name = input('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly hint = input('');
  readonly options = input.required<readonly Option[]>();
  readonly optional = input(false, { transform: booleanAttribute });

  private readonly locale = injectLocale();
  protected readonly id = computed(() => controlId(this.name()));
  protected readonly shown = computed(() => (this.touched() ? [...new Set(this.errors().map((error) => errorText(error, this.locale)))] : []));
  protected readonly about = computed(() => [this.hint() ? `${this.id()}-hint` : '', this.shown().length ? `${this.id()}-err` : ''].filter(Boolean).join(' ') || null);
}
