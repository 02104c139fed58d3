import type { CollaborationStatus, PressedAct } from '#collaborations/contract';

const paths: Record<PressedAct, string> = { start: 'start', decide: 'decision', pause: 'pause', resume: 'resumption', complete: 'completion', stop: 'stop', withdraw: 'withdrawal', 'hand-over': 'hand-over', 'change-dates': 'plan' };

/** The one place of this domain that knows addresses of the API. */
export const addresses = {
  list: (status: CollaborationStatus | null) => `/v1/collaborations?limit=20${status ? `&status=${status}` : ''}`,
  one: (id: string) => `/v1/collaborations/${id}`,
  partners: (institutionId: string, text: string) => `/v1/institutions/${institutionId}/partners?limit=30${text ? `&q=${encodeURIComponent(text)}` : ''}`,
  partner: (institutionId: string, companyId: string) => `/v1/institutions/${institutionId}/partners/${companyId}`,
  clauses: (institutionId: string) => `/v1/institutions/${institutionId}/clauses`,
  clause: (id: string) => `/v1/institution-clauses/${id}`,
  clauseRestoration: (id: string) => `/v1/institution-clauses/${id}/restoration`,
  plan: (id: string) => `/v1/collaborations/${id}/plan`,
  agreement: (id: string) => `/v1/collaborations/${id}/plan/agreement`,
  planReturn: (id: string) => `/v1/collaborations/${id}/plan/return`,
  signature: (id: string) => `/v1/collaborations/${id}/plan/signature`,
  act: (id: string, act: PressedAct) => `/v1/collaborations/${id}/${paths[act]}`,
  work: (id: string) => `/v1/collaborations/${id}/work`,
  kickOff: (id: string) => `/v1/collaborations/${id}/kick-off`,
  milestones: (id: string) => `/v1/collaborations/${id}/milestones`,
  milestone: (id: string, act?: 'agreement' | 'completion' | 'reopening') => `/v1/milestones/${id}${act ? `/${act}` : ''}`,
  hours: (id: string) => `/v1/collaborations/${id}/hours`,
  hoursEntry: (id: string) => `/v1/hours-entries/${id}`,
  colleagues: (id: string) => `/v1/collaborations/${id}/colleagues`,
};
