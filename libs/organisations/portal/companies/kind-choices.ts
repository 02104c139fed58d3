import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Control, Group } from '#base/portal';
import { FORMS_SHORT, KINDS, KIND_FORM, forms, kinds } from '#guidance/contract';

/** Kinds to choose from, each below its form of working together. */
@Component({
  selector: 'kv-kind-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Group],
  styles: `
    :host { display: block; }
    .form { display: grid; grid-template-columns: minmax(0, 12rem) minmax(0, 1fr); gap: 0 1.25rem; border-top: 1px solid var(--k-rule); padding-block: .25rem; }
    .form > p { font: 500 1.0625rem/1.3 var(--k-serif); padding-top: .625rem; }
    .form > div { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0 1.25rem; }
    @media (max-width: 39.99em) { .form { grid-template-columns: minmax(0, 1fr); padding-block: 0 .5rem; } }
  `,
  template: `
    <kv-group [of]="this">
      @for (form of forms; track form.name) {
        <div class="form" role="group" [attr.aria-labelledby]="id() + '-' + form.slug">
          <p [id]="id() + '-' + form.slug">{{ form.name }}</p>
          <div>
            @for (kind of form.kinds; track kind.slug) {
              <label class="check"><input type="checkbox" [checked]="value().includes(kind.slug)" (change)="toggle(kind.slug)" (blur)="touch.emit()" /><span>{{ kind.name }}</span></label>
            }
          </div>
        </div>
      }
    </kv-group>
  `,
})
export class KindChoices extends Control implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  protected readonly forms = forms.map((slug) => ({
    slug, name: FORMS_SHORT[slug][this.locale], kinds: kinds.filter((kind) => KIND_FORM[kind] === slug).map((kind) => ({ slug: kind, name: KINDS[kind][this.locale] })),
  }));

  protected toggle(kind: string): void {
    this.value.update((all) => (all.includes(kind) ? all.filter((one) => one !== kind) : [...all, kind]));
  }
}
