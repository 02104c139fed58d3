import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, minLength, required } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending, injectLocale } from '#base/portal';
import { REASONS_OF, REPORT_REASONS } from '#organisations/contract';
import type { ReportSubject } from '#organisations/contract';
import { companyAddresses } from './addresses';

/** Says to HCA-ICT that something is wrong. */
@Component({
  selector: 'kv-report-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  template: `
    @if (done()) {
      <p role="status" i18n="@@organisations.report.thanks">Dank je. HCA-ICT kijkt ernaar en meldt zich als er iets te vragen is. Niemand anders ziet wie dit meldde.</p>
    } @else {
      <form class="stack" novalidate (submit)="save($event)">
        <kv-form-errors [sending]="sending" [form]="form" />
        <kv-field label="Wat is er" i18n-label="@@organisations.report.reason">
          <select class="select" [formField]="form.reason">
            <option value="" i18n="@@organisations.report.choose">Kies</option>
            @for (one of reasons(); track one.value) {<option [value]="one.value">{{ one.text }}</option>}
          </select>
        </kv-field>
        <kv-field label="Wat heb je gezien" i18n-label="@@organisations.report.text" hint="Alleen HCA-ICT leest dit." i18n-hint="@@organisations.report.text-hint"><textarea class="area" rows="4" [formField]="form.text"></textarea></kv-field>
        <button class="btn btn--second" [kvBusy]="sending.isBusy()" i18n="@@organisations.report.send">Stuur melding</button>
      </form>
    }
  `,
})
export class ReportForm {
  readonly subject = input.required<ReportSubject>();
  readonly id = input.required<string>();
  private readonly send = inject(Send);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly done = signal(false);
  protected readonly reasons = computed(() => REASONS_OF[this.subject()].map((value) => ({ value, text: REPORT_REASONS[value][this.locale] })));
  protected readonly form = form(signal({ reason: '', text: '' }), (path) => {
    required(path.reason, { message: $localize`:@@organisations.report.which:Kies wat er is.` });
    required(path.text, { message: $localize`:@@organisations.report.tell:Vertel in een paar zinnen wat je zag.` });
    minLength(path.text, 10, { message: $localize`:@@organisations.report.tell:Vertel in een paar zinnen wat je zag.` });
  }, { name: 'report' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.sending.submit(this.form, () => this.send.create(companyAddresses.reports(this.subject(), this.id()), { reason: this.form.reason().value(), text: this.form.text().value() }))) this.done.set(true);
  }
}
