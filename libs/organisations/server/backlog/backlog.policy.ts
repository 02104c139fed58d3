import { policy } from '#base/server';

const onlyColleagues = { nl: 'Wat een bedrijf op de plank heeft, blijft binnen dat bedrijf.', en: 'What a company has on the shelf stays within that company.' };

/** What a company has on the shelf is for who works there, and for nobody else. All of them write postings, so all of them keep it. */
export const backlogPolicy = policy<{ companyId: string }>()({
  see: (actor, { companyId }) => actor.memberships.some((m) => m.organisationId === companyId && m.type === 'company') || onlyColleagues,
});
