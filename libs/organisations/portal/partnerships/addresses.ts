const query = (parts: Record<string, string | undefined>) => new URLSearchParams(Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]))).toString();

/** Where partnerships are read and changed. */
export const partnershipAddresses = {
  all: '/v1/partnerships',
  list: (filters: { region?: string; kind?: string; member?: string; q?: string } = {}) => `/v1/partnerships?${query({ ...filters, limit: '100' })}`,
  one: (slug: string) => `/v1/partnerships/${encodeURIComponent(slug)}`,
  settings: (id: string) => `/v1/partnerships/${id}/settings`,
  members: (id: string) => `/v1/partnerships/${id}/members`,
  member: (id: string, organisationId: string) => `/v1/partnerships/${id}/members/${organisationId}`,
  answers: (id: string) => `/v1/partnerships/${id}/answers`,
  own: (organisationId: string) => `/v1/organisations/${organisationId}/partnerships?limit=100`,
  names: (q: string) => `/v1/organisation-names?${query({ q, type: 'company,institution,municipality' })}`,
};
