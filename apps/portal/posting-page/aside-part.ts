import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ListedMatch } from '#matching/contract';
import { MatchStanding } from '#matching/portal';

/** Putting the match aside that is explained above: loaded after it. */
@Component({
  selector: 'kv-aside-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatchStanding],
  template: `<kv-match-standing [match]="match()" side="programme" />`,
})
export class AsidePart {
  readonly match = input.required<ListedMatch>();
}
