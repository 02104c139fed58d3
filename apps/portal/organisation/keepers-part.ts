import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Keepers } from '#accounts/portal';

/** Who answers for a programme: loaded after the programme itself. */
@Component({
  selector: 'kv-keepers-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Keepers],
  template: `<kv-keepers [programme]="programme()" />`,
})
export class KeepersPart {
  readonly programme = input.required<string>();
}
