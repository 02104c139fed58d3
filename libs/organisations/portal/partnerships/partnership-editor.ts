import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Busy, Choices, Failed, Field, FormErrors, Send, Sending, Session, Skeleton, Tags, TextPipe, Toasts, allows, describePage, injectLocale } from '#base/portal';
import { PARTNERSHIP_KINDS, REGIONS, partnershipKinds, regions } from '#organisations/contract';
import type { MadePartnership, PartnershipSettings } from '#organisations/contract';
import { MunicipalityNames } from '../municipality-names';
import { partnershipAddresses } from './addresses';
import { Partakers } from './partakers';
import { emptyPartnership, fromPartnership, partnershipChanges, partnershipChecks, toPartnership } from './partnership-model';
import type { PartnershipForm } from './partnership-model';

/** A partnership as its keepers arrange it, or a new one. Without an id it is that of the organisation one works for. */
@Component({
  selector: 'kv-partnership-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Choices, Failed, Field, FormErrors, FormField, MunicipalityNames, Partakers, Skeleton, Tags, TextPipe],
  styleUrl: '../part.css',
  template: `
    @if (read.error(); as error) {
      <kv-failed [error]="error" (again)="read.reload()" />
    } @else if (!isNew() && !kept()) {
      <kv-skeleton label="Samenwerkingsverband laden" i18n-label="@@organisations.partnership.loading" />
    } @else {
      @if (kept(); as one) {
        <h1>{{ one.name }}</h1>
        <p class="lead"><a [routerLink]="['/partnerships', one.slug]" i18n="@@organisations.partnership-edit.look">Bekijk de pagina zoals iedereen haar ziet</a></p>
        @if (one.isEnded) {
          <div class="callout">
            <h2 class="h-small" i18n="@@organisations.partnership.ended">Dit samenwerkingsverband is gestopt</h2>
            <p class="small" i18n="@@organisations.partnership-edit.ended-text">Het staat niet meer in lijsten. De pagina blijft.</p>
            @if (may('change')) {<p class="row"><button type="button" class="btn btn--second" [kvBusy]="acting.isBusy()" (click)="turn(false)" i18n="@@organisations.partnership-edit.resume">Pak het weer op</button></p>}
          </div>
        }
      } @else {
        <h1 i18n="@@organisations.partnership-edit.heading-new">Zet een samenwerkingsverband op Koppelvlak</h1>
        <p class="lead" i18n="@@organisations.partnership-edit.lead-new">Bedrijven en scholen zien dan wie er in de regio al samenwerkt. Wie meedoet, zegt dat zelf.</p>
      }
      <kv-form-errors [sending]="acting" />
      @if (isNew() || may('change')) {
        <form novalidate (submit)="save($event)">
          <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
          <section class="part" aria-labelledby="v-what">
            <h2 id="v-what" i18n="@@organisations.partnership-edit.what">Wat jullie samen doen</h2>
            <kv-field class="measured" [label]="labels['name']!"><input class="input" autocomplete="off" [formField]="form.name" /></kv-field>
            <kv-field class="measured" label="Soort" i18n-label="@@organisations.partnership-edit.kind"><select class="select" [formField]="form.kind">@for (kind of kinds; track kind) {<option [value]="kind">{{ kindNames[kind] | kvText }}</option>}</select></kv-field>
            <kv-field optional class="measured" label="In het Nederlands" i18n-label="@@organisations.school.about-nl"><textarea class="area" rows="4" [formField]="form.about.nl"></textarea></kv-field>
            <kv-field optional class="measured" label="In het Engels" i18n-label="@@organisations.school.about-en"><textarea class="area" rows="4" lang="en" [formField]="form.about.en"></textarea></kv-field>
            <kv-field optional class="measured" [label]="labels['website']!"><input class="input" type="url" placeholder="https://" [formField]="form.website" /></kv-field>
            <kv-tags class="measured" label="Onderwerpen" i18n-label="@@organisations.partnership-edit.themes" [longest]="40" [formField]="form.themes" />
          </section>
          <section class="part" aria-labelledby="v-where">
            <h2 id="v-where" i18n="@@organisations.partnership-edit.where">Waar</h2>
            <kv-choices columns [label]="labels['regions']!" [options]="regionOptions" [formField]="form.regions" />
            <kv-field optional class="measured" label="Thuis in gemeente" i18n-label="@@organisations.partnership-edit.municipality"><input class="input" autocomplete="off" list="home-places" [formField]="form.municipality" /></kv-field>
            <kv-municipality-names list="home-places" [typed]="model().municipality" />
          </section>
          <div class="acts row">
            <button class="btn btn--primary" [kvBusy]="sending.isBusy()" [disabled]="!isNew() && !isChanged()">@if (isNew()) {<ng-container i18n="@@organisations.partnership-edit.add">Zet het erop</ng-container>} @else {<ng-container i18n="@@organisations.partnership-edit.save">Bewaar</ng-container>}</button>
          </div>
        </form>
      }
      @if (kept(); as one) {
        <kv-partakers [partnership]="one" [mayAsk]="may('ask')" [mayRemove]="may('change')" (changed)="take($event)" />
        @if (may('change') && !one.isEnded) {
          <section class="part" aria-labelledby="v-end">
            <h2 id="v-end" i18n="@@organisations.partnership-edit.stop">Stopt het samenwerkingsverband</h2>
            <p class="row"><button type="button" class="btn btn--second" [kvBusy]="acting.isBusy()" (click)="turn(true)" i18n="@@organisations.partnership-edit.end">Zet het op gestopt</button></p>
          </section>
        }
      }
    }
  `,
})
export class PartnershipEditor {
  /** Which one; `new` for one that does not exist yet. */
  readonly id = input<string>();
  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly acting = new Sending();
  protected readonly kinds = partnershipKinds;
  protected readonly kindNames = PARTNERSHIP_KINDS;
  protected readonly regionOptions = regions.map((value) => ({ value, text: REGIONS[value][this.locale] }));
  protected readonly labels: Record<string, string> = {
    name: $localize`:@@organisations.partnership-edit.name:Naam`, website: $localize`:@@organisations.school.website:Website`, regions: $localize`:@@organisations.partnership-edit.regions:Regio’s`,
  };

