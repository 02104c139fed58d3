import { ChangeDetectionStrategy, Component, signal, viewChild } from '@angular/core';
import { InstitutionMatches } from '#matching/portal';
import type { Listed } from '#matching/portal';
import { RespondPart } from './respond-part';

/** What fits the programmes one answers for, where several offers can be answered at once. */
@Component({
  selector: 'kv-institution-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InstitutionMatches, RespondPart],
  template: `
    <kv-institution-matches (respond)="asked.set($event)" />
    @defer (when asked().length > 0) {<kv-respond-part [matches]="asked()" (sent)="list()?.again()" (closed)="asked.set([])" />}
  `,
})
export class InstitutionPart {
  protected readonly list = viewChild(InstitutionMatches);
  protected readonly asked = signal<readonly Listed[]>([]);
}
