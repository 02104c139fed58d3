import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** A programme takes nobody new: what is offered to it goes. Told to matching. */
export const programmeEnded = job({ name: 'programme-ended', title: { nl: 'Opleiding beëindigd', en: 'Programme ended' }, payload: z.object({ programmeId: id }) });
