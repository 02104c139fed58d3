import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Busy, Crumbs, Field, FormErrors, Send, Sending, Session, describePage, injectLocale } from '#base/portal';
import { KINDS as NAMES } from '#guidance/contract';
import { kindSlugs } from '#postings/contract';
import type { Posting } from '#postings/contract';
import { postingAddresses } from '../addresses';
import { OrganisationPicker } from './organisation-picker';
import type { Picked } from './organisation-picker';

/** For an institution: enters an offer for a company, one that is here or one that is not yet. */
@Component({
  selector: 'kv-for-company',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Crumbs, Field, FormErrors, FormField, OrganisationPicker],
  styles: `.lead { max-width: 36rem; margin-top: var(--k-3); } form { display: grid; gap: var(--k-5); margin-top: var(--k-5); max-width: 36rem; } .new { display: grid; gap: var(--k-4); } .company { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; border-block: 1px solid var(--k-rule); padding-block: .75rem; } .company b { font: 500 1.1875rem/1.25 var(--k-serif); }`,
  template: `
    <div class="page">
      <kv-crumbs [trail]="trail" here="Voor een bedrijf" i18n-here="@@postings.for-company.here" />
      @if (session.isKnown() && !isEducation()) {
        <h1 i18n="@@postings.for-company.not-for-you">Voor een bedrijf invullen doen opleidingen</h1>
        <p class="lead" i18n="@@postings.for-company.not-for-you-text">Werk je voor een bedrijf? Dan maak je je plaatsing zelf.</p>
      } @else {
        <h1 i18n="@@postings.for-company.heading">Vul een plaatsing in voor een bedrijf dat je kent</h1>
        <p class="lead" i18n="@@postings.for-company.lead">Jij schrijft op wat je met het bedrijf besprak. Daarna leest iemand van het bedrijf mee: publiceren, aanpassen of nee zeggen. Tot die tijd ziet niemand anders het.</p>
        <form novalidate (submit)="start($event)">
          <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
          <kv-field [label]="labels.kind">
            <select class="select" [formField]="form.kind">@for (kind of kinds; track kind.slug) {<option [value]="kind.slug">{{ kind.name }}</option>}</select>
          </kv-field>
          @if (chosen(); as company) {
            <div class="company"><b>{{ company.name }}</b>@if (company.place) {<span class="small dim">{{ company.place }}</span>}<button type="button" class="linkish small" (click)="chosen.set(null)" i18n="@@postings.for-company.other">Kies een ander</button></div>
          } @else if (!isNew()) {
            <kv-organisation-picker for="company" label="Welk bedrijf?" i18n-label="@@postings.for-company.which" [types]="['company']" (chosen)="chosen.set($event)" />
            <p><button type="button" class="linkish" (click)="isNew.set(true)" i18n="@@postings.for-company.new">Het bedrijf staat hier nog niet</button></p>
          } @else {
            <div class="new">
              <kv-field [label]="labels.name"><input class="input" autocomplete="off" [formField]="form.company.name" /></kv-field>
              <kv-field [label]="labels.municipality"><input class="input" autocomplete="off" [formField]="form.company.municipality" /></kv-field>
              <kv-field optional [label]="labels.website"><input class="input" type="url" autocomplete="off" [formField]="form.company.website" /></kv-field>
              <p><button type="button" class="linkish" (click)="isNew.set(false)" i18n="@@postings.for-company.known">Zoek toch in de lijst</button></p>
            </div>
          }
          @if (isNew() || asksAddress()) {
            <kv-field [label]="labels.email" hint="Wie hier beslist krijgt een mail, leest wat je schreef en zegt ja of nee." i18n-hint="@@postings.for-company.h-email"><input class="input" type="email" autocomplete="off" [formField]="form.email" /></kv-field>
          }
          <div class="row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" [disabled]="!chosen() && !isNew()" i18n="@@postings.for-company.start">Begin met schrijven</button></div>
        </form>
      }
    </div>
  `,
})
export class ForCompany {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly chosen = signal<Picked | null>(null);
  protected readonly isNew = signal(false);
  protected readonly isEducation = computed(() => this.session.worksAt('institution'));
  /** The company is here and nobody works for it yet. */
  protected readonly asksAddress = signal(false);
  protected readonly kinds = kindSlugs.map((slug) => ({ slug, name: NAMES[slug][this.locale] })).sort((a, b) => a.name.localeCompare(b.name, this.locale));
  protected readonly trail = [{ text: $localize`:@@postings.for-company.postings:Plaatsingen`, link: '/postings' }, { text: $localize`:@@postings.for-company.new-posting:Nieuw`, link: '/postings/new' }];
  protected readonly labels = {
    kind: $localize`:@@postings.for-company.kind:Wat biedt het bedrijf?`, name: $localize`:@@postings.for-company.name:Naam van het bedrijf`, municipality: $localize`:@@postings.for-company.municipality:Gemeente`,
    website: $localize`:@@postings.for-company.website:Website`, email: $localize`:@@postings.for-company.email:E-mailadres van wie er beslist`,
  };
  protected readonly model = signal({ kind: this.kinds[0]?.slug ?? '', company: { name: '', municipality: '', website: '' }, email: '' });
  protected readonly form = form(this.model, (path) => {
    for (const field of [path.company.name, path.company.municipality, path.email]) required(field, { when: () => this.isNew(), message: $localize`:@@postings.for-company.needed:Vul dit in.` });
    email(path.email, { message: $localize`:@@postings.for-company.no-email:Dit is geen e-mailadres.` });
  }, { name: 'for-company' });

  constructor() {
    describePage(() => ({ title: $localize`:@@postings.for-company.title:Invullen voor een bedrijf`, isPublic: false }));
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    const { kind, company: { name, municipality, website }, email } = this.model();
    const whose = this.isNew() ? { company: { name, municipality, ...(website ? { website } : {}) } } : { companyId: this.chosen()?.id };
    const institution = this.session.membership()?.organisation;
    const done = await this.sending.submit(this.form, () => this.send.create<Posting>(postingAddresses.entered, { kind, ...whose, ...(email ? { email } : {}), ...(institution?.type === 'institution' ? { institutionId: institution.id } : {}) }));
    if (this.form.email().errors().length > 0) this.asksAddress.set(true);
    if (done) await this.router.navigate(['/postings', done.value.id, 'edit']);
  }
}
