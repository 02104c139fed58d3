import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending, checksOf, injectLocale } from '#base/portal';
import { REGIONS, branchDraft, regions } from '#organisations/contract';
import type { Branch } from '#organisations/contract';
import { MunicipalityNames } from '../municipality-names';
import { companyAddresses } from './addresses';

interface BranchForm { name: string; municipality: string; region: string; branchNumber: string }

const bodyOf = ({ name, municipality, region, branchNumber }: BranchForm) => ({ name: name.trim(), municipality: municipality.trim(), region: region || null, branchNumber: branchNumber.trim() || null });
const checks = checksOf(branchDraft, bodyOf);

/** A new branch of a company, or one that changes. */
@Component({
  selector: 'kv-branch-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField, MunicipalityNames],
  styles: `form { display: grid; grid-template-columns: 1fr 1fr; gap: var(--k-4); max-width: 40rem; padding-block: var(--k-3); } .all { grid-column: 1 / -1; } @media (max-width: 39.99em) { form { grid-template-columns: 1fr; } }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.name"><input class="input" autocomplete="off" [formField]="form.name" /></kv-field>
      <kv-field [label]="labels.branchNumber" optional><input class="input" inputmode="numeric" autocomplete="off" [formField]="form.branchNumber" /></kv-field>
      <kv-field [label]="labels.municipality"><input class="input" autocomplete="off" [attr.list]="'places-' + key()" [formField]="form.municipality" /></kv-field>
      <kv-municipality-names [list]="'places-' + key()" [typed]="model().municipality" />
      <kv-field [label]="labels.region">
        <select class="select" [formField]="form.region">
          <option value="" i18n="@@organisations.branch.by-municipality">Zoals de gemeente zegt</option>
          @for (one of regions; track one.value) {<option [value]="one.value">{{ one.text }}</option>}
        </select>
      </kv-field>
      <div class="all row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()">@if (branch()) {<ng-container i18n="@@organisations.branch.save">Bewaar</ng-container>} @else {<ng-container i18n="@@organisations.branch.add">Voeg toe</ng-container>}</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@organisations.branch.back">Terug</button></div>
    </form>
  `,
})
export class BranchEditor {
  readonly companyId = input.required<string>();
  readonly branch = input<Branch | null>(null);
  readonly saved = output();
  readonly left = output();
  private readonly send = inject(Send);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly key = computed(() => this.branch()?.id ?? 'new');
  protected readonly model = linkedSignal<Branch | null, BranchForm>({ source: this.branch, computation: (one) => ({ name: one?.name ?? '', municipality: one?.municipality ?? '', region: one?.region ?? '', branchNumber: one?.branchNumber ?? '' }) });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'branch' });
  protected readonly regions = regions.map((value) => ({ value, text: REGIONS[value][this.locale] }));
  protected readonly labels = {
    name: $localize`:@@organisations.branch.name:Hoe je deze plek noemt`, branchNumber: $localize`:@@organisations.branch.number:Vestigingsnummer`,
    municipality: $localize`:@@organisations.branch.municipality:Gemeente`, region: $localize`:@@organisations.branch.region:Regio`,
  };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const branch = this.branch();
    const done = await this.sending.submit(this.form, () => (branch
      ? this.send.patch(companyAddresses.branch(branch.id), bodyOf(this.model()), `"${branch.version}"`)
      : this.send.create(companyAddresses.addBranch(this.companyId()), bodyOf(this.model()))));
    if (done) this.saved.emit();
  }
}
