import ICAL from 'ical.js';

/** The time zone of everything that has an hour here, with the rules by which its clocks go forward and back since 1996. */
const ZONE = 'Europe/Amsterdam';
const zone = ICAL.Component.fromString([
  'BEGIN:VTIMEZONE', `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE'].join('\r\n'));

interface Party { name: string; address: string }

/** Something in a calendar: on a whole day, or at a moment for so many minutes. */
export interface CalendarEvent {
  /** The same as long as it is the same matter. */
  uid: string;
  /** How often it was changed: a calendar takes the highest. */
  sequence: number;
  when: { day: string } | { startsAt: Date; minutes: number };
  title: string;
  about?: string;
  place?: string | null;
  url?: string;
  /** Of an invitation: who plans it and who is asked. */
  organiser?: Party;
  asked?: Party;
}

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });
/** What a clock in Amsterdam shows at a moment: a calendar keeps that hour, on both sides of a change of the clocks. */
const local = (moment: Date) => ICAL.Time.fromDateTimeString(wall.format(moment).replace(' ', 'T'));
const characters = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A calendar as a file: `method` where it asks or calls off, without one where it is followed. `at`: when it was written. */
export function icsOf(events: readonly CalendarEvent[], { name, method, at }: { name: string; method?: 'REQUEST' | 'CANCEL'; at: Date }): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//HCA-ICT//Koppelvlak//NL');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  if (method) calendar.addPropertyWithValue('method', method);
  else {
    calendar.addPropertyWithValue('x-wr-calname', name);
    calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT4H'));
  }
  if (events.some(({ when }) => 'startsAt' in when)) calendar.addSubcomponent(new ICAL.Component(zone.toJSON() as never));
  for (const event of events) calendar.addSubcomponent(written(event, method, at));
  // The library folds by what it takes for the length of a character; the rule counts bytes, and readers exist that hold to it.
  return calendar.toString().replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean).map((line) => `${folded(line)}\r\n`).join('');
}

/** Lines of at most 75 bytes, broken between characters. */
function folded(line: string): string {
  let [text, room] = ['', 75];
  for (const { segment } of characters.segment(line)) {
    const size = Buffer.byteLength(segment);
    if (size > room && room < 75) [text, room] = [`${text}\r\n `, 74];
    text += segment;
    room -= size;
  }
  return text;
}

function written({ uid, sequence, when, title, about, place, url, organiser, asked }: CalendarEvent, method: string | undefined, at: Date) {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(at, true));
  event.addPropertyWithValue('sequence', sequence);
  const moment = (property: string, time: ICAL.Time) => {
    const added = event.addPropertyWithValue(property, time);
    if (!time.isDate) added.setParameter('tzid', ZONE);
  };
  if ('day' in when) {
    moment('dtstart', ICAL.Time.fromDateString(when.day));
    moment('dtend', ICAL.Time.fromDateString(nextDay(when.day)));
    // A day to know of fills nobody's day.
    event.addPropertyWithValue('transp', 'TRANSPARENT');
  } else {
    moment('dtstart', local(when.startsAt));
    moment('dtend', local(new Date(when.startsAt.getTime() + when.minutes * 60_000)));
  }
  event.addPropertyWithValue('summary', title);
  if (about) event.addPropertyWithValue('description', about);
  if (place) event.addPropertyWithValue('location', place);
  if (url) event.addPropertyWithValue('url', url);
  event.addPropertyWithValue('status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
  if (organiser) event.addPropertyWithValue('organizer', `mailto:${organiser.address}`).setParameter('cn', organiser.name);
  if (asked) {
    const attendee = event.addPropertyWithValue('attendee', `mailto:${asked.address}`);
    for (const [name, value] of [['cn', asked.name], ['role', 'REQ-PARTICIPANT'], ['partstat', 'NEEDS-ACTION'], ['rsvp', 'TRUE']] as const) attendee.setParameter(name, value);
  }
  return event;
}
