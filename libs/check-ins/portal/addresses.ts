/** The one place of this domain that knows addresses of the API. */
export const addresses = {
  behindLink: (token: string) => `/v1/check-in-links/${encodeURIComponent(token)}`,
  answerByLink: (token: string) => `/v1/check-in-links/${encodeURIComponent(token)}/answer`,
  ofCollaboration: (id: string) => `/v1/collaborations/${id}/check-ins?limit=100`,
  answer: (id: string) => `/v1/check-ins/${id}/answer`,
};
