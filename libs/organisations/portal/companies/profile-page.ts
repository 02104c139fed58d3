import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { FormField, disabled, form, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Busy, Choices, Failed, Field, FormErrors, Send, Sending, Session, Skeleton, Tags, Toasts, allows, checksOf, describePage, injectLocale } from '#base/portal';
import { FORMS, forms } from '#guidance/contract';
import { LANGUAGES, SIZE_BANDS, companyChange, languages, sizeBands } from '#organisations/contract';
import type { CompanyProfile } from '#organisations/contract';
import { FUNCTIONS, FUNCTION_GROUP, jobFunctions } from '#pathways/contract';
import { companyAddresses } from './addresses';
import { asWebAddress } from './company-step.model';
import { injectOwnCompany } from './own-company';
import { Standing } from './standing';

interface ProfileForm {
  name: string; website: string; kvk: string; branchNumber: string; sizeBand: string; sectors: string[]; about: { nl: string; en: string };
  csr: { name: string; email: string }; wantedForms: string[]; functions: string[]; languages: string[]; technologies: string[];
}

const empty: ProfileForm = { name: '', website: '', kvk: '', branchNumber: '', sizeBand: '', sectors: [], about: { nl: '', en: '' }, csr: { name: '', email: '' }, wantedForms: [], functions: [], languages: [], technologies: [] };

const formOf = (one: CompanyProfile): ProfileForm => ({
  name: one.name, website: one.website ?? '', kvk: one.kvk ?? '', branchNumber: one.branchNumber ?? '', sizeBand: one.sizeBand ?? '', sectors: one.sectors, about: one.about,
  csr: one.csr ?? { name: '', email: '' }, wantedForms: one.wantedForms ?? [], functions: one.functions, languages: one.languages, technologies: one.technologies,
});

/** The form as it is sent: what is empty is nothing. */
function changeOf({ name, website, kvk, branchNumber, csr, wantedForms, sizeBand, ...rest }: ProfileForm): Record<string, unknown> {
  return {
    ...rest, name: name.trim(), website: asWebAddress(website) || null, kvk: kvk.trim() || null, branchNumber: branchNumber.trim() || null,
    ...(sizeBand ? { sizeBand } : {}), csr: csr.name.trim() || csr.email.trim() ? csr : null, wantedForms: wantedForms.length ? wantedForms : null,
  };
}

const checks = checksOf(companyChange, changeOf);

/** What a company says of itself, and how it stands with HCA-ICT. */
@Component({
  selector: 'kv-company-profile',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Choices, Failed, Field, FormErrors, FormField, Skeleton, Standing, Tags],
  templateUrl: './profile-page.html',
  styles: `
    form { max-width: 44rem; }
    .lead { margin-top: .5rem; }
    .save { margin-top: var(--k-5); }
    .two { display: grid; grid-template-columns: 1fr 1fr; gap: var(--k-4); }
    .part { border-top: 1px solid var(--k-ink); padding-top: var(--k-3); margin-top: var(--k-6); }
    @media (max-width: 39.99em) { .two { grid-template-columns: 1fr; } }
  `,
})
export class CompanyProfilePage {
  private readonly id = injectOwnCompany();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly company = httpResource<CompanyProfile>(() => { const id = this.id(); return id && companyAddresses.profile(id); });
  protected readonly sending = new Sending();
  protected readonly mayChange = computed(() => this.company.hasValue() && allows(this.company.value(), 'change'));
  protected readonly whyNot = computed(() => (this.company.hasValue() ? this.company.value().can.find((one) => one.do === 'change')?.why?.[this.locale] ?? null : null));
  protected readonly model = linkedSignal<CompanyProfile | null, ProfileForm>({ source: () => (this.company.hasValue() ? this.company.value() : null), computation: (one) => (one ? formOf(one) : empty) });
  protected readonly form = form(this.model, (path) => {
    validateStandardSchema(path, () => checks);
    disabled(path, () => !this.mayChange());
  }, { name: 'profile' });
  protected readonly labels = {
    name: $localize`:@@organisations.profile.name:Naam`, website: $localize`:@@organisations.profile.website:Website`, kvk: $localize`:@@organisations.profile.kvk:KvK-nummer`,
    branchNumber: $localize`:@@organisations.profile.branch-number:Vestigingsnummer`, sizeBand: $localize`:@@organisations.profile.size:Hoeveel mensen werken er`,
    sectors: $localize`:@@organisations.profile.sectors:Sectoren`, nl: $localize`:@@organisations.profile.about-nl:Wat jullie doen, in het Nederlands`, en: $localize`:@@organisations.profile.about-en:Wat jullie doen, in het Engels`,
    wantedForms: $localize`:@@organisations.profile.forms:Wat jullie met het onderwijs willen doen`, functions: $localize`:@@organisations.profile.functions:In welke functies mensen bij jullie werken`,
    technologies: $localize`:@@organisations.profile.technologies:Waar jullie mee werken`, languages: $localize`:@@organisations.profile.languages:In welke talen het bij jullie kan`,
    csrName: $localize`:@@organisations.profile.csr-name:Naam`, csrEmail: $localize`:@@organisations.profile.csr-email:E-mailadres`,
  };
  protected readonly sizes = sizeBands.map((value) => ({ value, text: SIZE_BANDS[value][this.locale] }));
  protected readonly forms = forms.map((value) => ({ value, text: FORMS[value][this.locale] }));
  protected readonly functions = jobFunctions.map((value) => ({ value, text: FUNCTIONS[value][this.locale], group: FUNCTION_GROUP[value] }));
  protected readonly languages = languages.map((value) => ({ value, text: LANGUAGES[value][this.locale] }));

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.profile.title:Bedrijfsprofiel`, isPublic: false }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const company = this.company.value();
    if (!company) return;
    const done = await this.sending.submit(this.form, () => this.send.patch<CompanyProfile>(companyAddresses.change(company.id), changeOf(this.model()), `"${company.version}"`));
    if (!done) return;
    this.company.set(done.value);
    this.toasts.show($localize`:@@organisations.profile.saved:Profiel bewaard.`);
    if (done.value.name !== company.name) await this.session.reload();
  }
}
