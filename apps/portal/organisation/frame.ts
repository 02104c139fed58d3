import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Failed, Session } from '#base/portal';
import { injectOrganisationEntries } from './entries';

/** What stands around every page about one's own organisation: its name, and the way to the other pages. */
@Component({
  selector: 'kv-organisation-frame',
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
    @if (session.isKnown() && !session.isSignedIn()) {
      <div class="page"><kv-failed [error]="stranger" /></div>
    } @else {
      <div class="page spread spread--left">
        <nav class="side" aria-label="Je organisatie" i18n-aria-label="@@portal.organisation.label">
          <p>{{ session.membership()?.organisation?.name }}</p>
          <ul class="plainlist">
            @for (entry of entries(); track entry.path) {
              <li><a [routerLink]="['/organisation', entry.path]" routerLinkActive ariaCurrentWhenActive="page">{{ entry.text }}</a></li>
            }
          </ul>
        </nav>
        <div><router-outlet /></div>
      </div>
    }
  `,
})
export class OrganisationFrame {
  protected readonly session = inject(Session);
  protected readonly entries = injectOrganisationEntries();
  protected readonly stranger = new HttpErrorResponse({ status: 401 });
}
