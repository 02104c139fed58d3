export { CalendarFeeds } from './calendar-feeds';
export { CalendarModule } from './calendar.module';
export { Calendars } from './calendars';
