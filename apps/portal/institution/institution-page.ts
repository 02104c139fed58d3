import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ContactPanel } from '#contacts/portal';
import { InstitutionView } from '#organisations/portal';

/** One institution, with writing to who answers for its programmes. */
@Component({
  selector: 'kv-institution-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ContactPanel, InstitutionView],
  template: `
    <kv-institution-view #view [slug]="slug()">
      @if (view.loaded(); as one) {<kv-contact-panel reach [institution]="one" />}
    </kv-institution-view>
  `,
})
export class InstitutionPage {
  readonly slug = input.required<string>();
}
