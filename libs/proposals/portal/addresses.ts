import type { Turn } from '#proposals/contract';

/** The one place of this domain that knows addresses of the API. */
export const addresses = {
  list: (turn: Turn, postingId?: string) => `/v1/proposals?turn=${turn}&limit=20${postingId ? `&postingId=${encodeURIComponent(postingId)}` : ''}`,
  posting: (id: string) => `/v1/postings/${encodeURIComponent(id)}`,
  one: (id: string) => `/v1/proposals/${id}`,
  send: '/v1/proposals',
  sendTogether: '/v1/proposal-batches',
  responseTime: (organisationId: string) => `/v1/organisations/${organisationId}/response-time`,
  confirmation: (id: string) => `/v1/proposals/${id}/confirmation`,
  acceptance: (id: string) => `/v1/proposals/${id}/acceptance`,
  revisions: (id: string) => `/v1/proposals/${id}/revisions`,
  resubmission: (id: string) => `/v1/proposals/${id}/resubmission`,
  classInterest: (id: string) => `/v1/proposals/${id}/class-interest`,
  refusal: (id: string) => `/v1/proposals/${id}/refusal`,
  withdrawal: (id: string) => `/v1/proposals/${id}/withdrawal`,
  restoration: (id: string) => `/v1/proposals/${id}/restoration`,
};
