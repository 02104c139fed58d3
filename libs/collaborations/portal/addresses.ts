import type { CollaborationStatus } from '#collaborations/contract';

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
  start: (id: string) => `/v1/collaborations/${id}/start`,
};
