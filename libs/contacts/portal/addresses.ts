/** Where contact requests and questions are read and written. */
export const contactAddresses = {
  all: '/v1/contact-requests',
  own: '/v1/contact-requests?limit=50',
  waiting: '/v1/contact-requests?status=waiting&limit=100',
  one: (id: string) => `/v1/contact-requests/${id}`,
  act: (id: string, what: 'withdrawal' | 'handling') => `/v1/contact-requests/${id}/${what}`,
  contacts: '/v1/institution-contacts',
  questions: '/v1/questions',
  answer: (id: string) => `/v1/questions/${id}/answer`,
  programmes: (institution: string) => `/v1/programmes?institution=${encodeURIComponent(institution)}&limit=100`,
};