  protected readonly isNew = computed(() => this.id() === 'new');
  private readonly which = computed(() => this.id() ?? (this.session.worksAt('partnership') ? this.session.membership()?.organisation.id : undefined));
  protected readonly read = httpResource<PartnershipSettings>(() => {
    const id = this.which();
    return id && !this.isNew() && this.session.isSignedIn() ? partnershipAddresses.settings(id) : undefined;
  });
  protected readonly kept = signal<PartnershipSettings | null>(null);
  protected readonly model = signal<PartnershipForm>(emptyPartnership);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => partnershipChecks), { name: 'partnership' });
  protected readonly isChanged = computed(() => {
    const kept = this.kept();
    return kept !== null && Object.keys(partnershipChanges(kept, this.model())).length > 0;
  });

  constructor() {
    describePage(() => ({ title: this.kept()?.name ?? $localize`:@@organisations.partnership.title:Samenwerkingsverband`, isPublic: false }));
    effect(() => {
      const one = this.read.hasValue() ? this.read.value() : null;
      if (one) untracked(() => { this.kept.set(one); this.model.set(fromPartnership(one)); });
    });
  }

  protected may = (what: string) => allows(this.kept(), what);

  /** Keeps what the server says now; what is typed and not kept yet stays. */
  protected take(fresh: PartnershipSettings): void {
    this.kept.set(fresh);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const kept = this.kept();
    if (!kept) return this.start();
    const done = await this.sending.submit(this.form, () => this.send.patch<PartnershipSettings>(partnershipAddresses.one(kept.id), partnershipChanges(kept, this.model()), `"${kept.version}"`));
    if (!done) return;
    this.kept.set(done.value);
    this.model.set(fromPartnership(done.value));
    this.toasts.show($localize`:@@organisations.partnership-edit.saved:Bewaard. Iedereen ziet het nu zo.`);
  }

  protected async turn(isEnded: boolean): Promise<void> {
    const kept = this.kept();
    if (!kept) return;
    const done = await this.acting.run(() => this.send.patch<PartnershipSettings>(partnershipAddresses.one(kept.id), { isEnded }, `"${kept.version}"`));
    if (!done) return;
    this.kept.set(done.value);
    if (isEnded) this.toasts.show($localize`:@@organisations.partnership-edit.stopped:Het samenwerkingsverband staat op gestopt.`, () => void this.turn(false));
  }

  private async start(): Promise<void> {
    const organisationId = this.session.membership()?.organisation.id;
    const done = await this.sending.submit(this.form, () => this.send.create<MadePartnership>(partnershipAddresses.all, { organisationId, ...toPartnership(this.model()) }));
    if (!done) return;
    this.toasts.show($localize`:@@organisations.partnership-edit.made:Het staat erop. Vraag nu wie er meedoen.`);
    void this.router.navigate([this.session.worksAt('hca') ? '/desk/partnerships' : '/organisation/partnerships', done.value.id]);
  }
}
