import { Controller } from '@nestjs/common';
import { Endpoint, Who, type Actor } from '#base/server';
import { calendarFeed, newCalendarFeed, type CalendarFeed, type NewCalendarFeed } from '#calendar/contract';
import { CalendarFeeds } from './calendar-feeds';

const tag = 'calendar';
const example: CalendarFeed = { madeAt: '2027-03-18T09:30:00.000Z', readOn: '2027-03-19' };
const made: NewCalendarFeed = { madeAt: '2027-03-18T09:30:00.000Z', readOn: null, address: 'https://koppelvlak.example/calendar/Yj0yX3n5pQwK8tRm2vLc7dZf1hGs6aBu9oEiN4xJk0.ics' };

/** The address at which one's calendar is followed. */
@Controller('v1/me/calendar-feed')
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Endpoint('GET', '', { summary: 'Whether your calendar can be followed, and whether anything does', access: 'signed-in', answer: calendarFeed, example, tag })
  own(@Who() actor: Actor): Promise<CalendarFeed> {
    return this.feeds.of(actor.personId);
  }

  @Endpoint('POST', '', { summary: 'Make an address for your calendar, shown this once; the one before it stops', access: 'signed-in', answer: newCalendarFeed, example: made, tag })
  make(@Who() actor: Actor): Promise<NewCalendarFeed> {
    return this.feeds.make(actor.personId);
  }

  @Endpoint('DELETE', '', { summary: 'Take the address of your calendar back', access: 'signed-in', tag })
  revoke(@Who() actor: Actor): Promise<void> {
    return this.feeds.revoke(actor.personId);
  }
}
