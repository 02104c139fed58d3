import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormView } from '#guidance/portal';
import { Examples } from '#library/portal';

/** One form of collaboration, with how others did it. */
@Component({
  selector: 'kv-form-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Examples, FormView],
  template: `<kv-form-view [slug]="slug()"><kv-examples [form]="slug()" /></kv-form-view>`,
})
export class FormPage {
  readonly slug = input.required<string>();
}
