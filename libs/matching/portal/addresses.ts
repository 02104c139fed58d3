/** The one place of this domain that knows addresses of the API and of its pages. */
export const addresses = {
  ofProgramme: (id: string) => `/v1/programmes/${id}/matches?limit=20`,
  ofPosting: (id: string) => `/v1/postings/${id}/matches?limit=20`,
  programme: (id: string) => `/v1/programmes/${id}`,
  posting: (id: string) => `/v1/postings/${id}`,
};
