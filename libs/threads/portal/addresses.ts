/** The one place of this domain that knows addresses of the API. */
export const threadAddresses = {
  thread: (proposalId: string) => `/v1/proposals/${proposalId}/messages`,
  before: (proposalId: string, cursor: string) => `/v1/proposals/${proposalId}/messages?cursor=${encodeURIComponent(cursor)}`,
  readings: (proposalId: string) => `/v1/proposals/${proposalId}/message-readings`,
  attachments: (proposalId: string, name: string) => `/v1/proposals/${proposalId}/attachments?name=${encodeURIComponent(name)}`,
  download: (id: string) => `/v1/attachments/${id}?download=true`,
  message: (id: string) => `/v1/messages/${id}`,
  collaboration: (id: string) => `/v1/collaborations/${id}`,
};
