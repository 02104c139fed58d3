import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Busy, Empty, Failed, Field, FormErrors, Icon, More, Send, Sending, Skeleton, TextPipe, Toasts, describePage, injectLocale, pages } from '#base/portal';
import { REGIONS, municipalityDraft, provinces, regions } from '#organisations/contract';
import type { DeskMunicipality, MunicipalityChange } from '#organisations/contract';

const empty = { name: '', province: '', region: '' };

/** The list of municipalities: which region each proposes, which are past, and adding one. */
@Component({
  selector: 'kv-municipalities-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Empty, Failed, Field, FormErrors, FormField, Icon, More, Skeleton, TextPipe],
  styles: `
    .lead { margin-block: var(--k-3) var(--k-5); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) 11rem 7rem; gap: .25rem 1rem; align-items: center; padding-block: .375rem; border-bottom: 1px solid var(--k-rule); }
    .list { border-top: 1px solid var(--k-ink); margin-top: var(--k-5); }
    li .btn { justify-self: end; padding-inline: 0; }
    .past { text-decoration: line-through; color: var(--k-ink-3); }
    form.new { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)) auto; gap: 1rem; align-items: end; margin-top: var(--k-4); }
    form.new kv-form-errors { grid-column: 1 / -1; }
    section { margin-top: var(--k-7); border-top: 1px solid var(--k-ink); padding-top: var(--k-3); }
    h2 { font-size: 1.5rem; }
    @media (max-width: 59.99em) { form.new { grid-template-columns: minmax(0, 1fr); } form.new .btn { justify-self: start; } }
    @media (max-width: 39.99em) { li { grid-template-columns: minmax(0, 1fr) auto; padding-block: .625rem; } li > div { grid-column: 1 / -1; } }
  `,
  template: `
    <h1 i18n="@@organisations.municipalities.title">Gemeenten</h1>
    <p class="lead" i18n="@@organisations.municipalities.lead">Elke gemeente stelt een regio voor. De lijst komt niet uit een register en is van 2025: verbeter wat niet klopt.</p>
    <form class="search" role="search" (submit)="search($event, words.value)">
      <label class="sr" for="municipality-q" i18n="@@organisations.municipalities.search">Zoek een gemeente</label>
      <input #words class="input" id="municipality-q" autocomplete="off" maxlength="60" [value]="q() ?? ''" />
      <button class="btn btn--second"><kv-icon name="search" /><ng-container i18n="@@organisations.municipalities.find">Zoek</ng-container></button>
    </form>
    <kv-form-errors [sending]="acting" />
    @if (list.error(); as error) {
      <kv-failed under [error]="error" (again)="list.reload()" />
    } @else if (list.items().length) {
      <ul class="plainlist list">
        @for (one of list.items(); track one.id) {
          <li>
            <div><b [class.past]="one.isPast">{{ one.name }}</b>&ngsp;<span class="small dim">{{ one.province }}@if (one.isEdited) {<ng-container i18n="@@organisations.municipalities.edited">, verbeterd</ng-container>}@if (one.isPast) {<ng-container i18n="@@organisations.municipalities.is-past">, bestaat niet meer</ng-container>}</span></div>
            <label><span class="sr" i18n="@@organisations.municipalities.region-of">Regio van {{ one.name }}</span>
              <select #chosen class="select" (change)="move(one, chosen)">@for (region of regions; track region) {<option [value]="region" [selected]="region === one.region">{{ names[region] | kvText }}</option>}</select></label>
            <button type="button" class="btn btn--quiet" [kvBusy]="acting.isBusy()" (click)="change(one, { isPast: !one.isPast })">@if (one.isPast) {<ng-container i18n="@@organisations.municipalities.back">Zet terug</ng-container>} @else {<ng-container i18n="@@organisations.municipalities.take-off">Haal eraf</ng-container>}<span class="sr">: {{ one.name }}</span></button>
          </li>
        }
      </ul>
      <kv-more [list]="list" />
    } @else if (list.isLoading()) {
      <kv-skeleton label="Gemeenten laden" i18n-label="@@organisations.municipalities.loading" />
    } @else {
      <kv-empty [level]="2" heading="Geen gemeente gevonden" i18n-heading="@@organisations.municipalities.none"><ng-container i18n="@@organisations.municipalities.none-text">Voeg haar hieronder toe.</ng-container></kv-empty>
    }
    <section aria-labelledby="m-add">
      <h2 id="m-add" i18n="@@organisations.municipalities.add">Voeg een gemeente toe</h2>
      <form class="new" novalidate (submit)="add($event)">
        <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
        <kv-field [label]="labels.name"><input class="input" autocomplete="off" [formField]="form.name" /></kv-field>
        <kv-field [label]="labels.province"><select class="select" [formField]="form.province"><option value=""></option>@for (one of provinces; track one) {<option [value]="one">{{ one }}</option>}</select></kv-field>
        <kv-field [label]="labels.region"><select class="select" [formField]="form.region"><option value=""></option>@for (one of regions; track one) {<option [value]="one">{{ names[one] | kvText }}</option>}</select></kv-field>
        <button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@organisations.municipalities.add-one">Voeg toe</button>
      </form>
    </section>
  `,
})
export class MunicipalitiesPage {
  readonly q = input<string>();
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly acting = new Sending();
  protected readonly regions = regions;
  protected readonly provinces = provinces;
  protected readonly names = REGIONS;
  protected readonly labels = { name: $localize`:@@organisations.municipalities.name:Naam`, province: $localize`:@@organisations.municipalities.province:Provincie`, region: $localize`:@@organisations.municipalities.region:Regio` };
  protected readonly list = pages<DeskMunicipality>(() => `/v1/desk/municipalities?limit=50${this.q() ? `&q=${encodeURIComponent(this.q() ?? '')}` : ''}`);
  protected readonly model = signal(empty);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => municipalityDraft), { name: 'municipality' });

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.municipalities.title:Gemeenten`, isPublic: false }));
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate([], { queryParams: { q: words.trim() || null } });
  }

  /** A choice that is refused goes back to what it was. */
  protected async move(one: DeskMunicipality, choice: HTMLSelectElement): Promise<void> {
    if (!await this.change(one, { region: choice.value as DeskMunicipality['region'] })) choice.value = one.region;
  }

  protected async change(one: DeskMunicipality, what: MunicipalityChange): Promise<boolean> {
    const done = await this.acting.run(() => this.send.patch<DeskMunicipality>(`/v1/municipalities/${one.id}`, what, `"${one.version}"`));
    this.list.reload();
    if (!done) return false;
    const before: MunicipalityChange = what.isPast === undefined ? { region: one.region } : { isPast: one.isPast };
    this.toasts.show($localize`:@@organisations.municipalities.changed:${one.name}:name: is verbeterd.`, () => void this.change(done.value, before));
    return true;
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.create<DeskMunicipality>('/v1/municipalities', this.model()));
    if (!done) return;
    this.model.set(empty);
    this.list.reload();
    this.toasts.show($localize`:@@organisations.municipalities.added:${done.value.name}:name: staat in de lijst.`);
  }
}
