import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Keepers } from '#accounts/portal';
import { ProgrammePage } from '#organisations/portal';

/** One programme as those who answer for it arrange it, with who they are. */
@Component({
  selector: 'kv-own-programme',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Keepers, ProgrammePage],
  template: `<kv-programme-page [id]="id()"><kv-keepers [programme]="id()" /></kv-programme-page>`,
})
export class OwnProgramme {
  readonly id = input.required<string>();
}
