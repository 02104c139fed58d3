import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe } from '#base/portal';
import type { Evaluation } from '#evaluations/contract';
import { addresses } from './addresses';

/** On the page of a collaboration that ended: how far looking back is, with the way there. Nothing where there is none. */
@Component({
  selector: 'kv-evaluation-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, RouterLink],
  styles: `:host { display: block; margin-bottom: 2rem; } p { margin-block: .375rem .875rem; }`,
  template: `
    @if (view(); as view) {
      <div class="callout">
        @switch (view.look) {
          @case ('open') {<h2 class="h-small" i18n="@@evaluations.line.open">Jullie keken terug: {{ view.marks }}</h2><p i18n="@@evaluations.line.open-text">Lees wat jullie gaven, en hoe het verder kan.</p>
            <a class="btn btn--second" [routerLink]="['/collaborations', collaboration(), 'evaluation']" i18n="@@evaluations.line.see">Bekijk de evaluatie</a>}
          @case ('ask') {<h2 class="h-small" i18n="@@evaluations.line.ask">Kijk terug in drie minuten</h2><p i18n="@@evaluations.line.ask-text">De ander leest het pas als zij ook teruggekeken hebben, of na twee weken.</p>
            <a class="btn btn--primary" [routerLink]="['/collaborations', collaboration(), 'evaluation']" i18n="@@evaluations.line.go">Geef je evaluatie</a>}
          @case ('wait') {<h2 class="h-small" i18n="@@evaluations.line.wait">Jouw evaluatie is binnen</h2><p i18n="@@evaluations.line.wait-text">Uiterlijk op {{ view.releaseAt | kvDay: 'bare' }} gaat open wat er is.</p>
            <a class="btn btn--quiet" [routerLink]="['/collaborations', collaboration(), 'evaluation']" i18n="@@evaluations.line.see">Bekijk de evaluatie</a>}
        }
      </div>
    }
  `,
})
export class EvaluationLine {
  /** The collaboration's id. */
  readonly collaboration = input.required<string>();
  private readonly evaluation = httpResource<Evaluation>(() => addresses.one(this.collaboration()));
  protected readonly view = computed(() => {
    if (this.evaluation.error() instanceof HttpErrorResponse || !this.evaluation.hasValue()) return null;
    const { releasedAt, releaseAt, given, side } = this.evaluation.value();
    if (releasedAt) return { look: 'open', releaseAt, marks: given.map(({ mark }) => mark).join(' | ') } as const;
    return side === null ? null : { look: given.some((one) => one.side === side) ? 'wait' : 'ask', releaseAt, marks: '' } as const;
  });
}
