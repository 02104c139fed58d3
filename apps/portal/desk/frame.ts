import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Failed, Session } from '#base/portal';
import { deskEntries } from './entries';

/** What stands around every page of HCA-ICT's desk; it is for analysts. */
@Component({
  selector: 'kv-desk-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, RouterOutlet, Failed],
  styles: `
    .side { align-self: start; border-top: 1px solid var(--k-ink); padding-top: var(--k-3); }
    .side > p { font: 500 var(--k-t-body)/1.3 var(--k-serif); }
    ul { display: grid; margin-top: var(--k-3); }
    li + li { border-top: 1px solid var(--k-rule); }
    li a { display: flex; align-items: center; min-height: var(--k-hit); color: var(--k-ink); text-decoration: none; }
    li a:hover { color: var(--k-accent); text-decoration: underline; }
    li a[aria-current] { color: var(--k-accent); font-weight: 600; box-shadow: inset 3px 0 0 var(--k-accent); padding-left: .75rem; }
    @media (max-width: 59.99em) {
      ul { display: flex; gap: 0 1.5rem; overflow-x: auto; margin-inline: calc(-1 * var(--k-gutter)); padding-inline: var(--k-gutter); border-bottom: 1px solid var(--k-rule); }
      li + li { border-top: 0; }
      li a { white-space: nowrap; }
      li a[aria-current] { box-shadow: inset 0 -3px 0 var(--k-accent); padding-left: 0; }
    }
  `,
  template: `
    @if (refused(); as error) {
      <div class="page"><kv-failed [error]="error" /></div>
    } @else if (session.isKnown()) {
      <div class="page spread spread--left">
        <nav class="side" aria-label="Bureau van HCA-ICT" i18n-aria-label="@@portal.desk.label">
          <p i18n="@@portal.desk.name">Bureau</p>
          <ul class="plainlist">
            @for (entry of entries; track entry.path) {
              <li><a [routerLink]="['/desk', entry.path]" routerLinkActive ariaCurrentWhenActive="page">{{ entry.text }}</a></li>
            }
          </ul>
        </nav>
        <div><router-outlet /></div>
      </div>
    }
  `,
})
export class DeskFrame {
  protected readonly session = inject(Session);
  protected readonly entries = deskEntries();
  private readonly onlyAnalysts = $localize`:@@portal.desk.only:Dit bureau is voor analisten van HCA-ICT.`;
  /** Why the desk stays closed; null for an analyst. */
  protected readonly refused = computed(() => {
    if (!this.session.isKnown() || this.session.isA('analyst')) return null;
    return this.session.isSignedIn()
      ? new HttpErrorResponse({ status: 403, error: { code: 'general/not-allowed', title: this.onlyAnalysts, detail: this.onlyAnalysts, status: 403 } })
      : new HttpErrorResponse({ status: 401 });
  });
}
