import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Failed, More, Skeleton, describePage, pages } from '#base/portal';
import { deskViews } from '#organisations/contract';
import type { DeskCompany, DeskView } from '#organisations/contract';
import { companyAddresses } from '../companies/addresses';
import { DeskRow } from './desk-row';
import { Reports } from './reports';

/** The analyst's queue: who waits longest first, with the facts of each; who must answer; who published at once. */
@Component({
  selector: 'kv-verification',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, DeskRow, Empty, Failed, More, Reports, Skeleton],
  styles: `.seg { margin-block: var(--k-4) var(--k-5); } ol { border-top: 1px solid var(--k-ink); } li { border-bottom: 1px solid var(--k-rule); }`,
  template: `
    <h1>@switch (shown()) {
      @case ('waiting') {<ng-container i18n="@@organisations.desk.heading-waiting">{list.items().length, plural, =0 {Niemand wacht op jou} =1 {Eén bedrijf wacht op jou} other {{{ list.items().length }} bedrijven wachten op jou}}</ng-container>}
      @case ('company') {<ng-container i18n="@@organisations.desk.heading-company">Hier is het bedrijf aan zet</ng-container>}
      @default {<ng-container i18n="@@organisations.desk.heading-afterwards">Deze bedrijven plaatsten direct</ng-container>}
    }</h1>
    <nav class="seg" aria-label="Lijsten" i18n-aria-label="@@organisations.desk.views">
      @for (one of views; track one) {
        <a [routerLink]="[]" [queryParams]="{ view: one === 'waiting' ? null : one }" [attr.aria-current]="shown() === one ? 'page' : null">{{ names[one] }}</a>
      }
    </nav>
    @if (list.error(); as error) {
      <kv-failed under [error]="error" (again)="list.reload()" />
    } @else if (list.items().length) {
      <ol class="plainlist">@for (one of list.items(); track one.id) {<li><kv-desk-row [company]="one" (decided)="list.reload()" /></li>}</ol>
      <kv-more [list]="list" />
    } @else if (list.isLoading()) {
      <kv-skeleton label="Bedrijven laden" i18n-label="@@organisations.desk.loading" />
    } @else {
      <kv-empty [level]="2" heading="Deze lijst is leeg" i18n-heading="@@organisations.desk.empty"><ng-container i18n="@@organisations.desk.empty-text">Nieuwe bedrijven komen vanzelf in de wachtrij. Wie plaatst met het mailadres van de eigen website, staat onder “achteraf bekijken”.</ng-container></kv-empty>
    }
    @if (shown() === 'waiting') {<kv-reports />}
  `,
})
export class VerificationPage {
  readonly view = input<string>();
  protected readonly shown = computed<DeskView>(() => deskViews.find((one) => one === this.view()) ?? 'waiting');
  protected readonly views = deskViews;
  protected readonly names: Record<DeskView, string> = {
    waiting: $localize`:@@organisations.desk.waiting:Wacht op jou`, company: $localize`:@@organisations.desk.company:Wacht op het bedrijf`, afterwards: $localize`:@@organisations.desk.afterwards:Achteraf bekijken`,
  };
  protected readonly list = pages<DeskCompany>(() => companyAddresses.desk(this.shown()));

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.desk.title:Bedrijven controleren`, isPublic: false }));
  }
}
