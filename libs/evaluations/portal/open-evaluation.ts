import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Evaluation, GivenEvaluation } from '#evaluations/contract';
import { GivenLook } from './given-evaluation';

/** What both gave, beside each other with the seam between them; the institution left. */
@Component({
  selector: 'kv-open-evaluation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GivenLook],
  styles: `
    .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .sides > :first-child { padding-right: clamp(1rem, 3vw, 2.5rem); border-right: 1px solid var(--k-ink); }
    .sides > :last-child { padding-left: clamp(1rem, 3vw, 2.5rem); }
    @media (max-width: 59.99em) {
      .sides { grid-template-columns: minmax(0, 1fr); gap: 2rem; }
      .sides > :first-child { padding: 0; border: 0; } .sides > :last-child { padding: 1.5rem 0 0; border-top: 1px solid var(--k-ink); }
    }
  `,
  template: `
    <div class="sides">
      @for (side of sides(); track side.name) {
        <div>@if (side.given; as given) {<kv-given-evaluation [given]="given" [name]="side.name" [expected]="side.expected" />} @else {<p class="it">{{ side.name }}</p><p class="small dim" i18n="@@evaluations.open.silent">Heeft niet teruggekeken.</p>}</div>
      }
    </div>
  `,
})
export class OpenEvaluation {
  readonly given = input.required<readonly GivenEvaluation[]>();
  readonly expected = input.required<Evaluation['expected']>();
  readonly institution = input.required<string>();
  readonly company = input.required<string>();
  protected readonly sides = computed(() => (['institution', 'company'] as const).map((side) => ({
    name: side === 'company' ? this.company() : this.institution(), given: this.given().find((one) => one.side === side) ?? null, expected: this.expected()[side] })));
}
