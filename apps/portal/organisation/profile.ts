import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import type { Type } from '@angular/core';
import { Session } from '#base/portal';
import type { OrganisationType } from '#base/portal';
import { loadInstitutionProfile, loadPartnershipProfile, loadProfile } from '#organisations/portal/routes';

/** What an organisation says of itself: each type has its own page, loaded when it is looked at. */
const pages: Partial<Record<OrganisationType, () => Promise<Type<unknown>>>> = { company: loadProfile, institution: loadInstitutionProfile, partnership: loadPartnershipProfile };

@Component({
  selector: 'kv-organisation-profile',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgComponentOutlet],
  template: `@if (page.hasValue()) {<ng-container [ngComponentOutlet]="page.value()" />}`,
})
export class OrganisationProfile {
  private readonly session = inject(Session);
  protected readonly page = resource({
    params: () => this.session.membership()?.organisation.type,
    loader: async ({ params: type }) => (await pages[type]?.()) ?? null,
  });
}
