import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, output, signal, untracked } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import type { Page } from '#base/contract';
import { Busy, Field, FormErrors, Send, Sending, injectLocale } from '#base/portal';
import { REGIONS, SIZE_BANDS, kvkFault, regions, sizeBands } from '#organisations/contract';
import type { Likeness, Likenesses, Municipality } from '#organisations/contract';
import { companyAddresses } from './addresses';
import { asWebAddress, companyChecks, draftOf, emptyCompany, misplaced } from './company-step.model';
import type { CompanyForm } from './company-step.model';
import { LikenessList } from './likeness-list';

/** So long nobody types before it is looked up. */
const PAUSE_MS = 350;

/**
 * A company comes to Koppelvlak: number and name first, then whether it is here already, then the rest. What the register knows is filled in.
 * `<kv-company-step (made)="goOn($event)" (meant)="askToJoin($event)" />`; `made` has what the server answered.
 */
@Component({
  selector: 'kv-company-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField, LikenessList],
  templateUrl: './company-step.html',
  styles: `
    :host { display: block; max-width: 38rem; }
    .two { display: grid; grid-template-columns: 1fr 1fr; gap: var(--k-4); }
    @media (max-width: 39.99em) { .two { grid-template-columns: 1fr; } }
  `,
})
export class CompanyStep {
  readonly made = output<{ id: string }>();
  /** Somebody says that a company that is here already is theirs. */
  readonly meant = output<Likeness>();

  private readonly send = inject(Send);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly model = signal<CompanyForm>(emptyCompany);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => companyChecks), { name: 'company' });
  protected readonly labels = {
    name: $localize`:@@organisations.company-step.name:Naam van het bedrijf`, kvk: $localize`:@@organisations.company-step.kvk:KvK-nummer`,
    website: $localize`:@@organisations.company-step.website:Website`, municipality: $localize`:@@organisations.company-step.municipality:Gemeente`,
    region: $localize`:@@organisations.company-step.region:Regio`, sizeBand: $localize`:@@organisations.company-step.size:Hoeveel mensen werken er`,
    branchNumber: $localize`:@@organisations.company-step.branch:Vestigingsnummer`,
  };
  protected readonly sizes = sizeBands.map((value) => ({ value, text: SIZE_BANDS[value][this.locale] }));
  protected readonly regions = regions.map((value) => ({ value, text: REGIONS[value][this.locale] }));

  /** What was typed, a moment ago. */
  private readonly typed = signal<CompanyForm>(emptyCompany);
  /** For whom somebody said: no, not mine. */
  private readonly passed = signal<readonly string[]>([]);
  protected readonly found = httpResource<Likenesses>(() => {
    const { name, kvk, website, municipality } = this.typed();
    return name.trim().length >= 3 || kvk || website ? companyAddresses.likenesses({ name: name.trim(), kvk, website: asWebAddress(website), municipality: municipality.trim() }) : undefined;
  });
  protected readonly alike = computed(() => (this.found.hasValue() ? this.found.value().companies : []).filter(({ id }) => !this.passed().includes(id)));
  /** What the register has under the number that was typed. */
  private readonly entry = computed(() => (this.typed().kvk && this.found.hasValue() ? this.found.value().register.entries[0] : undefined));
  private readonly places = httpResource<Page<Municipality>>(() => {
    const { municipality } = this.typed();
    return municipality.trim().length >= 2 ? companyAddresses.municipalities(municipality.trim()) : undefined;
  });
  protected readonly suggestions = computed(() => (this.places.hasValue() ? this.places.value().items : []));
  private readonly proposed = computed(() => {
    const name = this.model().municipality.trim().toLowerCase();
    return this.suggestions().find((one) => one.name.toLowerCase() === name)?.region ?? null;
  });
  /** The first choice of the region: as the municipality says, when that is known. */
  protected readonly byMunicipality = computed(() => {
    const region = this.proposed();
    return region
      ? $localize`:@@organisations.company-step.proposed:${REGIONS[region][this.locale]}:region:, volgens de gemeente`
      : $localize`:@@organisations.company-step.choose-region:Kies, of volg de gemeente`;
  });
  protected readonly wrongPlace = computed(() => misplaced(this.model()));
  /** What the number tells as it is typed. */
  protected readonly aboutNumber = computed(() => {
    const { kvk } = this.model();
    if (kvk.trim() === '') return '';
    const fault = kvkFault(kvk);
    if (fault) return fault[this.locale];
    if (this.found.isLoading() || !this.found.hasValue()) return '';
    const { isChecked, entries } = this.found.value().register;
    const [entry] = entries;
    if (!isChecked) return $localize`:@@organisations.company-step.unchecked:Het nummer heeft de goede vorm. Bij het handelsregister is het niet gecontroleerd.`;
    return entry
      ? $localize`:@@organisations.company-step.known:In het handelsregister: ${[entry.name, entry.municipality].filter(Boolean).join(', ')}:entry:.`
      : $localize`:@@organisations.company-step.unknown:Dit nummer staat niet in het handelsregister dat wij kennen. Je kunt doorgaan; HCA-ICT kijkt dan mee voordat je eerste plaatsing opengaat.`;
  });

  constructor() {
    effect((onCleanup) => {
      const now = this.model();
      const timer = setTimeout(() => untracked(() => this.typed.set(now)), PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      const entry = this.entry();
      untracked(() => {
        if (entry) this.model.update((model) => ({ ...model, name: model.name || entry.name, website: model.website || (entry.website ?? ''), municipality: model.municipality || (entry.municipality ?? '') }));
      });
    });
  }

  protected pass(): void {
    this.passed.update((all) => [...all, ...this.alike().map(({ id }) => id)]);
  }

  protected moveNumber(number: string): void {
    this.model.update((model) => ({ ...model, kvk: '', branchNumber: number }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.create<{ id: string }>(companyAddresses.create, draftOf(this.model())));
    if (done) this.made.emit(done.value);
  }
}
