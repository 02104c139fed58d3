import type { DeputyDraft, Deputyship } from '#accounts/contract';

export const deputyDraftExample: DeputyDraft = { deputyId: '0198a3c0-7b1e-7c44-9d51-7c1f2a3b4c5d', from: '2027-05-03', until: '2027-05-28' };
export const deputyshipExample: Deputyship = {
  id: '0198a3c0-7b1e-7c44-9d51-9c1f2a3b4c7e', person: { id: '0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d', name: 'Marit Hoekstra' }, deputy: { id: deputyDraftExample.deputyId, name: 'Bilal Yıldız' }, programmes: [],
  from: deputyDraftExample.from, until: deputyDraftExample.until, isActive: false, can: [{ do: 'end', allowed: true, why: null }],
};
