import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Session, describePage } from '#base/portal';
import { injectOrganisationEntries } from './entries';

/** What there is to arrange for one's organisation, with a sentence each. */
@Component({
  selector: 'kv-organisation-contents',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty],
  styles: `
    dl { display: grid; border-top: 1px solid var(--k-ink); margin-top: var(--k-5); }
    dl > div { display: grid; grid-template-columns: 14rem 1fr; gap: .25rem 2rem; padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    dt { font: 500 1.25rem/1.2 var(--k-serif); }
    @media (max-width: 39.99em) { dl > div { grid-template-columns: 1fr; } }
  `,
  template: `
    <h1>{{ session.membership()?.organisation?.name ?? title }}</h1>
    @if (entries().length) {
      <dl>
        @for (entry of entries(); track entry.path) {
          <div><dt><a [routerLink]="['/organisation', entry.path]">{{ entry.text }}</a></dt><dd>{{ entry.about }}</dd></div>
        }
      </dl>
    } @else if (session.isKnown()) {
      <kv-empty heading="Hier valt nog niets te regelen" i18n-heading="@@portal.organisation.empty" [level]="2">
        <ng-container i18n="@@portal.organisation.empty-text">Je hoort nog niet bij een organisatie, of er is voor jou niets te wijzigen.</ng-container>
      </kv-empty>
    }
  `,
})
export class OrganisationContents {
  protected readonly session = inject(Session);
  protected readonly entries = injectOrganisationEntries();
  protected readonly title = $localize`:@@portal.organisation.title:Je organisatie`;

  constructor() {
    describePage(() => ({ title: this.title, isPublic: false }));
  }
}
