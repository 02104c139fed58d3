import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#base/contract';
import { Busy, Choice, Choices, Crumbs, Facts, Failed, Field, Fn, FormErrors, Send, Sending, Session, Skeleton, Tags, TextPipe, Toasts, allows, describePage, injectLocale, problemOf } from '#base/portal';
import type { Answer } from '#base/portal';
import { FORMS_SHORT, forms } from '#guidance/contract';
import { LANGUAGES, MODES, PARTNERINGS, REGIONS, TARGET_GROUPS, languages, modes, partnerings, regions, targetGroups } from '#organisations/contract';
import type { ProgrammeSettings } from '#organisations/contract';
import { FUNCTIONS, FUNCTION_GROUP, LEVELS, levels } from '#pathways/contract';
import type { JobFunction, Qualification } from '#pathways/contract';
import { addresses } from './addresses';
import { FunctionsOf } from './functions-of';
import { MunicipalityNames } from './municipality-names';
import { Periods } from './periods';
import { copyOf, emptyProgramme, fromSettings, mergedProgramme, programmeChanges, programmeChecks, toProgramme } from './programme-model';
import type { ProgrammeForm } from './programme-model';

/** One programme as those who answer for it arrange it, or a new one. */
@Component({
  selector: 'kv-programme-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Choice, Choices, Crumbs, Facts, Failed, Field, Fn, FormErrors, FormField, FunctionsOf, MunicipalityNames, Periods, Skeleton, Tags, TextPipe],
  templateUrl: './programme-page.html',
  styleUrl: './part.css',
  styles: `
    .code { grid-template-columns: 9rem minmax(0, 14rem) auto; justify-content: start; }
    .code small { grid-column: 1 / -1; color: var(--k-ink-2); font-size: var(--k-t-small); }
    @media (max-width: 39.99em) { .code { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
  `,
})
export class ProgrammePage {
  readonly id = input<string>();
  /** A programme to copy. */
  readonly from = input<string>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly acting = new Sending();
  protected readonly isBehind = signal(false);

  protected readonly read = httpResource<ProgrammeSettings>(() => {
    const id = this.id() ?? this.from();
    return id && this.session.isSignedIn() ? addresses.settings(id) : undefined;
  });
  protected readonly kept = signal<ProgrammeSettings | null>(null);
  protected readonly isNew = computed(() => this.id() === undefined);
  protected readonly isReady = computed(() => (this.isNew() && !this.from()) || this.kept() !== null);
  protected readonly may = computed(() => {
    const allowed = (what: string) => allows(this.kept(), what);
    return this.isNew() ? { change: true, plan: true, end: false, reopen: false, remove: false }
      : { change: allowed('change'), plan: allowed('plan'), end: allowed('end'), reopen: allowed('reopen'), remove: allowed('remove') };
  });
  protected readonly whyNot = computed(() => this.kept()?.can.find((one) => one.do === 'change')?.why?.[this.locale] ?? '');

