/** The one place of this domain that knows addresses of the API. */
export const addresses = {
  one: (id: string) => `/v1/collaborations/${id}/evaluation`,
  repetition: (id: string) => `/v1/collaborations/${id}/repetition`,
  story: (id: string) => `/v1/collaborations/${id}/story`,
  consent: (id: string) => `/v1/collaborations/${id}/story/consent`,
  queue: '/v1/stories',
  publication: (id: string) => `/v1/stories/${id}/publication`,
  sendBack: (id: string) => `/v1/stories/${id}/return`,
  published: (slug: string) => `/v1/published-stories/${encodeURIComponent(slug)}`,
  behindLink: (token: string) => `/v1/evaluation-links/${encodeURIComponent(token)}`,
  answerByLink: (token: string) => `/v1/evaluation-links/${encodeURIComponent(token)}/answer`,
};
