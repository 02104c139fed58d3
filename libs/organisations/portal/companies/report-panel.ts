import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Here, Session } from '#base/portal';
import type { ReportSubject } from '#organisations/contract';
import { ReportForm } from './report-form';

/** A way to report what one looks at; its form is fetched when somebody opens it. Stands in a note in the margin. */
@Component({
  selector: 'kv-report-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, ReportForm],
  template: `
    <details class="note" (toggle)="opened.set(true)">
      <summary>{{ words() }}</summary>
      @if (session.isSignedIn()) {
        @defer (when opened()) {<kv-report-form [subject]="subject()" [id]="id()" />}
      } @else {
        <p><a routerLink="/sign-in" [queryParams]="{ next: here.inner() }" i18n="@@organisations.company.report-sign-in">Log in om te melden</a>&ngsp;<ng-container i18n="@@organisations.company.report-mail">of mail</ng-container>&ngsp;<a href="mailto:info@hcaict.nl">info@hcaict.nl</a>.</p>
      }
      <p class="small"><a routerLink="/guideline" i18n="@@organisations.report.guideline">Waar HCA-ICT op let</a></p>
    </details>
  `,
})
export class ReportPanel {
  readonly subject = input.required<ReportSubject>();
  readonly id = input.required<string>();
  protected readonly session = inject(Session);
  protected readonly here = inject(Here);
  protected readonly opened = signal(false);
  protected readonly words = computed(() => ({
    company: $localize`:@@organisations.company.report:Meld dit bedrijf`, institution: $localize`:@@organisations.report.institution:Meld iets over deze instelling`,
    posting: $localize`:@@organisations.report.posting:Meld deze plaatsing`,
  }[this.subject()]));
}
