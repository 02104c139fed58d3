/** Where news and settings are read and written. */
export const notificationAddresses = {
  inbox: (only: 'all' | 'unread', limit = 20) => `/v1/notices?limit=${limit}${only === 'unread' ? '&unread=true' : ''}`,
  reading: (id: string) => `/v1/notices/${id}/reading`,
  readings: '/v1/notice-readings',
  visits: '/v1/notice-visits',
  events: '/v1/me/events',
  settings: '/v1/notification-settings',
  setting: (topic: string) => `/v1/notification-settings/${topic}`,
  trials: '/v1/mail-trials',
  unsubscribe: (token: string) => `/v1/unsubscribe-links/${encodeURIComponent(token)}`,
};
