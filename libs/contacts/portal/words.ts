import type { StateLook } from '#base/portal';
import type { ContactStatus } from '#contacts/contract';

/** How far a request is, as a shape. */
export const CONTACT_LOOKS: Record<ContactStatus, StateLook> = { waiting: 'plan', sent: 'run', handled: 'done', withdrawn: 'pause' };
