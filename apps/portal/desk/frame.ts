import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Failed, Session, SideNav } from '#base/portal';
import { deskEntries } from './entries';

/** What stands around every page of HCA-ICT's desk; it is for analysts. */
@Component({
  selector: 'kv-desk-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, Failed, SideNav],
  template: `
    @if (refused(); as error) {
      <div class="page"><kv-failed [error]="error" /></div>
    } @else if (session.isKnown()) {
      <div class="page spread spread--left">
        <kv-side-nav label="Bureau van HCA-ICT" i18n-label="@@portal.desk.label" heading="Bureau" i18n-heading="@@portal.desk.name" under="/desk" [entries]="entries" />
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
