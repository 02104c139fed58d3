import * as z from 'zod';
import { id } from '#base/contract';
import { job, round } from '#base/server';
import { REMINDER_DAYS } from '#check-ins/contract';

/** The days of a collaboration changed, or it was paused, went on or ended: its check-ins follow. A trigger writes it. */
export const planCheckIns = job({ name: 'plan-check-ins', title: { nl: 'Tussenstanden verschoven', en: 'Check-ins moved' }, payload: z.object({ collaborationId: id }) });

/** A night has passed: what follows plans or quiet weeks that changed is planned anew, and what was kept long enough goes. */
export const checkInNight = job({ name: 'check-in-night', title: { nl: 'Tussenstanden nagekeken', en: 'Check-ins looked at' }, payload: round });

/** The day of a check-in has come: both parties are asked. */
export const askCheckIn = job({ name: 'ask-check-in', title: { nl: 'Tussenstand gevraagd', en: 'Check-in asked for' }, payload: z.object({ checkInId: id }) });

/** Some days after asking: who has not answered is asked once more. */
export const remindCheckIn = job({ name: 'remind-check-in', title: { nl: 'Aan een tussenstand herinnerd', en: 'Reminder of a check-in' }, payload: z.object({ checkInId: id, day: z.union(REMINDER_DAYS.map((day) => z.literal(day))) }) });

/** The window for answers has ended. */
export const closeCheckIn = job({ name: 'close-check-in', title: { nl: 'Tussenstand gesloten', en: 'Check-in closed' }, payload: z.object({ checkInId: id }) });
