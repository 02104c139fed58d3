import { partnershipDraft } from '#organisations/contract';
import type { PartnershipChange, PartnershipKind, PartnershipSettings, Region } from '#organisations/contract';
import { asWebAddress } from '../companies/company-step.model';

/** What is typed about a partnership; an empty field is an empty text. */
export interface PartnershipForm {
  name: string;
  kind: string;
  about: { nl: string; en: string };
  website: string;
  themes: string[];
  regions: string[];
  municipality: string;
}

export const emptyPartnership: PartnershipForm = { name: '', kind: 'public-private', about: { nl: '', en: '' }, website: '', themes: [], regions: [], municipality: '' };

export const fromPartnership = ({ name, kind, about, website, themes, regions, municipality }: PartnershipSettings): PartnershipForm =>
  ({ name, kind, about: { ...about }, website: website ?? '', themes, regions, municipality: municipality ?? '' });

export const toPartnership = (typed: PartnershipForm) => ({
  name: typed.name.trim(), kind: typed.kind as PartnershipKind, about: typed.about, website: asWebAddress(typed.website) || null, themes: typed.themes, regions: typed.regions as Region[], municipality: typed.municipality.trim() || null,
});

/** Only what differs: two people who change different things do not undo each other's. */
export function partnershipChanges(kept: PartnershipSettings, typed: PartnershipForm): PartnershipChange {
  const before = toPartnership(fromPartnership(kept));
  return Object.fromEntries(Object.entries(toPartnership(typed)).filter(([name, value]) => JSON.stringify(before[name as keyof typeof before]) !== JSON.stringify(value)));
}

const rules = partnershipDraft.omit({ organisationId: true });
/** The contract's own rules over the form, at its fields. */
export const partnershipChecks = {
  '~standard': {
    version: 1 as const, vendor: 'koppelvlak',
    validate: (value: unknown) => {
      const outcome = rules.safeParse(toPartnership(value as PartnershipForm), { reportInput: true });
      return outcome.success ? { value: value as PartnershipForm } : { issues: outcome.error.issues };
    },
  },
};
