import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** A collaboration began: its check-ins can be planned. Told to check-ins. */
export const collaborationStarted = job({ name: 'collaboration-started', title: { nl: 'Tussenstanden gepland', en: 'Check-ins planned' }, payload: z.object({ collaborationId: id }) });

/** A day has come on which both sides decide whether they go on. */
export const askDecision = job({ name: 'ask-decision', title: { nl: 'Beslissing gevraagd', en: 'Decision asked for' }, payload: z.object({ collaborationId: id, number: z.int() }) });

/** Days after asking: whoever has not decided is asked once more. */
export const remindDecision = job({ name: 'remind-decision', title: { nl: 'Aan een beslissing herinnerd', en: 'Reminder of a decision' }, payload: z.object({ collaborationId: id, number: z.int(), day: z.int() }) });

/** The last day has passed: the institution is asked whether it is finished. */
export const askCompletion = job({ name: 'ask-completion', title: { nl: 'Afronding gevraagd', en: 'Completion asked for' }, payload: z.object({ collaborationId: id }) });

/** A collaboration came to its end, completed or stopped: both look back on it. Told to evaluations. */
export const collaborationEnded = job({ name: 'collaboration-ended', title: { nl: 'Evaluatie geopend', en: 'Evaluation opened' }, payload: z.object({ collaborationId: id }) });

/** The day has come on which a pause was to end: the institution is reminded. */
export const remindReturn = job({ name: 'remind-return', title: { nl: 'Aan het einde van een pauze herinnerd', en: 'Reminder of the end of a pause' }, payload: z.object({ collaborationId: id }) });
