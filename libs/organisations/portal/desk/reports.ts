import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, DayPipe, Field, FormErrors, More, Send, Sending, TextPipe, Toasts, pages } from '#base/portal';
import { REPORT_REASONS } from '#organisations/contract';
import type { OpenReport } from '#organisations/contract';
import { companyAddresses } from '../companies/addresses';

/** What people reported and nobody settled yet. */
@Component({
  selector: 'kv-reports',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, DayPipe, Field, FormErrors, More, TextPipe],
  styles: `ol { border-top: 1px solid var(--k-ink); } li { padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); } h3 { font-size: 1.25rem; } form { max-width: 36rem; margin-top: var(--k-3); } .told { max-width: var(--k-measure); margin-block: .375rem; }`,
  template: `
    @if (list.items().length) {
      <section class="section" aria-labelledby="reports">
        <div class="section__head"><h2 id="reports" i18n="@@organisations.reports.heading">{list.items().length, plural, =1 {Eén melding wacht op een antwoord} other {{{ list.items().length }} meldingen wachten op een antwoord}}</h2></div>
        <ol class="plainlist">
          @for (one of list.items(); track one.id) {
            <li>
              <h3><a [routerLink]="linkOf(one)">{{ one.posting?.title ?? one.organisation.name }}</a></h3>
              @if (one.posting) {<p class="small"><ng-container i18n="@@organisations.reports.posted-by">Plaatsing van {{ one.organisation.name }}</ng-container></p>}
              <p class="small dim">{{ reasons[one.reason] | kvText }}, {{ one.createdAt | kvDay }}@if (one.by) {, {{ one.by }}}</p>
              <p class="told">{{ one.text }}</p>
              @if (open() === one.id) {
                <form class="stack" novalidate (submit)="settle(one, said.value, $event)">
                  <kv-form-errors [sending]="sending()" />
                  <kv-field [for]="'out-' + one.id" label="Wat kwam eruit" i18n-label="@@organisations.reports.outcome"><textarea #said class="area" rows="2" maxlength="1000" [id]="'out-' + one.id"></textarea></kv-field>
                  <button class="btn btn--primary" [kvBusy]="sending().isBusy()" i18n="@@organisations.reports.settle">Sluit de melding</button>
                </form>
              } @else {
                <button type="button" class="btn btn--second" (click)="begin(one.id)" i18n="@@organisations.reports.begin">Handel af</button>
              }
            </li>
          }
        </ol>
        <kv-more [list]="list" />
      </section>
    }
  `,
})
export class Reports {
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly reasons = REPORT_REASONS;
  protected readonly sending = signal(new Sending());
  protected readonly open = signal<string | null>(null);
  protected readonly list = pages<OpenReport>(() => companyAddresses.openReports);

  protected linkOf({ subject, organisation, posting }: OpenReport): string[] {
    return posting ? ['/postings', posting.id] : [subject === 'institution' ? '/institutions' : '/companies', organisation.slug];
  }

  protected begin(id: string): void {
    this.sending.set(new Sending());
    this.open.set(id);
  }

  protected async settle(report: OpenReport, outcome: string, event: Event): Promise<void> {
    event.preventDefault();
    if (!await this.sending().run(() => this.send.post(companyAddresses.settle(report.id), { outcome }))) return;
    this.toasts.show($localize`:@@organisations.reports.settled:Melding over ${report.posting?.title ?? report.organisation.name}:name: gesloten.`);
    this.list.reload();
  }
}
