import type { Text } from '#base/contract';

/** Where a collaboration stands. */
export const collaborationStatuses = ['preparing', 'trial', 'running', 'paused', 'completed', 'stopped'] as const;
export type CollaborationStatus = (typeof collaborationStatuses)[number];

/** Nothing changes in it any more. */
export const isOver = (status: CollaborationStatus): boolean => status === 'completed' || status === 'stopped';

export const COLLABORATION_STATUS: Record<CollaborationStatus, Text> = {
  preparing: { nl: 'Voorbereiding', en: 'Preparing' },
  trial: { nl: 'Proefperiode', en: 'Trial' },
  running: { nl: 'Loopt', en: 'Running' },
  paused: { nl: 'Gepauzeerd', en: 'Paused' },
  completed: { nl: 'Afgerond', en: 'Completed' },
  stopped: { nl: 'Gestopt', en: 'Stopped' },
};
