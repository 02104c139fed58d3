import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Session } from '#base/portal';
import { CompanyMatches } from '#matching/portal';
import { InstitutionPart } from './institution-part';

/** What fits the organisation one works for: offers for the programmes of an institution, requests for a company. */
@Component({
  selector: 'kv-organisation-matches-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CompanyMatches, InstitutionPart],
  template: `@if (session.worksAt('institution')) {<kv-institution-part />} @else {<kv-company-matches />}`,
})
export class OrganisationMatchesPage {
  protected readonly session = inject(Session);
}
