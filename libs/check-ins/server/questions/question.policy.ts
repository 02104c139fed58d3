import { policy } from '#base/server';

const onlyInside = { nl: 'Alleen wie bij deze instelling werkt, ziet haar eigen vragen als lijst.', en: 'Only who works at this institution sees its own questions as a list.' };
const onlyThose = { nl: 'Alleen een beheerder of een opleidingsmanager schrijft eigen vragen.', en: 'Only an administrator or a programme manager writes questions of their own.' };

/** Who works at an institution reads its own questions; administrators and programme managers write them. */
export const ownQuestionPolicy = policy<{ institutionId: string }>()({
  see: (actor, { institutionId }) => actor.memberships.some((m) => m.organisationId === institutionId && m.type === 'institution') || onlyInside,
  change: (actor, { institutionId }) => actor.memberships.some((m) => m.organisationId === institutionId && m.type === 'institution' && (m.role === 'admin' || m.role === 'manager')) || onlyThose,
});
