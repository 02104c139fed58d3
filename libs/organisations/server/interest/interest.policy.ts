import { policy } from '#base/server';

const onlyColleagues = { nl: 'Wat collega’s willen, blijft binnen hun bedrijf.', en: 'What colleagues would like stays within their company.' };

/** What colleagues would like is for who works at their company, and for nobody else. All of them write postings, so all of them keep it. */
export const interestPolicy = policy<{ companyId: string }>()({
  see: (actor, { companyId }) => actor.memberships.some((m) => m.organisationId === companyId && m.type === 'company') || onlyColleagues,
});
