import type { Text } from '#base/contract';

/** The mark companies already gave before Koppelvlak, on average (handbook, H-003). */
export const HANDBOOK_MARK = 7.4;

/** The way of a posting, from being published to working together that is done (trechter). */
export const funnelSteps = ['published', 'proposed', 'accepted', 'started', 'completed'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

export const FUNNEL_STEP: Record<FunnelStep, Text> = {
  published: { nl: 'Geplaatst', en: 'Posted' },
  proposed: { nl: 'Voorstel gekregen', en: 'Got a proposal' },
  accepted: { nl: 'Geaccepteerd', en: 'Accepted' },
  started: { nl: 'Gestart', en: 'Started' },
  completed: { nl: 'Afgerond', en: 'Completed' },
};
