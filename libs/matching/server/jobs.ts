import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** A programme or a company changed, or has room again: what it matches becomes true against all that is open. */
export const partyChanged = job({
  name: 'match-party', title: { nl: 'Matches van een opleiding of bedrijf bijgewerkt', en: 'Matches of a programme or a company brought up to date' },
  payload: z.object({ programmeId: id.optional(), companyId: id.optional() }),
});

/** Every minute: what changed since the last look is matched again, each once however often it changed. */
export const matchRound = job({ name: 'match-round', title: { nl: 'Wijzigingen voor matches nagekeken', en: 'Changes for matches looked at' }, payload: z.object({}) });

/** All open postings are walked over, a batch at a time. */
export const matchSweep = job({
  name: 'match-sweep', title: { nl: 'Matches nagerekend', en: 'Matches computed again' },
  payload: z.object({ sweepId: id, after: id.nullable() }),
});

/** The night has come: everything is computed again. */
export const matchNight = job({ name: 'match-night', title: { nl: 'Nachtelijke controle van matches begonnen', en: 'Nightly check of matches begun' }, payload: z.object({}) });
