import type { Collaboration, CollaborationDetail } from '#collaborations/contract';

const canStart = [{ do: 'start', allowed: true, why: null }];

/** A collaboration that just opened; read by the programme's manager. */
export const collaborationExample: Collaboration = {
  id: '0198a3d0-22bb-7a10-9c20-6c1f2a3b4c5d', version: 1, status: 'preparing', kind: 'internship', form: 'assignments-and-internships', region: 'north', seats: 2,
  from: '2027-08-30', until: '2028-01-28', createdAt: '2027-03-22T08:15:00.000Z', startedAt: null, endedAt: null,
  posting: { id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', title: 'Van eerste ticket tot release' },
  programme: { id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Software Developer', level: 'mbo-4' },
  company: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software' },
  institution: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', name: 'ROC Deltion College' },
  contacts: { company: { name: 'Jorrit Venema', email: 'jorrit@veenpoort.example' }, institution: { name: 'Marit Hoekstra', email: 'marit@deltion.example' } },
  partners: [], lastMark: null, openSignals: 0, can: canStart,
};

export const openedExample: CollaborationDetail = {
  ...collaborationExample, proposalId: '0198a3c4-11aa-7f02-8a10-5c1f2a3b4c5d', course: { side: 'institution', pausedFrom: null, backOn: null, decisions: [] },
  history: [
    { what: 'responded', side: 'institution', at: '2027-03-18T09:30:00.000Z', by: 'Marit Hoekstra' },
    { what: 'confirmed', side: 'company', at: '2027-03-19T13:05:00.000Z', by: 'Jorrit Venema' },
    { what: 'accepted', side: 'institution', at: '2027-03-22T08:15:00.000Z', by: 'Marit Hoekstra' },
  ],
};

export const startedExample: CollaborationDetail = {
  ...openedExample, version: 2, status: 'running', startedAt: '2027-08-30T07:00:00.000Z',
  can: [{ do: 'start', allowed: false, why: { nl: 'Deze samenwerking is al gestart of gestopt', en: 'This collaboration has already started or stopped' } }],
  history: [...openedExample.history, { what: 'started', side: 'institution', at: '2027-08-30T07:00:00.000Z', by: 'Marit Hoekstra' }],
};
