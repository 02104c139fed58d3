import * as z from 'zod';
import { id, instant } from '#base/contract';
import { job } from '#base/server';

/** Half past seven of a day on which something waits for somebody. */
export const digestDue = job({ name: 'digest-due', title: { nl: 'Overzicht van nieuws gemaakt', en: 'Digest of news made' }, payload: z.object({ personId: id, at: instant }) });

export const digestKey = (personId: string, at: Date) => `${personId}:${at.toISOString()}`;
