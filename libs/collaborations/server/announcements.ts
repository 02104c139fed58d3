import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** A collaboration began: its check-ins can be planned. Told to check-ins. */
export const collaborationStarted = job({ name: 'collaboration-started', title: { nl: 'Tussenstanden gepland', en: 'Check-ins planned' }, payload: z.object({ collaborationId: id }) });
