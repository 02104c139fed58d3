import * as z from 'zod';
import { day, instant } from '#base/contract';

/** The address by which a calendar program follows what is planned for somebody (agenda-adres). */
export const calendarFeed = z.object({
  /** When the address was made; null when there is none. */
  madeAt: instant.nullable(),
  /** The day a calendar program last asked. */
  readOn: day.nullable(),
});
export type CalendarFeed = z.infer<typeof calendarFeed>;

/** The same with the address itself: shown once, as only its hash is kept. */
export const newCalendarFeed = calendarFeed.extend({ address: z.url() });
export type NewCalendarFeed = z.infer<typeof newCalendarFeed>;
