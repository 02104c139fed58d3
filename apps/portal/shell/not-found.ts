import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Failed, describePage } from '#base/portal';

/** The page for an address that has none; the server answers 404. */
@Component({
  selector: 'kv-not-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failed],
  template: `<div class="page"><kv-failed [error]="missing" /></div>`,
})
export class NotFound {
  protected readonly missing = new HttpErrorResponse({ status: 404 });

  constructor() {
    describePage(() => ({ title: $localize`:@@portal.missing.title:Niet gevonden`, isPublic: false }));
  }
}
