import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormErrors, Icon, Send, Sending, Toasts, injectLocale } from '#base/portal';
import { regions } from '#organisations/contract';
import type { AudienceChange, Posting } from '#postings/contract';
import { postingAddresses } from '../addresses';
import { regionName } from '../words';
import { OrganisationPicker } from './organisation-picker';
import type { Picked } from './organisation-picker';

/** For whom a posting is: everybody, or those that its writer names. Each choice holds at once. */
@Component({
  selector: 'kv-audience',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormErrors, Icon, OrganisationPicker],
  styles: `:host, .named { display: grid; gap: var(--k-3); } fieldset { border: 0; padding: 0; margin: 0; } .regions { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }`,
  template: `
    <fieldset>
      <legend class="sr" i18n="@@postings.audience.legend">Wie mag deze plaatsing zien?</legend>
      <label class="check"><input type="radio" name="audience" [checked]="!isNamed()" (change)="everybody()" /><span i18n="@@postings.audience.everybody">Iedereen</span></label>
      <label class="check"><input type="radio" name="audience" [checked]="isNamed()" (change)="isNamed.set(true)" /><span i18n="@@postings.audience.named">Alleen wie ik noem</span></label>
    </fieldset>
    @if (isNamed()) {
      <div class="named">
        <p class="small dim" i18n="@@postings.audience.means">Anderen vinden de plaatsing niet en krijgen er geen bericht van. Een regio of samenwerkingsverband telt voor wie er nu bij hoort.</p>
        @if (chips().length) {
          <ul class="chips" aria-label="Voor wie" i18n-aria-label="@@postings.audience.chosen">
            @for (one of chips(); track one.id) {<li><button type="button" class="chip" (click)="drop(one.id)">{{ one.name }} <kv-icon name="cross" /><span class="sr" i18n="@@postings.audience.drop">weghalen</span></button></li>}
          </ul>
        }
        @if (isOffer()) {
          <fieldset>
            <legend class="label" i18n="@@postings.audience.regions">Alle instellingen in een regio</legend>
            <div class="regions">
              @for (region of regions; track region) {<label class="check"><input type="checkbox" [checked]="now().regions.includes(region)" (change)="toggle(region)" /><span>{{ nameOf(region) }}</span></label>}
            </div>
          </fieldset>
          <kv-organisation-picker for="audience" label="Een instelling, opleiding of samenwerkingsverband" i18n-label="@@postings.audience.pick-education" [types]="types()" [except]="ids()" (chosen)="add($event)" />
        } @else {
          <kv-organisation-picker for="audience" label="Een bedrijf of samenwerkingsverband" i18n-label="@@postings.audience.pick-company" [types]="types()" [except]="ids()" (chosen)="add($event)" />
        }
        @if (!chips().length && !now().regions.length) {<p class="small" i18n="@@postings.audience.nobody">Zolang je niemand noemt, is de plaatsing voor iedereen.</p>}
      </div>
    }
    <kv-form-errors [sending]="sending" />
  `,
})
export class AudiencePart {
  readonly posting = input.required<Posting>();
  readonly changed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly regions = regions;
  protected readonly isOffer = computed(() => this.posting().direction === 'offer');
  protected readonly types = computed<Picked['type'][]>(() => (this.isOffer() ? ['institution', 'programme', 'partnership'] : ['company', 'partnership']));
  protected readonly now = computed(() => this.posting().standing?.audience ?? { organisations: [], programmes: [], regions: [] });
  protected readonly isNamed = linkedSignal(() => this.posting().isRestricted);
  protected readonly chips = computed(() => [...this.now().organisations.map(({ id, name }) => ({ id, name })), ...this.now().programmes.map(({ id, name, institution }) => ({ id, name: `${name}, ${institution}` }))]);
  protected readonly ids = computed(() => this.chips().map(({ id }) => id));
  private readonly written = computed<AudienceChange>(() => ({ organisationIds: this.now().organisations.map(({ id }) => id), programmeIds: this.now().programmes.map(({ id }) => id), regions: [...this.now().regions] }));

  protected nameOf(region: string): string {
    return regionName(region, this.locale);
  }

  protected async everybody(): Promise<void> {
    const before = this.written();
    this.isNamed.set(false);
    if (!this.posting().isRestricted || !(await this.put({ organisationIds: [], programmeIds: [], regions: [] }))) return;
    this.toasts.show($localize`:@@postings.audience.is-everybody:De plaatsing is voor iedereen.`, () => void this.put(before));
  }

  protected add({ id, type }: Picked): void {
    const { organisationIds, programmeIds, regions } = this.written();
    void this.put(type === 'programme' ? { organisationIds, regions, programmeIds: [...programmeIds, id] } : { programmeIds, regions, organisationIds: [...organisationIds, id] });
  }

  protected drop(id: string): void {
    const { organisationIds, programmeIds, regions } = this.written();
    void this.put({ regions, organisationIds: organisationIds.filter((one) => one !== id), programmeIds: programmeIds.filter((one) => one !== id) });
  }

  protected toggle(region: string): void {
    const { regions, ...rest } = this.written();
    void this.put({ ...rest, regions: regions.includes(region) ? regions.filter((one) => one !== region) : [...regions, region] });
  }

  private async put(wanted: AudienceChange): Promise<boolean> {
    const done = await this.sending.run(() => this.send.put(postingAddresses.audience(this.posting().id), wanted));
    if (done) this.changed.emit();
    return done !== null;
  }
}
