import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { httpResource } from '@angular/common/http';
import type { Page } from '#base/contract';
import { Busy, Field, FormErrors, Send, Sending, injectLocale } from '#base/portal';
import { RECOGNITION_STATUSES, recognitionStatuses } from '#organisations/contract';
import type { Branch, Recognition } from '#organisations/contract';
import { companyAddresses } from './addresses';

interface RecognitionForm { branchId: string; code: string; status: string; validFromOn: string; validUntilOn: string }

/** A recognition that is added, or one that becomes something else: recognised, longer, withdrawn. */
@Component({
  selector: 'kv-recognition-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  styles: `form { display: grid; grid-template-columns: 1fr 1fr; gap: var(--k-4); max-width: 40rem; padding-block: var(--k-3); } .all { grid-column: 1 / -1; } @media (max-width: 39.99em) { form { grid-template-columns: 1fr; } }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
      @if (!recognition()) {
        <kv-field [label]="labels.branchId"><select class="select" [formField]="form.branchId">@for (one of branches(); track one.id) {<option [value]="one.id">{{ one.name }}, {{ one.municipality }}</option>}</select></kv-field>
        <kv-field [label]="labels.code">
          <select class="select" [formField]="form.code">
            <option value="" i18n="@@organisations.recognition.choose">Kies</option>
            @for (one of codes(); track one.code) {<option [value]="one.code">{{ one.name }}, {{ one.code }}</option>}
          </select>
        </kv-field>
      }
      <kv-field class="all" [label]="labels.status"><select class="select" [formField]="form.status">@for (one of statuses; track one.value) {<option [value]="one.value">{{ one.text }}</option>}</select></kv-field>
      @if (form.status().value() === 'recognised') {
        <kv-field [label]="labels.validFromOn"><input class="input" type="date" [formField]="form.validFromOn" /></kv-field>
        <kv-field [label]="labels.validUntilOn"><input class="input" type="date" [formField]="form.validUntilOn" /></kv-field>
      }
      <div class="all row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@organisations.recognition.save">Bewaar</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@organisations.recognition.back">Terug</button></div>
    </form>
  `,
})
export class RecognitionEditor {
  readonly branches = input.required<readonly Branch[]>();
  readonly recognition = input<Recognition | null>(null);
  readonly saved = output();
  readonly left = output();
  private readonly send = inject(Send);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  private readonly qualifications = httpResource<Page<{ code: string; codeType: string; name: string; level: string }>>(() => (this.recognition() ? undefined : '/v1/qualifications?limit=100'));
  /** Practice asks a recognition in vocational education only. */
  protected readonly codes = computed(() => (this.qualifications.hasValue() ? this.qualifications.value().items.filter(({ codeType, code }) => codeType === 'crebo' && /^\d{5}$/.test(code)) : []));
  private readonly model = linkedSignal<Recognition | null, RecognitionForm>({
    source: this.recognition,
    computation: (one) => ({ branchId: one?.branch.id ?? this.branches()[0]?.id ?? '', code: one?.code ?? '', status: one?.status ?? 'recognised', validFromOn: one?.validFromOn ?? '', validUntilOn: one?.validUntilOn ?? '' }),
  });
  protected readonly form = form(this.model, (path) => {
    required(path.branchId, { message: $localize`:@@organisations.recognition.which-branch:Kies een vestiging.` });
    required(path.code, { message: $localize`:@@organisations.recognition.which-code:Kies een kwalificatie.` });
  }, { name: 'recognition' });
  protected readonly statuses = recognitionStatuses.map((value) => ({ value, text: RECOGNITION_STATUSES[value][this.locale] }));
  protected readonly labels = {
    branchId: $localize`:@@organisations.recognition.branch:Vestiging`, code: $localize`:@@organisations.recognition.code:Kwalificatie`, status: $localize`:@@organisations.recognition.status:Hoe het ermee staat`,
    validFromOn: $localize`:@@organisations.recognition.from:Geldt vanaf`, validUntilOn: $localize`:@@organisations.recognition.until:Geldt tot en met`,
  };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { branchId, code, status, validFromOn, validUntilOn } = this.model();
    const body = { status, validFromOn: validFromOn || null, validUntilOn: validUntilOn || null };
    const one = this.recognition();
    const done = await this.sending.submit(this.form, () => (one
      ? this.send.patch(companyAddresses.recognition(one.id), body, `"${one.version}"`)
      : this.send.create(companyAddresses.addRecognition(branchId), { code, ...body })));
    if (done) this.saved.emit();
  }
}
