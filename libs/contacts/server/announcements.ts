import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** Nobody was known: a day later we look again. */
export const findContact = job({ name: 'find-contact', title: { nl: 'Gekeken of er iemand bekend is', en: 'Looked whether somebody is known' }, payload: z.object({ requestId: id }) });
