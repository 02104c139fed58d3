import type { Text } from '#base/contract';

/** Where a collaboration stands. */
export const collaborationStatuses = ['preparing', 'trial', 'running', 'paused', 'completed', 'stopped'] as const;
export type CollaborationStatus = (typeof collaborationStatuses)[number];

/** What may follow what; stopping is possible at any point, without blame. */
export const collaborationFlow: Record<CollaborationStatus, readonly CollaborationStatus[]> = {
  preparing: ['trial', 'running', 'stopped'],
  trial: ['running', 'paused', 'stopped'],
  running: ['paused', 'completed', 'stopped'],
  paused: ['running', 'stopped'],
  completed: [], stopped: [],
};

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

/** What a collaboration remembers of its own course, in order. */
export const milestones = ['responded', 'invited', 'confirmed', 'accepted', 'started', 'ended'] as const;
export type Milestone = (typeof milestones)[number];

/** What can be done in a collaboration, and who may: education keeps the lead (H-114). */
export const AUTHORITY: readonly { act: Text; institution: Text; company: Text }[] = (() => {
  const yes: Text = { nl: 'ja', en: 'yes' };
  const no: Text = { nl: 'nee', en: 'no' };
  const proposes: Text = { nl: 'stelt voor', en: 'proposes' };
  return [
    { act: { nl: 'Starten', en: 'Start' }, institution: yes, company: no },
    { act: { nl: 'Pauzeren', en: 'Pause' }, institution: yes, company: no },
    { act: { nl: 'Didactiek wijzigen', en: 'Change didactics' }, institution: yes, company: proposes },
    { act: { nl: 'Inhoud inbrengen', en: 'Bring content' }, institution: yes, company: yes },
    { act: { nl: 'Beoordelen', en: 'Assess' }, institution: yes, company: no },
    { act: { nl: 'Terugtrekken', en: 'Withdraw' }, institution: yes, company: yes },
    { act: { nl: 'Afronden', en: 'Complete' }, institution: yes, company: no },
  ];
})();
