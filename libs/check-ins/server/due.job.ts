import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';
import { REMINDER_DAYS } from '#check-ins/contract';

/** The day of a check-in has come: both parties are asked. */
export const askCheckIn = job({ name: 'ask-check-in', title: { nl: 'Tussenstand gevraagd', en: 'Check-in asked for' }, payload: z.object({ checkInId: id }) });

/** Some days after asking: who has not answered is asked once more. */
export const remindCheckIn = job({ name: 'remind-check-in', title: { nl: 'Aan een tussenstand herinnerd', en: 'Reminder of a check-in' }, payload: z.object({ checkInId: id, day: z.union(REMINDER_DAYS.map((day) => z.literal(day))) }) });

/** The window for answers has ended. */
export const closeCheckIn = job({ name: 'close-check-in', title: { nl: 'Tussenstand gesloten', en: 'Check-in closed' }, payload: z.object({ checkInId: id }) });
