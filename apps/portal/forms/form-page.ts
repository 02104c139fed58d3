import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormView } from '#guidance/portal';

/** One form of collaboration, with how others did it. */
@Component({
  selector: 'kv-form-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormView],
  template: `<kv-form-view [slug]="slug()" />`,
})
export class FormPage {
  readonly slug = input.required<string>();
}
