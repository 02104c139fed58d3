/** Where the Ontwikkelpad is read. */
export const addresses = {
  functions: '/v1/job-functions?limit=100',
  function: (slug: string) => `/v1/job-functions/${encodeURIComponent(slug)}`,
  edition: '/v1/job-functions/edition',
  qualifications: (slug: string) => `/v1/qualifications?limit=100&function=${encodeURIComponent(slug)}`,
};
