import type { CompanyDraft, Likenesses } from '#organisations/contract';

/** A company as it signs up. */
export const companyDraftExample = {
  name: 'Veenpoort Software', website: 'https://www.veenpoort.example', kvk: '90001234', branchNumber: null, sizeBand: '10-49', sectors: ['vervoer en logistiek'],
  municipality: 'Hoogeveen', region: null, about: { nl: 'Planpakketten voor kleine vervoerders.', en: 'Planning software for small hauliers.' },
} as const satisfies Omit<CompanyDraft, 'sectors'> & { sectors: readonly string[] };

export const likenessesExample: Likenesses = {
  companies: [{ id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', slug: 'veenpoort-software', name: 'Veenpoort Software', municipality: 'Hoogeveen', why: ['number', 'name'] }],
  register: { isChecked: true, entries: [{ kvk: '90001234', branchNumber: '000090001234', name: 'Veenpoort Software B.V.', municipality: 'Hoogeveen', website: 'https://www.veenpoort.example' }] },
};
