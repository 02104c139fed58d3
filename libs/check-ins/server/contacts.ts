import type { News } from '#notifications/server';
import type { CheckInSide } from './check-in.entity';

/**
 * Whether who was asked (`s`) still answers for their side of the collaboration (`c`): a link ends with who has it. At the institution
 * that is somebody who works there, unless another became the contact.
 */
export const isStillContact = `case s.side when 'company' then lower(c.company_contact_email) = lower(s.email)
  else exists (select from membership m where m.person_id = s.person_id and m.organisation_id = c.institution_id)
    and (c.institution_contact_id is not distinct from s.person_id or not exists (select from membership m where m.person_id = c.institution_contact_id and m.organisation_id = c.institution_id)) end`;

/** The link in the mail is all that some have to answer with, so the first mail always goes; reminders as they set them. */
export const newsOf = ({ id, personId, email, name, locale }: CheckInSide, template: 'check-in' | 'check-in-reminder', key: string, collaborationId: string): News =>
  ({ topic: 'collaborations', template, key, to: { personId, address: email, name, locale }, args: { sideId: id }, link: `/collaborations/${collaborationId}`, mail: template === 'check-in' ? 'needed' : 'as-set' });
