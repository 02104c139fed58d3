import type { Locale } from '#base/contract';
import type { Invitation } from '#base/server';
import type { ToldEvent } from './course.words';

/** The kick-off of a collaboration as its mails know it. */
export interface ToldKickOff { startsAt: string; minutes: number; place: string | null; sequence: number; isCancelled: boolean; name: string; address: string }

/** The kick-off as something to answer in one's calendar: asked when it is planned or moved, called off when it is cancelled or nothing comes of it. */
export function invitationOf(event: ToldEvent & { collaborationId: string; at: Date; kickOff: ToldKickOff | null }, { title, url, locale }: { title: string; url: string; locale: Locale }): Invitation | null {
  const { what, kickOff, at } = event;
  if (!kickOff) return null;
  const { startsAt, minutes, place, sequence, isCancelled, name, address } = kickOff;
  const planned = { uid: `kick-off-${event.collaborationId}@koppelvlak`, when: { startsAt: new Date(startsAt), minutes }, title: locale === 'nl' ? `Startbijeenkomst: ${event.title}` : `Kick-off: ${event.title}`, about: `${title}\n\n${url}`, place, url, organiser: { name, address } };
  if (what === 'kick-off-planned' && !isCancelled) return { method: 'REQUEST', event: { ...planned, sequence }, at };
  if (what === 'kick-off-cancelled' && isCancelled) return { method: 'CANCEL', event: { ...planned, sequence }, at };
  const isEnd = what === 'stopped' || what === 'withdrawn';
  return isEnd && !isCancelled && planned.when.startsAt > at ? { method: 'CANCEL', event: { ...planned, sequence: sequence + 1 }, at } : null;
}
