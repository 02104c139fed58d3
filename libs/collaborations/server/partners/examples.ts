import type { Partner, PartnerDetail, PartnerNote } from '#collaborations/contract';

export const partnerNoteExample: PartnerNote = { contactName: 'Jorrit Venema', contactEmail: 'jorrit@veenpoort.example', since: '2023-09-01', note: 'Komt elk najaar vertellen.' };

export const partnerExample: Partner = {
  institutionId: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', version: 1, ...partnerNoteExample,
  company: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', slug: 'veenpoort-software', name: 'Veenpoort Software', municipality: 'Hoogeveen', isPublic: true },
  counts: { open: 2, proposals: 4, running: 1, completed: 3 }, lastAt: '2027-03-22T08:15:00.000Z',
};

export const partnerDetailExample: PartnerDetail = {
  ...partnerExample,
  events: [{
    what: 'collaboration', id: '0198a3d0-22bb-7a10-9c20-6c1f2a3b4c5d', at: '2027-03-22T08:15:00.000Z', status: 'running', kind: 'internship', title: 'Van eerste ticket tot release',
    programme: { id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Software Developer' }, seats: 2, lastMark: 8, mayOpen: true,
  }],
  postings: [{ id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', title: 'Van eerste ticket tot release', kind: 'internship', status: 'filled', publishedAt: '2027-03-18T09:00:00.000Z' }],
  can: [{ do: 'change', allowed: true, why: null }],
};
