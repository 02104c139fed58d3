import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Busy, Choices, Failed, Field, FormErrors, Sending, Skeleton, Tags, TextPipe, Toasts, checksBy, describePage, injectLocale, issuesOf } from '#base/portal';
import { FACILITY_KINDS, SCHEMES, TARGET_GROUPS, expertises, facilityKinds, institutionChange } from '#organisations/contract';
import type { Expertise, FacilityKind, InstitutionChange, InstitutionSettings } from '#organisations/contract';
import { MunicipalityNames } from './municipality-names';
import { injectOwnInstitution } from './own-institution';

interface ProfileForm {
  about: { nl: string; en: string };
  website: string;
  sharedInbox: string;
  expertise: string[];
  expertiseAbout: string;
  facilities: { kind: string; name: string; about: string; municipality: string; booking: string }[];
  domains: string[];
}

const empty: ProfileForm = { about: { nl: '', en: '' }, website: '', sharedInbox: '', expertise: [], expertiseAbout: '', facilities: [], domains: [] };
const from = (one: InstitutionSettings): ProfileForm => ({
  about: { ...one.about }, website: one.website ?? '', sharedInbox: one.sharedInbox ?? '', expertise: one.expertise, expertiseAbout: one.expertiseAbout,
  facilities: one.facilities.map((facility) => ({ ...facility })), domains: one.askedDomains ?? one.mailDomains,
});
const toChange = (typed: ProfileForm, known: InstitutionSettings): InstitutionChange => ({
  about: typed.about, website: typed.website.trim() || null, sharedInbox: typed.sharedInbox.trim() || null, expertise: typed.expertise as Expertise[], expertiseAbout: typed.expertiseAbout,
  facilities: typed.facilities.map((one) => ({ ...one, kind: one.kind as FacilityKind })),
  // What holds already is no wish.
  askedDomains: JSON.stringify(typed.domains) === JSON.stringify(known.mailDomains) ? null : typed.domains,
});

