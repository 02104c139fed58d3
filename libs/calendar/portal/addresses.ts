/** The one place of this domain that knows addresses of the API. */
export const calendarAddresses = { feed: '/v1/me/calendar-feed' };
