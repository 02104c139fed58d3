import { policy, type Actor } from '#base/server';

const onlyInside = { nl: 'Alleen wie bij deze instelling werkt, ziet dit.', en: 'Only who works at this institution sees this.' };
const inside = (actor: Actor, { institutionId }: { institutionId: string }) => actor.memberships.some(({ organisationId, type }) => organisationId === institutionId && type === 'institution') || onlyInside;

/** Partners are their institution's own business: everybody who works there reads and keeps them, nobody else does. */
export const institutionPartnerPolicy = policy<{ institutionId: string }>()({ see: inside, change: inside });
