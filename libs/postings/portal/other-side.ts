import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Session } from '#base/portal';
import type { Direction } from '#postings/contract';

/** Somebody came to post for one side of the market and acts for the other now: says so, and offers to change where they can. */
@Component({
  selector: 'kv-other-side',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `.callout { margin-top: var(--k-4); }`,
  template: `
    @if (differs()) {
      <div class="callout" role="status">
        @if (wanted() === 'request') {
          <p i18n="@@postings.other-side.request">Je zocht wat je aan een bedrijf kunt vragen. Je werkt nu voor {{ name() }}, dus dit wordt een aanbod.</p>
        } @else {
          <p i18n="@@postings.other-side.offer">Je zocht wat je als bedrijf kunt aanbieden. Je werkt nu voor {{ name() }}, dus dit wordt een vraag.</p>
        }
        @for (one of others(); track one.organisation.id) {
          <p class="row"><button type="button" class="btn btn--second" (click)="session.workFor(one.organisation.id)" i18n="@@postings.other-side.go">Ga verder voor {{ one.organisation.name }}</button></p>
        }
      </div>
    }
  `,
})
export class OtherSide {
  /** What the address asks for, and what it becomes. */
  readonly wanted = input<string>();
  readonly becomes = input.required<Direction>();

  protected readonly session = inject(Session);
  protected readonly differs = computed(() => ['offer', 'request'].includes(this.wanted() ?? '') && this.wanted() !== this.becomes());
  protected readonly name = computed(() => this.session.membership()?.organisation.name ?? '');
  protected readonly others = computed(() => (this.session.me()?.memberships ?? []).filter(({ organisation }) => organisation.type === (this.wanted() === 'request' ? 'institution' : 'company')));
}
