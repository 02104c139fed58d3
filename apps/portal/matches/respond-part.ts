import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { injectLocale } from '#base/portal';
import type { Listed } from '#matching/portal';
import { RespondTogether } from '#proposals/portal';
import { answered } from './answered';

/** Answering what was chosen in a list of matches: loaded when it is asked for. */
@Component({
  selector: 'kv-respond-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RespondTogether],
  template: `<kv-respond-together [offers]="offers()" (sent)="sent.emit()" (closed)="closed.emit()" />`,
})
export class RespondPart {
  readonly matches = input.required<readonly Listed[]>();
  readonly sent = output();
  readonly closed = output();
  private readonly locale = injectLocale();
  protected readonly offers = computed(() => answered(this.matches(), this.locale));
}
