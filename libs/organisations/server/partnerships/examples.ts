import type { OwnPartnership, Partnership, PartnershipDraft, PartnershipSettings } from '#organisations/contract';

export const partnershipExample: Partnership = {
  id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c71', slug: 'ict-noord', name: 'ICT Noord', kind: 'public-private', about: { nl: 'Bedrijven en scholen leiden samen op.', en: 'Companies and schools train together.' },
  website: 'https://ict-noord.example', themes: ['cybersecurity'], regions: ['north'], municipality: 'Groningen',
  members: [{ id: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c21', slug: 'firda', name: 'Firda', type: 'institution' }], isEnded: false,
};
const { members, about, ...brief } = partnershipExample;
export const partnershipSettingsExample: PartnershipSettings = {
  ...brief, about, members: members.map((one) => ({ ...one, standing: 'invited' as const })), version: 2,
  can: [{ do: 'change', allowed: true, why: null }, { do: 'ask', allowed: true, why: null }],
};
export const ownPartnershipExample: OwnPartnership = { ...brief, standing: 'member' };
export const partnershipDraftExample: PartnershipDraft = {
  organisationId: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'ICT Noord', kind: 'public-private', about: about, themes: ['cybersecurity'], regions: ['north'], municipality: 'Groningen',
};
