import { policy, type Actor, type OrganisationType, type Role } from '#base/server';

const onlyInside = { nl: 'Alleen wie hier werkt, ziet dit.', en: 'Only who works here sees this.' };
const onlyAdmins = { nl: 'Alleen een beheerder kan dit.', en: 'Only an administrator can do this.' };

/** An organisation as far as its members go. */
export interface Staff { id: string; type: OrganisationType; hasAdmin: boolean }
/** One of its members. */
export interface Colleague { personId: string; role: Role; organisation: Staff }

/** Decides who belongs to an organisation: its administrators; the analysts at HCA-ICT, and anywhere else where nobody else can. */
export function decidesAt(actor: Actor, { id, type, hasAdmin }: Staff): boolean {
  if (type === 'hca') return actor.memberships.some((m) => m.organisationId === id && m.role === 'analyst');
  return actor.isAdminOf(id) || (actor.isAnalyst && !hasAdmin);
}
const inside = (actor: Actor, { id }: Staff) => actor.worksFor(id) || actor.isAnalyst || onlyInside;

export const staffPolicy = policy<Staff>()({
  see: inside,
  invite: (actor, staff) => decidesAt(actor, staff) || onlyAdmins,
});

export const membershipPolicy = policy<Colleague>()({
  see: (actor, { organisation }) => inside(actor, organisation),
  'change-role': (actor, { organisation }) => decidesAt(actor, organisation) || onlyAdmins,
  remove: (actor, { personId, organisation }) => actor.personId === personId || decidesAt(actor, organisation) || onlyAdmins,
  'hand-over': (actor, { personId, organisation }) => actor.personId === personId || decidesAt(actor, organisation) || onlyAdmins,
});
