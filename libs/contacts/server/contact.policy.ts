import { policy, Refusal, type Actor } from '#base/server';
import type { ContactStatus } from '#contacts/contract';
import { contactProblems } from './contacts.problems';

const onlyParties = { nl: 'Alleen wie dit vroeg en wie het kreeg, ziet dit.', en: 'Only who asked this and who received it sees this.' };
const onlySender = { nl: 'Alleen de organisatie die dit vroeg, trekt het in.', en: 'Only the organisation that asked this withdraws it.' };
const onlyReceiver = { nl: 'Alleen wie voor de opleiding spreekt, handelt dit af.', en: 'Only who speaks for the programme handles this.' };

/** What the policy needs to know of a request. */
export interface ContactFacts {
  organisationId: string;
  institutionId: string;
  programmeId: string | null;
  status: ContactStatus;
}

const asked = (actor: Actor, request: ContactFacts) => actor.worksFor(request.organisationId);
/** Who keeps the programme; for the institution as a whole, who keeps any of its programmes. Its administrators always. */
const received = (actor: Actor, { institutionId, programmeId }: ContactFacts) => actor.isAdminOf(institutionId)
  || (programmeId ? actor.programmeIds.includes(programmeId) : actor.memberships.some((m) => m.organisationId === institutionId && m.programmeIds.length > 0));
const open = ({ status }: ContactFacts) => status === 'waiting' || status === 'sent' || new Refusal(contactProblems.over);

export const contactPolicy = policy<ContactFacts>()({
  see: (actor, request) => asked(actor, request) || received(actor, request) || actor.isAnalyst || onlyParties,
  withdraw: (actor, request) => !asked(actor, request) ? onlySender : open(request),
  handle: (actor, request) => !received(actor, request) && !actor.isAnalyst ? onlyReceiver : open(request),
});

/** The values of `visibleContacts`. */
export const contactReach = (actor: Actor) => [
  actor.organisationIds, actor.adminOf, actor.programmeIds, actor.memberships.filter((m) => m.programmeIds.length > 0).map((m) => m.organisationId), actor.isAnalyst,
] as const;
/** The same as `see`, for lists. */
export const visibleContacts = `(r.organisation_id = any($1::uuid[]) or r.institution_id = any($2::uuid[]) or r.programme_id = any($3::uuid[])
  or (r.programme_id is null and r.institution_id = any($4::uuid[])) or $5::boolean)`;
/** Whether the reader stands on the receiving side: only there the sender's address is shown. */
export const receives = (actor: Actor, request: ContactFacts) => received(actor, request) || actor.isAnalyst;
