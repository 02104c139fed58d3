import type { CollaborationStatus } from '#collaborations/contract';

/** The one place of this domain that knows addresses of the API. */
export const addresses = {
  list: (status: CollaborationStatus | null) => `/v1/collaborations?limit=20${status ? `&status=${status}` : ''}`,
  one: (id: string) => `/v1/collaborations/${id}`,
  start: (id: string) => `/v1/collaborations/${id}/start`,
};