/** What an institution says of itself, to companies and to who looks for it. */
@Component({
  selector: 'kv-institution-profile',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Choices, Failed, Field, FormErrors, FormField, MunicipalityNames, Skeleton, Tags, TextPipe],
  styleUrl: './part.css',
  styles: `
    .line-row { grid-template-columns: repeat(3, minmax(0, 1fr)); }
    .line-row kv-field.wide { grid-column: span 3; }
    .line-row > .btn { margin-top: 0; justify-self: start; }
    @media (max-width: 59.99em) { .line-row { grid-template-columns: minmax(0, 1fr); } .line-row kv-field.wide { grid-column: auto; } }
  `,
  template: `
    @if (own.read.error(); as error) {
      <kv-failed [error]="error" (again)="own.read.reload()" />
    } @else if (own.kept(); as kept) {
      <h1 i18n="@@organisations.school.heading">Zo zien bedrijven {{ kept.name }}</h1>
      <p class="lead"><a [routerLink]="['/institutions', kept.slug]" i18n="@@organisations.school.look">Bekijk de pagina van jullie instelling</a></p>
      @if (!own.mayChange()) {<div class="callout"><p class="small" i18n="@@organisations.school.only-admins">Alleen een beheerder van jullie instelling wijzigt dit.</p></div>}
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      @if (own.mayChange()) {
        <form novalidate (submit)="save($event)">
          <section class="part" aria-labelledby="i-about">
            <h2 id="i-about" i18n="@@organisations.school.about">Over jullie ICT-onderwijs</h2>
            <kv-field optional class="measured" label="In het Nederlands" i18n-label="@@organisations.school.about-nl"><textarea class="area" rows="4" [formField]="form.about.nl"></textarea></kv-field>
            <kv-field optional class="measured" label="In het Engels" i18n-label="@@organisations.school.about-en"><textarea class="area" rows="4" lang="en" [formField]="form.about.en"></textarea></kv-field>
            <kv-field optional class="measured" [label]="labels['website']!"><input class="input" type="url" placeholder="https://" [formField]="form.website" /></kv-field>
          </section>

          <section class="part" aria-labelledby="i-reach">
            <h2 id="i-reach" i18n="@@organisations.school.reach">Bereikbaar, ook als er niemand bekend is</h2>
            <kv-field optional class="measured" [label]="labels['sharedInbox']!" hint="Berichten voor een opleiding zonder manager of coördinator komen hier. Het adres staat nergens." i18n-hint="@@organisations.school.h-inbox"><input class="input" type="email" [formField]="form.sharedInbox" /></kv-field>
            <kv-tags class="measured" [label]="labels['domains']!" hint="Wie hier een adres heeft, kan vragen om mee te doen. HCA-ICT kijkt een wijziging na." i18n-hint="@@organisations.school.h-domains" [longest]="120" [formField]="form.domains" />
            @if (kept.askedDomains; as asked) {<p class="small" i18n="@@organisations.school.asked">Gevraagd: {{ asked.join(', ') }}. Tot HCA-ICT akkoord is, geldt: {{ kept.mailDomains.join(', ') || '–' }}.</p>}
          </section>

          <section class="part" aria-labelledby="i-use">
            <h2 id="i-use" i18n="@@organisations.school.use">Wat bedrijven mogen gebruiken</h2>
            <p class="why small" i18n="@@organisations.school.use-why">Lokalen, labs en apparatuur. Zeg erbij hoe een bedrijf ze reserveert.</p>
            <div class="rows">
              @for (row of form.facilities; track row) {
                <fieldset class="line-row">
                  <legend class="sr" i18n="@@organisations.school.facility">Faciliteit {{ $index + 1 }}</legend>
                  <kv-field label="Soort" i18n-label="@@organisations.school.kind"><select class="select" [formField]="row.kind">@for (kind of kinds; track kind) {<option [value]="kind">{{ kindNames[kind] | kvText }}</option>}</select></kv-field>
                  <kv-field [label]="labels['name']!"><input class="input" autocomplete="off" [formField]="row.name" /></kv-field>
                  <kv-field [label]="labels['municipality']!"><input class="input" autocomplete="off" [attr.list]="'places-' + $index" [formField]="row.municipality" /><kv-municipality-names [list]="'places-' + $index" [typed]="row.municipality().value()" /></kv-field>
                  <kv-field class="wide" optional label="Wat is er" i18n-label="@@organisations.school.facility-about"><textarea class="area" rows="2" [formField]="row.about"></textarea></kv-field>
                  <kv-field class="wide" optional label="Hoe reserveer je" i18n-label="@@organisations.school.booking"><input class="input" autocomplete="off" [formField]="row.booking" /></kv-field>
                  <button type="button" class="btn btn--quiet" (click)="remove($index)"><ng-container i18n="@@organisations.school.remove">Haal weg</ng-container><span class="sr" i18n="@@organisations.school.remove-which">: faciliteit {{ $index + 1 }}</span></button>
                </fieldset>
              }
            </div>
            <p class="row"><button type="button" class="btn btn--second" (click)="add()" i18n="@@organisations.school.add">Voeg een faciliteit toe</button></p>
          </section>

          <section class="part" aria-labelledby="i-know">
            <h2 id="i-know" i18n="@@organisations.school.know">Waar jullie veel van weten</h2>
            <kv-choices columns optional label="Groepen en regelingen" i18n-label="@@organisations.school.expertise" [options]="options" [formField]="form.expertise" />
            <kv-field optional class="measured" label="Wat bedrijven aan jullie hebben" i18n-label="@@organisations.school.expertise-about"><textarea class="area" rows="3" [formField]="form.expertiseAbout"></textarea></kv-field>
          </section>
          <div class="acts row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" [disabled]="!isChanged()" i18n="@@organisations.school.save">Bewaar</button></div>
        </form>
      }
    } @else {
      <kv-skeleton label="Profiel laden" i18n-label="@@organisations.school.loading" />
    }
  `,
})
export class InstitutionProfilePage {
  protected readonly own = injectOwnInstitution();
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly kinds = facilityKinds;
  protected readonly kindNames = FACILITY_KINDS;
  protected readonly options = expertises.map((value) => ({ value, text: (value === 'schemes' ? SCHEMES : TARGET_GROUPS[value])[this.locale] }));
  protected readonly labels: Record<string, string> = {
    website: $localize`:@@organisations.school.website:Website`, sharedInbox: $localize`:@@organisations.school.inbox:Gedeelde postbus`, domains: $localize`:@@organisations.school.domains:Maildomeinen`,
    name: $localize`:@@organisations.school.facility-name:Naam`, municipality: $localize`:@@organisations.school.municipality:Gemeente`,
  };
  protected readonly model = signal<ProfileForm>(empty);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'profile' });
  protected readonly isChanged = computed(() => {
    const kept = this.own.kept();
    return kept !== null && JSON.stringify(from(kept)) !== JSON.stringify(this.model());
  });
  private known: InstitutionSettings | null = null;

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.school.title:Profiel`, isPublic: false }));
    effect(() => {
      const kept = this.own.kept();
      if (!kept) return;
      untracked(() => {
        const before = this.known && from(this.known);
        const fresh = from(kept);
        // What I typed stays when somebody else kept something meanwhile.
        this.model.update((mine) => (before ? Object.fromEntries(Object.entries(fresh).map(([key, value]) => {
          const name = key as keyof ProfileForm;
          return [name, JSON.stringify(mine[name]) === JSON.stringify(before[name]) ? value : mine[name]];
        })) as unknown as ProfileForm : fresh));
        this.known = kept;
      });
    });
  }

  protected add(): void {
    this.model.update((model) => ({ ...model, facilities: [...model.facilities, { kind: 'practical-room', name: '', about: '', municipality: '', booking: '' }] }));
  }

  protected remove(place: number): void {
    this.model.update((model) => ({ ...model, facilities: model.facilities.filter((_, at) => at !== place) }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const kept = this.own.kept();
    if (!kept) return;
    const [before, after] = [toChange(from(kept), kept), toChange(this.model(), kept)];
    const change = Object.fromEntries(Object.entries(after).filter(([key, value]) => JSON.stringify(before[key as keyof InstitutionChange]) !== JSON.stringify(value)));
    if (await this.sending.submit(this.form, () => this.own.keep(change))) this.toasts.show($localize`:@@organisations.school.saved:Bewaard. Bedrijven zien het nu zo.`);
  }
}

const wording = institutionChange.pick({ about: true, expertiseAbout: true, facilities: true });
const addressed = institutionChange.pick({ website: true, sharedInbox: true, askedDomains: true });
/** The contract's rules, with each fault at its field of the form. */
const checks = checksBy<ProfileForm>(({ about, expertiseAbout, facilities, website, sharedInbox, domains }) => [
  ...issuesOf(wording, { about, expertiseAbout, facilities }),
  ...issuesOf(addressed, { website: website.trim() || null, sharedInbox: sharedInbox.trim() || null, askedDomains: domains }),
].map((issue) => (issue.path[0] === 'askedDomains' ? { ...issue, path: ['domains'] } : issue)));
