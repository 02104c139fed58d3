/** The one place of this domain that knows addresses of the API. */
export const addresses = {
  behindLink: (token: string) => `/v1/check-in-links/${encodeURIComponent(token)}`,
  answerByLink: (token: string) => `/v1/check-in-links/${encodeURIComponent(token)}/answer`,
  ofCollaboration: (id: string) => `/v1/collaborations/${id}/check-ins?limit=100`,
  answer: (id: string) => `/v1/check-ins/${id}/answer`,
  withdraw: (id: string) => `/v1/check-ins/${id}/link-withdrawal`,
  links: (id: string) => `/v1/check-ins/${id}/links`,
  signal: (id: string, what: 'answer' | 'confirmation' | 'reopening') => `/v1/signals/${id}/${what}`,
  questions: (institutionId: string) => `/v1/institutions/${institutionId}/check-in-questions`,
  question: (id: string) => `/v1/check-in-questions/${id}`,
  questionRestoration: (id: string) => `/v1/check-in-questions/${id}/restoration`,
};
