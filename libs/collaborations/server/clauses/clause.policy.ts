import { policy } from '#base/server';

const onlyInside = { nl: 'Alleen wie bij deze instelling werkt, ziet haar vaste afspraken als lijst.', en: 'Only who works at this institution sees its standing agreements as a list.' };
const onlyAdmins = { nl: 'Alleen een beheerder van de instelling schrijft vaste afspraken.', en: 'Only an administrator of the institution writes standing agreements.' };

/** Who works at an institution reads what it brings along to plans; its administrators write it. */
export const clausePolicy = policy<{ institutionId: string }>()({
  see: (actor, { institutionId }) => actor.memberships.some((m) => m.organisationId === institutionId && m.type === 'institution') || onlyInside,
  change: (actor, { institutionId }) => actor.isAdminOf(institutionId) || onlyAdmins,
});
