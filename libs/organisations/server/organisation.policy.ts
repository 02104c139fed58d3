import { policy } from '#base/server';

const onlyInside = { nl: 'Alleen wie hier werkt, ziet dit.', en: 'Only who works here sees this.' };

/** What an organisation keeps to itself: its branches, its drafts. */
export const organisationPolicy = policy<{ id: string }>()({
  see: (actor, organisation) => actor.worksFor(organisation.id) || actor.isAnalyst || onlyInside,
});
