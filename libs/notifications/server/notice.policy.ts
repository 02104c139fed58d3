import { policy, type Actor } from '#base/server';

const onlyOwn = { nl: 'Dit is nieuws voor iemand anders.', en: 'This is news for somebody else.' };

export interface NoticeFacts {
  personId: string;
  /** As one of whom they were told. */
  organisationId: string | null;
}

/** A notice is for who was told, as long as they belong to those in whose name they were. */
export const noticePolicy = policy<NoticeFacts>()({
  see: (actor: Actor, { personId, organisationId }) => (actor.personId === personId && (organisationId === null || actor.worksFor(organisationId))) || onlyOwn,
  read: () => true,
});

/** The same as `see`, for reads of one person's notices. */
export const visibleNotice = `(n.organisation_id is null or exists (select from membership m where m.person_id = n.person_id and m.organisation_id = n.organisation_id))`;
