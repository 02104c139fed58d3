import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RequestFits } from '#matching/portal';

/** Which companies a request fits, or why it fits the reader's: loaded after the posting itself. */
@Component({
  selector: 'kv-fits-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RequestFits],
  template: `<kv-request-fits [id]="id()" [isOwner]="isOwner()" />`,
})
export class FitsPart {
  readonly id = input.required<string>();
  readonly isOwner = input(false);
}
