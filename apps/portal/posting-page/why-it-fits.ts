import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListedMatch } from '#matching/contract';
import { MatchExplained } from '#matching/portal';
import { injectLocale } from '#base/portal';
import { levelName } from '#postings/portal';
import { AsidePart } from './aside-part';

/** Why this posting fits the reader's programme; with several, which one is looked at. */
@Component({
  selector: 'kv-why-it-fits',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AsidePart, MatchExplained],
  styles: `
    .which { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-bottom: 1.25rem; }
    .which a { display: inline-flex; align-items: center; min-height: var(--k-hit); }
    .which a[aria-current] { color: var(--k-ink); font-weight: 650; text-decoration: none; border-bottom: 3px solid var(--k-accent); }
  `,
  template: `
    @if (others().length > 1) {
      <nav class="which small" aria-label="Voor welke opleiding" i18n-aria-label="@@portal.posting.which">
        @for (one of others(); track one.id) {
          <a [routerLink]="[]" [queryParams]="{ programme: one.id }" fragment="match" [attr.aria-current]="one.id === match().programme.id ? 'true' : null">{{ one.text }}</a>
        }
      </nav>
    }
    <kv-match-explained [match]="match()" side="programme" />
    @defer (on immediate) {<kv-aside-part [match]="match()" />}
  `,
})
export class WhyItFits {
  readonly match = input.required<ListedMatch>();
  readonly all = input.required<readonly ListedMatch[]>();
  private readonly locale = injectLocale();
  protected readonly others = computed(() => this.all().map(({ programme, score }) => ({
    id: programme.id, text: `${programme.name}, ${levelName(programme.level, this.locale)} (${score})`,
  })));
}
