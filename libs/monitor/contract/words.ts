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

/** What somebody looks for and nobody has (tekort): a function nobody teaches somewhere, an offer no programme fits, a request no company fits. */
export const gapKinds = ['function', 'offer', 'request'] as const;
export type GapKind = (typeof gapKinds)[number];

export const GAP_KIND: Record<GapKind, Text> = {
  function: { nl: 'Functie zonder opleiding', en: 'Function without a programme' },
  offer: { nl: 'Aanbod zonder passende opleiding', en: 'Offer without a fitting programme' },
  request: { nl: 'Vraag zonder passend bedrijf', en: 'Request without a fitting company' },
};

/** The same where several stand side by side. */
export const GAP_KINDS_SHORT: Record<GapKind, Text> = {
  function: { nl: 'Functies', en: 'Functions' }, offer: { nl: 'Aanbod', en: 'Offers' }, request: { nl: 'Vragen', en: 'Requests' },
};
