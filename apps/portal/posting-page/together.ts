import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Posting } from '#postings/contract';
import { Partners } from '#postings/portal';

/** For who posted it: with whom it is posted, and who was asked. */
@Component({
  selector: 'kv-together',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Partners],
  template: `
    <div class="note">
      <b i18n="@@portal.posting.together">Samen met anderen</b>
      <kv-partners [posting]="posting()" (changed)="changed.emit()" />
    </div>
  `,
})
export class Together {
  readonly posting = input.required<Posting>();
  readonly changed = output();
}
