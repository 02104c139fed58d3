import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** The first day of a deputyship has come, or the day after its last. */
export const deputyshipTurns = job({ name: 'deputyship-turns', title: { nl: 'Vervanging begonnen of voorbij', en: 'Deputyship begun or over' }, payload: z.object({ deputyshipId: id }) });

/** A row of `succession`: who stands as a contact under the old address is now somebody else, or has another address. Told to postings. */
export const postingContactsMoved = job({ name: 'posting-contacts-moved', title: { nl: 'Contact van plaatsingen overgedragen', en: 'Contact of postings handed over' }, payload: z.object({ successionId: id }) });

/** The same, told to collaborations. */
export const collaborationContactsMoved = job({ name: 'collaboration-contacts-moved', title: { nl: 'Contact van samenwerkingen overgedragen', en: 'Contact of collaborations handed over' }, payload: z.object({ successionId: id }) });
