import type { Text } from '#base/contract';
import type { roles } from './account';

/** What a role is called on screen. */
export const ROLES: Record<(typeof roles)[number], Text> = {
  admin: { nl: 'beheerder', en: 'administrator' },
  member: { nl: 'medewerker', en: 'staff member' },
  manager: { nl: 'opleidingsmanager', en: 'programme manager' },
  coordinator: { nl: 'stagecoördinator', en: 'internship coordinator' },
  analyst: { nl: 'analist', en: 'analyst' },
  'regional-coordinator': { nl: 'regiocoördinator', en: 'regional coordinator' },
};
