export { Inbox } from './inbox';
export { LinkTokens } from './link-tokens';
export { noticePolicy, visibleNotice, type NoticeFacts } from './notice.policy';
export { Notices, type News } from './notices';
export { NotificationsJobs, NotificationsModule } from './notifications.module';
export { Unsubscribing } from './unsubscribing';
export { Words, type NoticeWords, type NoticeWriter, type Reader } from '#base/server';
