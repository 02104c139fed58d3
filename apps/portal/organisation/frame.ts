import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Failed, Session, SideNav } from '#base/portal';
import { injectOrganisationEntries } from './entries';

/** What stands around every page about one's own organisation: its name, and the way to the other pages. */
@Component({
  selector: 'kv-organisation-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, Failed, SideNav],
  template: `
    @if (session.isKnown() && !session.isSignedIn()) {
      <div class="page"><kv-failed [error]="stranger" /></div>
    } @else {
      <div class="page spread spread--left">
        <kv-side-nav label="Je organisatie" i18n-label="@@portal.organisation.label" [heading]="session.membership()?.organisation?.name ?? ''" under="/organisation" [entries]="entries()" />
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
