import type { DirectoryFilters } from './directory';

/** Where regions, institutions and programmes are read. */
export const addresses = {
  regions: '/v1/regions?limit=100',
  institutions: (filters: DirectoryFilters) => `/v1/institutions?${query({ ...filters, current: 'true', limit: '100' })}`,
  institutionFacets: (filters: DirectoryFilters) => `/v1/institutions/facets?${query(filters)}`,
  institution: (slug: string) => `/v1/institutions/${encodeURIComponent(slug)}`,
  programmes: (filters: { institution?: string; function?: string; region?: string; earning?: string }) => `/v1/programmes?${query({ ...filters, limit: '50' })}`,
  profile: (slug: string) => `/v1/institutions/${encodeURIComponent(slug)}/profile`,
  institutionOf: (id: string) => `/v1/institutions/${id}`,
  institutionSettings: (id: string) => `/v1/institutions/${id}/settings`,
  institutionFacts: (id: string) => `/v1/institutions/${id}/facts`,
  allProgrammes: '/v1/programmes',
  programme: (id: string) => `/v1/programmes/${id}`,
  settings: (id: string) => `/v1/programmes/${id}/settings`,
  turn: (id: string, what: 'ending' | 'reopening') => `/v1/programmes/${id}/${what}`,
  ofInstitution: (id: string) => `/v1/organisations/${id}/programmes?limit=50`,
  qualifications: '/v1/qualifications?limit=100',
  functions: '/v1/job-functions?limit=100',
};

function query(parts: Record<string, string | undefined>): string {
  return new URLSearchParams(Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]))).toString();
}
