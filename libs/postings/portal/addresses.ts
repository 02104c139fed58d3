import type { PostingAct, Stage } from '#postings/contract';
import type { PostingFilters } from './filters';

const ACTS: Record<PostingAct, string> = {
  'publish': 'publication', 'take-back': 'recall', 'resume': 'resumption', 'pause': 'pause', 'reopen': 'reopening', 'close': 'closure', 'withdraw': 'withdrawal', 'discard': 'withdrawal', 'restore': 'restoration',
};

/** Where the API keeps postings and what their pages read beside them. */
export const postingAddresses = {
  all: '/v1/postings',
  search: (filters: PostingFilters) => `/v1/postings?${new URLSearchParams({ limit: '20', ...filters })}`,
  /** How many each choice gives; the order does not matter to that. */
  facets: ({ sort: _, ...filters }: PostingFilters) => `/v1/postings/facets?${new URLSearchParams(filters)}`,
  savedSearches: '/v1/saved-searches',
  savedSearch: (id: string) => `/v1/saved-searches/${id}`,
  one: (id: string) => `/v1/postings/${id}`,
  publication: (id: string) => `/v1/postings/${id}/publication`,
  /** Where each act of a posting's life is asked for. */
  act: (id: string, act: PostingAct) => `/v1/postings/${id}/${ACTS[act]}`,
  organisationNames: (q: string, types: readonly string[]) => `/v1/organisation-names?${new URLSearchParams({ q, type: types.join() })}`,
  audience: (id: string) => `/v1/postings/${id}/audience`,
  partners: (id: string) => `/v1/postings/${id}/partners`,
  /** What a partner, or the lead about one, does. */
  partner: (id: string, what: 'confirmation' | 'refusal' | 'departure' | 'removal' | 'lead-request' | 'lead' | 'lead-refusal' | 'lead-request-withdrawal') => `/v1/posting-partners/${id}/${what}`,
  entered: '/v1/entered-postings',
  handover: (id: string) => `/v1/postings/${id}/handover`,
  refusal: (id: string) => `/v1/postings/${id}/refusal`,
  enteredLink: (token: string) => `/v1/entered-links/${token}`,
  copies: (id: string) => `/v1/postings/${id}/copies`,
  templates: '/v1/posting-templates',
  template: (id: string, what?: 'removal' | 'restoration' | 'postings') => `/v1/posting-templates/${id}${what ? `/${what}` : ''}`,
  templatesOf: (organisationId: string) => `/v1/organisations/${organisationId}/posting-templates?limit=100`,
  figures: '/v1/postings/figures',
  ofOrganisation: (id: string, limit = 20) => `/v1/organisations/${id}/postings?limit=${limit}`,
  own: (organisationId: string, stage: Stage) => `/v1/organisations/${organisationId}/postings?stage=${stage}&limit=50`,
  ownFigures: (organisationId: string) => `/v1/organisations/${organisationId}/posting-figures`,
  branches: (organisationId: string) => `/v1/organisations/${organisationId}/branches?limit=100`,
  programmes: (institutionId: string) => `/v1/programmes?institution=${institutionId}&limit=100`,
  /** Advice on what is saved that only the server can give. */
  hints: (id: string) => `/v1/postings/${id}/hints`,
  /** What can be posted, with the effort that it asks. */
  kinds: '/v1/posting-kinds?limit=100',
  /** The job functions, with their specialisations. */
  functions: '/v1/job-functions?limit=100',
};
