import { ChangeDetectionStrategy, Component, Directive, booleanAttribute, computed, input, output } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { errorText } from './field-errors';
import { controlId } from './field';
import { Icon } from './icon';
import { injectLocale } from './locale';

/** What every control of our own has beside its value: a label, a hint, and its errors once it was left. */
@Directive()
export abstract class Control {
  readonly name = input('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false, { transform: booleanAttribute });

  protected readonly locale = injectLocale();
  readonly id = computed(() => controlId(this.name()));
  readonly shown = computed(() => (this.touched() ? [...new Set(this.errors().map((error) => errorText(error, this.locale)))] : []));
}

/** The frame of a control that is several: `<kv-group [of]="this">boxes</kv-group>`. The summary of a form leads to it. */
@Component({
  selector: 'kv-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  styles: `
    :host { display: block; }
    fieldset:focus { outline: none; }
    legend { float: left; width: 100%; }
  `,
  template: `
    <fieldset class="field" tabindex="-1" [id]="of().id()" [class.field--bad]="of().shown().length" [attr.role]="kind()" [attr.aria-describedby]="about()">
      <legend class="lab">{{ of().label() }}@if (of().optional()) {<span class="opt-mark" i18n="@@base.field.optional"> (mag leeg blijven)</span>}</legend>
      @if (of().hint() || how()) {<span class="hint" [id]="of().id() + '-hint'">{{ of().hint() }} {{ how() }}</span>}
      <ng-content />
      @for (text of of().shown(); track text) {<span class="err" [id]="of().id() + '-err' + ($index || '')"><kv-icon name="warn" />{{ text }}</span>}
    </fieldset>
  `,
})
export class Group {
  readonly of = input.required<Control>();
  readonly kind = input<'radiogroup' | null>(null);
  /** How it is worked, after what it is for. */
  readonly how = input('');
  protected readonly about = computed(() => {
    const [id, isHinted] = [this.of().id(), this.of().hint() || this.how()];
    return [isHinted ? `${id}-hint` : '', this.of().shown().length ? `${id}-err` : ''].filter(Boolean).join(' ') || null;
  });
}
