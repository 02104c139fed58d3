import type { Company, CompanyDraft, CompanyProfile, DeskCompany, Likenesses, OpenReport, Recognition } from '#organisations/contract';

/** A company as it signs up. */
export const companyDraftExample = {
  name: 'Veenpoort Software', website: 'https://www.veenpoort.example', kvk: '90001234', branchNumber: null, sizeBand: '10-49', sectors: ['vervoer en logistiek'],
  municipality: 'Hoogeveen', region: null, about: { nl: 'Planpakketten voor kleine vervoerders.', en: 'Planning software for small hauliers.' },
} as const satisfies Omit<CompanyDraft, 'sectors'> & { sectors: readonly string[] };

export const likenessesExample: Likenesses = {
  companies: [{ id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', slug: 'veenpoort-software', name: 'Veenpoort Software', municipality: 'Hoogeveen', why: ['number', 'name'] }],
  register: { isChecked: true, entries: [{ kvk: '90001234', branchNumber: '000090001234', name: 'Veenpoort Software B.V.', municipality: 'Hoogeveen', website: 'https://www.veenpoort.example' }] },
};

const at = '2027-03-15T09:00:00.000Z';
const events = [
  { id: '0198a3c0-7b1e-7c44-9d51-5c1f2a3b4c5d', at, side: 'company' as const, who: 'Freek Brouwer', what: 'registered' as const, reason: null, text: '' },
];

export const companyExample: Company = {
  id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', slug: 'veenpoort-software', name: 'Veenpoort Software', website: 'https://www.veenpoort.example', about: companyDraftExample.about,
  sizeBand: '10-49', sectors: ['vervoer en logistiek'], joinedAt: at, knownBy: 'analyst', isInRegister: true, mergedInto: null,
  branches: [{ id: '0198a3c0-7b1e-7c44-9d51-2c1f2a3b4c5d', name: 'Hoofdkantoor', municipality: 'Hoogeveen', region: 'north', isMain: true,
    recognitions: [{ code: '25998', name: 'Software developer', validFromOn: '2026-04-01', validUntilOn: '2030-03-31' }] }],
};

export const profileExample: CompanyProfile = {
  id: companyExample.id, slug: companyExample.slug, version: 1, name: companyExample.name, website: companyExample.website, kvk: '90001234', branchNumber: null, sizeBand: '10-49',
  sectors: ['vervoer en logistiek'], about: companyExample.about, csr: { name: 'Fenna Mulder', email: 'fenna@veenpoort.example' }, wantedForms: ['assignments-and-internships'], functions: ['software-developer'], languages: ['nl'], technologies: ['TypeScript'],
  verification: 'waiting', queue: { since: at, decideBy: '2027-03-22', usualDays: 2 }, events, can: [{ do: 'change', allowed: true, why: null }],
};

export const deskExample: DeskCompany = {
  id: companyExample.id, slug: companyExample.slug, name: companyExample.name, website: companyExample.website, kvk: '90001234', branchNumber: null, municipality: 'Hoogeveen', verification: 'waiting',
  since: at, decideBy: '2027-03-22', postingsWaiting: 1, people: [{ name: 'Freek Brouwer', mail: 'freek@gmail.example' }], events, can: [{ do: 'approve', allowed: true, why: null }],
  evidence: { at, kvk: '90001234', register: likenessesExample.register, site: 'veenpoort.example', mail: 'gmail.example', isOwnMail: false, isPublicMail: false, likenesses: [] },
};

export const reportExample: OpenReport = {
  id: '0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d', subject: 'company', organisation: { id: companyExample.id, slug: companyExample.slug, name: companyExample.name }, posting: null, reason: 'conduct',
  text: 'De begeleider die was afgesproken, is nooit gekomen.', by: 'Marit Hoekstra', createdAt: at,
};

export const recognitionExample: Recognition = {
  id: '0198a3c0-7b1e-7c44-9d51-7c1f2a3b4c5d', version: 1, branch: { id: '0198a3c0-7b1e-7c44-9d51-2c1f2a3b4c5d', name: 'Hoofdkantoor', municipality: 'Hoogeveen' }, code: '25998', name: 'Software developer',
  status: 'recognised', appliedOn: '2026-01-12', validFromOn: '2026-04-01', validUntilOn: '2030-03-31', withdrawnOn: null, isOver: false,
  history: [{ at, who: 'Jorrit Venema', status: 'recognised', validFromOn: '2026-04-01', validUntilOn: '2030-03-31' }],
};
