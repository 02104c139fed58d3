import { checksOf } from '#base/portal';
import { branchNumberFault, companyDraft, digitsOf, kvkFault } from '#organisations/contract';

/** What the form of a new company holds; an empty field is an empty text. */
export interface CompanyForm {
  name: string;
  kvk: string;
  website: string;
  municipality: string;
  region: string;
  sizeBand: string;
  branchNumber: string;
}

export const emptyCompany: CompanyForm = { name: '', kvk: '', website: '', municipality: '', region: '', sizeBand: '', branchNumber: '' };

/** People write `bedrijf.nl`; a web address starts with https://. */
export const asWebAddress = (written: string): string => {
  const plain = written.trim();
  return plain === '' || /^[a-z]+:\/\//i.test(plain) ? plain : `https://${plain}`;
};

/** The form as it is sent. */
export function draftOf({ website, ...form }: CompanyForm): Record<string, unknown> {
  return { ...Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value.trim() === '' ? null : value.trim()])), website: asWebAddress(website) || null };
}

/** The contract's own rules over the form, at its fields. */
export const companyChecks = checksOf(companyDraft, draftOf);

/** What somebody gave as a number that belongs in the other field: a branch number where a KvK number is asked, or the other way round. */
export function misplaced({ kvk, branchNumber }: CompanyForm): CompanyForm['kvk'] | null {
  if (kvkFault(kvk) && !branchNumberFault(kvk) && branchNumber === '') return digitsOf(kvk);
  return null;
}
