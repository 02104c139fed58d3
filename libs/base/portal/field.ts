import { ChangeDetectionStrategy, Component, ElementRef, booleanAttribute, computed, contentChild, effect, inject, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { errorText } from './field-errors';
import { Icon } from './icon';
import { injectLocale } from './locale';

/**
 * A label, a hint and the errors around one control:
 * `<kv-field label="Titel" hint="Zeg wat studenten gaan doen"><input class="input" [formField]="form.title" /></kv-field>`.
 * It ties them together for screen readers and shows errors once the field was left or the form was sent.
 */
@Component({
  selector: 'kv-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div class="field" [class.field--bad]="shown().length">
      <label [attr.for]="id()"
        >{{ label() }}@if (optional()) {<span class="opt-mark" i18n="@@base.field.optional"> (mag leeg blijven)</span>}</label
      >
      @if (hint()) {<span class="hint" [id]="id() + '-hint'">{{ hint() }}</span>}
      <ng-content />
      @for (text of shown(); track text) {
        <span class="err" [id]="id() + '-err' + ($index || '')"><kv-icon name="warn" />{{ text }}</span>
      }
    </div>
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false, { transform: booleanAttribute });
  /** For a control without `[formField]`: its id, and the errors to show. */
  readonly for = input('');
  readonly errors = input<readonly string[]>([]);

  private readonly locale = injectLocale();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly control = contentChild(FormField, { descendants: true });
  protected readonly id = computed(() => this.for() || controlId(this.control()?.state().name() ?? ''));
  protected readonly shown = computed(() => {
    const state = this.control()?.state();
    if (!state) return this.errors();
    return state.touched() ? [...new Set(state.errors().map((error) => errorText(error, this.locale)))] : [];
  });

  constructor() {
    effect(() => {
      const element = this.control()?.element ?? this.host.nativeElement.querySelector('input, select, textarea');
      if (!element) return;
      const isBad = this.shown().length > 0;
      const about = [this.hint() ? `${this.id()}-hint` : '', isBad ? `${this.id()}-err` : ''].filter(Boolean).join(' ');
      element.setAttribute('id', this.id());
      if (about) element.setAttribute('aria-describedby', about);
      else element.removeAttribute('aria-describedby');
      if (isBad) element.setAttribute('aria-invalid', 'true');
      else element.removeAttribute('aria-invalid');
    });
  }
}

/** The id of the control of a field: the summary links to it. */
export function controlId(name: string): string {
  return `f-${name.replace(/[^a-zA-Z0-9]+/g, '-')}`;
}
