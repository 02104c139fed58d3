/** Where the API keeps lists. */
export const importAddresses = {
  all: '/v1/imports',
  ofOrganisation: (organisationId: string) => `/v1/organisations/${organisationId}/imports?limit=20`,
  one: (id: string) => `/v1/imports/${id}`,
  rows: (id: string, status: string | undefined, limit = 50) => `/v1/imports/${id}/rows?limit=${limit}${status ? `&status=${status}` : ''}`,
  parts: (id: string) => `/v1/imports/${id}/parts`,
  check: (id: string) => `/v1/imports/${id}/check`,
  run: (id: string) => `/v1/imports/${id}/run`,
  cancellation: (id: string) => `/v1/imports/${id}/cancellation`,
};
