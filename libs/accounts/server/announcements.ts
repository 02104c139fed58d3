import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** A row of `succession`: who stands as a contact under the old address is now somebody else, or has another address. Told to postings. */
export const postingContactsMoved = job({ name: 'posting-contacts-moved', title: { nl: 'Contact van plaatsingen overgedragen', en: 'Contact of postings handed over' }, payload: z.object({ successionId: id }) });

/** The same, told to collaborations. */
export const collaborationContactsMoved = job({ name: 'collaboration-contacts-moved', title: { nl: 'Contact van samenwerkingen overgedragen', en: 'Contact of collaborations handed over' }, payload: z.object({ successionId: id }) });
