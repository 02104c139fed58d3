import { policy, Refusal } from '#base/server';
import { publishing, type Verification } from '#organisations/contract';
import { companyProblems } from './company.problems';

/** What the rules need to know of a company. */
export interface CompanyFacts {
  id: string;
  verification: Verification;
  isMerged: boolean;
}

const onlyInside = { nl: 'Dit bedrijf is nog niet gecontroleerd. Alleen wie er werkt ziet het.', en: 'This company has not been checked yet. Only who works there sees it.' };
const onlyAdmins = { nl: 'Alleen een beheerder van dit bedrijf wijzigt dit. Vraag het een collega die beheerder is.', en: 'Only an administrator of this company changes this. Ask a colleague who is one.' };
const onlyAnalysts = { nl: 'Alleen HCA-ICT beslist hierover.', en: 'Only HCA-ICT decides on this.' };
const notYourOwn = { nl: 'Dit is je eigen bedrijf. Wijzig de gegevens zelf.', en: 'This is your own company. Change its data yourself.' };

export const isPublic = ({ verification, isMerged }: Pick<CompanyFacts, 'verification' | 'isMerged'>): boolean => isMerged || publishing.includes(verification);
const merged = () => new Refusal(companyProblems.merged);

/** A company is for everybody once HCA-ICT knows it; its administrators arrange it; an analyst decides whether it is known. */
export const companyPolicy = policy<CompanyFacts>()({
  see: (actor, company) => isPublic(company) || actor.worksFor(company.id) || actor.isAnalyst || onlyInside,
  'see inside': (actor, company) => actor.worksFor(company.id) || actor.isAnalyst || onlyInside,
  change: (actor, company) => !actor.isAdminOf(company.id) ? onlyAdmins : company.isMerged ? merged() : true,
  answer: (actor, company) => !actor.isAdminOf(company.id) ? onlyAdmins
    : company.isMerged ? merged() : company.verification === 'asked' || company.verification === 'refused' || new Refusal(companyProblems['nothing-asked']),
  report: (actor, company) => !actor.worksFor(company.id) || notYourOwn,
  approve: (actor, company) => !actor.isAnalyst ? onlyAnalysts : company.isMerged ? merged() : company.verification !== 'verified' || new Refusal(companyProblems['already-known']),
  refuse: (actor, company) => !actor.isAnalyst ? onlyAnalysts : company.isMerged ? merged() : company.verification !== 'refused' || new Refusal(companyProblems['already-refused']),
  ask: (actor, company) => !actor.isAnalyst ? onlyAnalysts : company.isMerged ? merged() : company.verification === 'waiting' || new Refusal(companyProblems['not-waiting']),
  seen: (actor, company) => !actor.isAnalyst ? onlyAnalysts : company.verification === 'trusted' || new Refusal(companyProblems['not-afterwards']),
});

/** The companies `c` that have a page of their own for everybody. */
export const publicCompany = `(c.merged_into is null and c.verification = any('{${publishing.join(',')}}'))`;

/** The same as `see`, for reads: $2 the actor's organisations, $3 whether they are an analyst; a visitor has none and is none. */
export const visibleCompany = `(c.merged_into is not null or c.verification = any('{${publishing.join(',')}}') or c.organisation_id = any($2::uuid[]) or $3::boolean)`;
