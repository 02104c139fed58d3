import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Here, Session } from '#base/portal';

/** A line above every page as long as mail does not reach the reader; not above the page where that is mended. */
@Component({
  selector: 'kv-unreached',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  styles: `
    aside { border-bottom: 1px solid var(--k-rule); background: var(--k-alert-soft); color: var(--k-ink); margin-top: 4px; }
    p { max-width: none; padding-block: .625rem; margin: 0; line-height: 1.4; overflow-wrap: anywhere; }
    a { display: inline-block; padding-block: .125rem; white-space: nowrap; color: inherit; font-weight: 600; }
  `,
  template: `
    @if (address(); as address) {
      <aside aria-label="Je mail" i18n-aria-label="@@portal.unreached.label"><div class="page"><p i18n="@@portal.unreached.line">Mail aan <b>{{ address }}</b> komt niet aan. <a routerLink="/account/notifications">Los het op</a></p></div></aside>
    }
  `,
})
export class Unreached {
  private readonly session = inject(Session);
  private readonly here = inject(Here);
  protected readonly address = computed(() => (this.here.inner().startsWith('/account/notifications') ? null : this.session.refusingAddress()));
}
