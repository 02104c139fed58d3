import type { PostingFilters } from './filters';

/** Where the API keeps postings and what their pages read beside them. */
export const postingAddresses = {
  all: '/v1/postings',
  search: (filters: PostingFilters) => `/v1/postings?${new URLSearchParams({ limit: '20', ...filters })}`,
  one: (id: string) => `/v1/postings/${id}`,
  publication: (id: string) => `/v1/postings/${id}/publication`,
  figures: '/v1/postings/figures',
  ofOrganisation: (id: string, limit = 20) => `/v1/organisations/${id}/postings?limit=${limit}`,
  branches: (organisationId: string) => `/v1/organisations/${organisationId}/branches?limit=100`,
  /** Advice on what is saved that only the server can give. */
  hints: (id: string) => `/v1/postings/${id}/hints`,
  /** What can be posted, with the effort that it asks. */
  kinds: '/v1/posting-kinds?limit=100',
  /** The job functions, with their specialisations. */
  functions: '/v1/job-functions?limit=100',
};
