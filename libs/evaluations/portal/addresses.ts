/** The one place of this domain that knows addresses of the API. */
export const addresses = {
  one: (id: string) => `/v1/collaborations/${id}/evaluation`,
  repetition: (id: string) => `/v1/collaborations/${id}/repetition`,
  behindLink: (token: string) => `/v1/evaluation-links/${encodeURIComponent(token)}`,
  answerByLink: (token: string) => `/v1/evaluation-links/${encodeURIComponent(token)}/answer`,
};
