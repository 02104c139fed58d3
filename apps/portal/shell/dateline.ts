import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session, injectLocale, weekOf, writeDay } from '#base/portal';

/** The line above the masthead: what is invented in a demo, and the product's date. */
@Component({
  selector: 'kv-dateline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <aside class="page dateline" aria-label="Over vandaag" i18n-aria-label="@@portal.dateline.label">
      <span>
        @if (session.isDemo()) {
          <ng-container i18n="@@portal.dateline.demo">Demo: de instellingen zijn echt, mensen, bedrijven en cijfers zijn verzonnen.</ng-container>
        }
      </span>
      <span class="nowrap">{{ date() }}</span>
    </aside>
  `,
})
export class Dateline {
  protected readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly date = computed(() => {
    const now = this.session.now();
    return now ? $localize`:@@portal.dateline.date:${writeDay(now, this.locale, 'weekday')}:date:, week ${weekOf(now)}:week:` : '';
  });
}
