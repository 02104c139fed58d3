import { ChangeDetectionStrategy, Component, input, signal, viewChild } from '@angular/core';
import { ProgrammeMatches } from '#matching/portal';
import type { Listed } from '#matching/portal';
import { RespondPart } from './respond-part';

/** What fits a programme, where several can be answered at once: matches and proposals on one page. */
@Component({
  selector: 'kv-programme-matches-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProgrammeMatches, RespondPart],
  template: `
    <kv-programme-matches [id]="id()" (respond)="asked.set($event)" />
    @defer (when asked().length > 0) {<kv-respond-part [matches]="asked()" (sent)="list()?.again()" (closed)="asked.set([])" />}
  `,
})
export class ProgrammeMatchesPage {
  readonly id = input.required<string>();
  protected readonly list = viewChild(ProgrammeMatches);
  protected readonly asked = signal<readonly Listed[]>([]);
}