  protected readonly model = signal<ProgrammeForm>(emptyProgramme());
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => programmeChecks(!this.may().change)), { name: 'programme' });
  private readonly base = computed(() => {
    const kept = this.kept();
    return kept && !this.isNew() ? fromSettings(kept) : emptyProgramme();
  });
  protected readonly isChanged = computed(() => Object.keys(programmeChanges(this.base(), this.model())).length > 0);

  private readonly qualifications = httpResource<Page<Qualification>>(() => addresses.qualifications);
  private readonly functions = httpResource<Page<JobFunction>>(() => addresses.functions);
  protected readonly known = computed(() => (this.qualifications.hasValue() ? this.qualifications.value().items : []));
  protected readonly derived = computed(() => {
    const map = new Map<string, string[]>();
    for (const { codeType, code } of this.model().codes) {
      const one = this.known().find((known) => known.codeType === codeType && known.code === code.trim());
      for (const slug of one?.functions ?? []) map.set(slug, [...(map.get(slug) ?? []), code.trim()]);
    }
    return map;
  });
  protected readonly chosenFunctions = computed(() => [...this.derived().keys()].filter((slug) => !this.model().functionsRemoved.includes(slug)).concat(this.model().functionsAdded));
  protected readonly specialisations = computed(() => {
    const all = (this.functions.hasValue() ? this.functions.value().items : []).filter(({ slug }) => this.chosenFunctions().includes(slug)).flatMap((one) => one.specialisations);
    return [...new Map(all.map(({ slug, name }) => [slug, { value: slug, text: name[this.locale] }])).values()];
  });
  protected readonly options = {
    levels: levels.map((value) => ({ value, text: LEVELS[value][this.locale] })),
    modes: modes.map((value) => ({ value, text: MODES[value][this.locale] })),
    regions: regions.map((value) => ({ value, text: REGIONS[value][this.locale] })),
    forms: forms.map((value) => ({ value, text: FORMS_SHORT[value][this.locale] })),
    languages: languages.map((value) => ({ value, text: LANGUAGES[value][this.locale] })),
    groups: targetGroups.map((value) => ({ value, text: TARGET_GROUPS[value][this.locale] })),
    partnering: [...partnerings.map((value) => ({ value, text: PARTNERINGS[value][this.locale] })), { value: '', text: $localize`:@@organisations.programme.no-preference:Geen voorkeur` }],
    said: [{ value: 'no', text: $localize`:@@organisations.programme.said-nothing:Daar zeggen we niets over` }, { value: 'yes', text: $localize`:@@organisations.programme.said:Dit zijn ze` }],
  };
  protected readonly labels: Record<string, string> = {
    name: $localize`:@@organisations.programme.name:Naam`, level: $localize`:@@organisations.programme.level:Niveau`, mode: $localize`:@@organisations.programme.mode:Leerweg of vorm`,
    municipality: $localize`:@@organisations.programme.municipality:Gemeente`, region: $localize`:@@organisations.programme.region:Regio`, codeType: $localize`:@@organisations.programme.register:Register`,
    code: $localize`:@@organisations.programme.code:Code`, from: $localize`:@@organisations.programme.from:Van`, until: $localize`:@@organisations.programme.until:Tot en met`, students: $localize`:@@organisations.programme.students:Studenten`,
    languages: $localize`:@@organisations.programme.languages:Talen`,
  };
  protected readonly names = FUNCTIONS;
  protected readonly groups = FUNCTION_GROUP;
  protected readonly newName = $localize`:@@organisations.programme.new:Nieuw`;
  protected readonly trail = [{ text: $localize`:@@organisations.programme.crumb:Opleidingen`, link: '/organisation/programmes' }];

  constructor() {
    describePage(() => ({ title: this.isNew() ? $localize`:@@organisations.programme.title-new:Nieuwe opleiding` : this.kept()?.name ?? $localize`:@@organisations.programme.title:Opleiding`, isPublic: false }));
    effect(() => {
      const one = this.read.hasValue() ? this.read.value() : null;
      if (!one || one.id !== (this.id() ?? this.from())) return;
      untracked(() => {
        if (this.kept()?.id === one.id) return;
        this.kept.set(one);
        this.model.set(this.isNew() ? copyOf(one) : fromSettings(one));
      });
    });
  }

  protected facts(one: ProgrammeSettings): string[] {
    return [LEVELS[one.level][this.locale], MODES[one.mode][this.locale], one.municipality, REGIONS[one.region][this.locale], ...one.codes.map(({ codeType, code }) => `${codeType} ${code}`)];
  }

  protected nameOf(place: number): string {
    const row = this.model().codes[place];
    const code = row?.code.trim();
    if (!code) return '';
    const one = this.known().find((known) => known.codeType === row?.codeType && known.code === code);
    if (one) return one.name;
    return this.known().length ? $localize`:@@organisations.programme.unknown-code:Deze code kent het Ontwikkelpad niet. Kies hieronder zelf de functies.` : '';
  }

  protected addCode(): void {
    this.model.update((model) => ({ ...model, codes: [...model.codes, { codeType: model.level && !model.level.startsWith('mbo') ? 'croho' : 'crebo', code: '' }] }));
  }

  protected removeCode(place: number): void {
    this.model.update((model) => ({ ...model, codes: model.codes.filter((_, at) => at !== place) }));
  }

  protected set<K extends keyof ProgrammeForm>(key: K, value: ProgrammeForm[K]): void {
    this.model.update((model) => ({ ...model, [key]: value }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.store());
    if (!done) return;
    if (this.isNew()) {
      await this.router.navigate(['/organisation/programmes', done.value.id]);
      this.toasts.show($localize`:@@organisations.programme.added:De opleiding staat er. Wijs nu aan wie haar beheert.`);
    } else {
      this.takeIn(done.value);
      this.toasts.show($localize`:@@organisations.programme.saved:Bewaard. Bedrijven zien het nu zo.`);
    }
  }

  private async store(): Promise<Answer<ProgrammeSettings>> {
    const kept = this.kept();
    const institutionId = this.session.membership()?.organisation.id;
    const answer = this.isNew() || !kept
      ? await this.send.create<ProgrammeSettings>(addresses.allProgrammes, { institutionId, ...toProgramme(this.model()) })
      : await this.send.patch<ProgrammeSettings>(addresses.programme(kept.id), programmeChanges(this.base(), this.model()), `"${kept.version}"`);
    this.isBehind.set(!answer.ok && answer.problem.status === 412);
    return answer;
  }

  private takeIn(one: ProgrammeSettings): void {
    this.kept.set(one);
    this.model.set(fromSettings(one));
  }

  /** Takes in what somebody else kept; what I changed stays. */
  protected async catchUp(): Promise<void> {
    const kept = this.kept();
    if (!kept) return;
    const answer = await this.sending.run(async (): Promise<Answer<ProgrammeSettings>> => {
      try {
        return { ok: true, status: 200, etag: null, value: await firstValueFrom(this.http.get<ProgrammeSettings>(addresses.settings(kept.id))) };
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    });
    if (!answer) return;
    const merged = mergedProgramme(this.model(), this.base(), fromSettings(answer.value));
    this.kept.set(answer.value);
    this.model.set(merged);
    this.isBehind.set(false);
    this.toasts.show($localize`:@@organisations.programme.caught-up:De nieuwste versie staat er, met wat jij wijzigde. Bewaar opnieuw.`);
  }

  protected async turn(what: 'ending' | 'reopening'): Promise<void> {
    const kept = this.kept();
    if (!kept) return;
    const done = await this.acting.run(() => this.send.post<ProgrammeSettings>(addresses.turn(kept.id, what)));
    if (!done) return;
    this.takeIn(done.value);
    if (what === 'ending') this.toasts.show($localize`:@@organisations.programme.ended:De opleiding is beëindigd. Lopende samenwerkingen gaan door.`, () => void this.turn('reopening'));
    else this.toasts.show($localize`:@@organisations.programme.reopened:De opleiding is weer open.`);
  }

  protected async remove(): Promise<void> {
    const kept = this.kept();
    if (!kept || !(await this.acting.run(() => this.send.remove(addresses.programme(kept.id))))) return;
    await this.router.navigate(['/organisation/programmes']);
    this.toasts.show($localize`:@@organisations.programme.removed:De opleiding is weg.`);
  }
}
