import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Busy, Choices, Field, FormErrors, Send, Sending, TextPipe, Toasts, describePage, injectLocale } from '#base/portal';
import { REGIONS, SECTORS, institutionDraft, regions, sectors } from '#organisations/contract';
import type { InstitutionDraft, InstitutionSettings } from '#organisations/contract';
import { asWebAddress } from '../companies/company-step.model';

const empty = { name: '', sector: 'wo', regions: [] as string[], website: '', administrator: '' };
const draftOf = (typed: typeof empty) => ({ ...typed, sector: typed.sector as InstitutionDraft['sector'], regions: typed.regions as InstitutionDraft['regions'], website: asWebAddress(typed.website) || null, administrator: typed.administrator.trim() || null });
const checks = {
  '~standard': {
    version: 1 as const, vendor: 'koppelvlak',
    validate: (value: unknown) => {
      const outcome = institutionDraft.safeParse(draftOf(value as typeof empty), { reportInput: true });
      return outcome.success ? { value: value as typeof empty } : { issues: outcome.error.issues };
    },
  },
};

/** Adding an institution that the handbook does not list. */
@Component({
  selector: 'kv-institution-new',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Choices, Field, FormErrors, FormField, TextPipe],
  styles: `.lead { margin-block: var(--k-3) var(--k-5); } form { max-width: 40rem; }`,
  template: `
    <h1 i18n="@@organisations.institution-new.heading">Voeg een instelling toe</h1>
    <p class="lead" i18n="@@organisations.institution-new.lead">Het handboek noemt geen universiteiten, terwijl vier functies om een wo-opleiding vragen. Ontbreekt er een instelling, zet haar er dan bij.</p>
    <form class="stack" novalidate (submit)="add($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.name"><input class="input" autocomplete="off" [formField]="form.name" /></kv-field>
      <kv-field [label]="labels.sector"><select class="select" [formField]="form.sector">@for (one of sectors; track one) {<option [value]="one">{{ names[one] | kvText }}</option>}</select></kv-field>
      <kv-choices columns [label]="labels.regions" [options]="options" [formField]="form.regions" />
      <kv-field optional [label]="labels.website"><input class="input" type="url" placeholder="https://" [formField]="form.website" /></kv-field>
      <kv-field optional [label]="labels.administrator" hint="Krijgt een mail om de instelling te beheren en collega’s uit te nodigen." i18n-hint="@@organisations.institution-new.h-administrator"><input class="input" type="email" autocomplete="off" autocapitalize="none" spellcheck="false" [formField]="form.administrator" /></kv-field>
      <p class="row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@organisations.institution-new.add">Voeg toe</button></p>
    </form>
  `,
})
export class InstitutionNew {
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly sectors = sectors;
  protected readonly names = SECTORS;
  protected readonly options = regions.map((value) => ({ value, text: REGIONS[value][this.locale] }));
  protected readonly labels = {
    name: $localize`:@@organisations.institution-new.name:Naam`, sector: $localize`:@@organisations.directory.sector:Sector`,
    regions: $localize`:@@organisations.partnership-edit.regions:Regio’s`, website: $localize`:@@organisations.school.website:Website`, administrator: $localize`:@@organisations.institution-new.administrator:Mailadres van de eerste beheerder`,
  };
  protected readonly model = signal(empty);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'institution' });

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.institution-new.heading:Voeg een instelling toe`, isPublic: false }));
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.create<InstitutionSettings>('/v1/institutions', draftOf(this.model())));
    if (!done) return;
    const address = this.model().administrator.trim();
    this.toasts.show(address ? $localize`:@@organisations.institution-new.added-invited:${done.value.name}:name: staat erbij. ${address}:address: krijgt een uitnodiging.` : $localize`:@@organisations.institution-new.added:${done.value.name}:name: staat erbij.`);
    void this.router.navigate(['/institutions', done.value.slug]);
  }
}
