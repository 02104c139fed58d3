import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed.controller';
import { CalendarFeeds } from './calendar-feeds';
import { Calendars } from './calendars';

/** What is planned, where people keep their days. */
@Module({ controllers: [CalendarFeedController], providers: [CalendarFeeds, Calendars], exports: [CalendarFeeds, Calendars] })
export class CalendarModule {}
