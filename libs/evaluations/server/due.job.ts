import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';
import { EVALUATION_REMINDERS } from '#evaluations/contract';

/** Both are asked to look back; after some days, on a day that is not quiet, who has not is asked once more. */
export const askEvaluation = job({ name: 'ask-evaluation', title: { nl: 'Om een evaluatie gevraagd', en: 'Evaluation asked for' }, payload: z.object({ collaborationId: id, day: z.union([0, ...EVALUATION_REMINDERS].map((day) => z.literal(day))) }) });

/** Two weeks after the first evaluation: what was given opens. */
export const releaseEvaluation = job({ name: 'release-evaluation', title: { nl: 'Evaluatie geopend voor allebei', en: 'Evaluation opened to both' }, payload: z.object({ collaborationId: id }) });
