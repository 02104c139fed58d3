import { policy } from '#base/server';

const onlyInside = { nl: 'Alleen wie bij deze instelling werkt, ziet dit.', en: 'Only who works at this institution sees this.' };
const onlyAdmins = { nl: 'Alleen een beheerder van deze instelling kan dit.', en: 'Only an administrator of this institution can do this.' };
const onlyAnalysts = { nl: 'Alleen een analist van HCA-ICT wijzigt feiten.', en: 'Only an analyst of HCA-ICT changes facts.' };

/** Who arranges what of an institution: its administrators what it says, an analyst the facts about it. */
export const institutionPolicy = policy<{ id: string }>()({
  see: (actor, { id }) => actor.worksFor(id) || actor.isAnalyst || onlyInside,
  change: (actor, { id }) => actor.isAdminOf(id) || onlyAdmins,
  correct: (actor) => actor.isAnalyst || onlyAnalysts,
});
