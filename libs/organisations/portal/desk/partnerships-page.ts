import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Failed, More, Skeleton, TextPipe, describePage, injectLocale, pages } from '#base/portal';
import { PARTNERSHIP_KINDS, REGIONS } from '#organisations/contract';
import type { Partnership } from '#organisations/contract';
import { partnershipAddresses } from '../partnerships/addresses';

/** All partnerships, for HCA-ICT: to add one that is missing and to keep those that nobody keeps. */
@Component({
  selector: 'kv-partnerships-desk',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Failed, More, Skeleton, TextPipe],
  styles: `.add { margin-block: var(--k-4) var(--k-5); }`,
  template: `
    @if (list.error(); as error) {
      <kv-failed [error]="error" (again)="list.reload()" />
    } @else {
      <h1 i18n="@@organisations.partnerships.title">Samenwerkingsverbanden</h1>
      <p class="row add"><a class="btn btn--primary" routerLink="new" i18n="@@organisations.partnerships-desk.add">Voeg een samenwerkingsverband toe</a></p>
      @if (list.items().length) {
        <div class="tblwrap"><table class="tbl">
          <thead><tr><th scope="col" i18n="@@organisations.partnerships-desk.name">Naam</th><th scope="col" i18n="@@organisations.partnership-edit.kind">Soort</th><th scope="col" i18n="@@organisations.partnerships-desk.region">Regio</th><th scope="col" class="r num" i18n="@@organisations.partnerships-desk.members">Doen mee</th></tr></thead>
          <tbody>
            @for (one of list.items(); track one.id) {<tr><td><a [routerLink]="one.id">{{ one.name }}</a></td><td>{{ kinds[one.kind] | kvText }}</td><td>{{ regionsOf(one) }}</td><td class="r num">{{ one.members.length }}</td></tr>}
          </tbody>
        </table></div>
        <kv-more [list]="list" />
      } @else if (list.isLoading()) {
        <kv-skeleton label="Samenwerkingsverbanden laden" i18n-label="@@organisations.partnerships.loading" />
      } @else {
        <kv-empty [level]="2" heading="Nog geen samenwerkingsverband" i18n-heading="@@organisations.partnerships-desk.none"><ng-container i18n="@@organisations.partnerships-desk.none-text">Zet er een op, of wacht tot een organisatie dat doet.</ng-container></kv-empty>
      }
    }
  `,
})
export class PartnershipsDesk {
  private readonly locale = injectLocale();
  protected readonly kinds = PARTNERSHIP_KINDS;
  protected readonly list = pages<Partnership>(() => partnershipAddresses.list());
  protected readonly regionsOf = ({ regions }: Partnership) => regions.map((region) => REGIONS[region][this.locale]).join(', ');

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.partnerships.title:Samenwerkingsverbanden`, isPublic: false }));
  }
}
