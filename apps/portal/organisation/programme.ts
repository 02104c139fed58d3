import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ProgrammePage } from '#organisations/portal';
import { KeepersPart } from './keepers-part';

/** One programme as those who answer for it arrange it, with who they are. */
@Component({
  selector: 'kv-own-programme',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [KeepersPart, ProgrammePage],
  template: `<kv-programme-page [id]="id()">@defer (on immediate) {<kv-keepers-part [programme]="id()" />}</kv-programme-page>`,
})
export class OwnProgramme {
  readonly id = input.required<string>();
}
