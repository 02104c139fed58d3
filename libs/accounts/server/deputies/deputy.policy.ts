import { policy, type Actor } from '#base/server';

const onlyInside = { nl: 'Alleen wie bij deze instelling werkt, ziet wie wie vervangt.', en: 'Only who works at this institution sees who stands in for whom.' };
const onlyOwn = { nl: 'Je regelt je eigen vervanging. Een beheerder doet het voor een ander.', en: 'You arrange your own deputy. An administrator does so for somebody else.' };
const inside = (actor: Actor, { institutionId }: { institutionId: string }) => actor.memberships.some((m) => m.organisationId === institutionId && m.type === 'institution') || onlyInside;

/** What decides about a deputyship: where, and between whom. */
export interface DeputyFacts { institutionId: string; personId: string; deputyId: string | null }

/** Colleagues see who stands in for whom; one names a deputy for oneself, an administrator for anybody. Whoever stands in may stop. */
export const deputyPolicy = policy<DeputyFacts>()({
  see: inside,
  name: (actor, { institutionId, personId }) => actor.personId === personId || actor.isAdminOf(institutionId) || onlyOwn,
  end: (actor, { institutionId, personId, deputyId }) => [personId, deputyId].includes(actor.personId) || actor.isAdminOf(institutionId) || onlyOwn,
});
