import { Module } from '@nestjs/common';
import { Digests, DigestDue } from './digests';
import { DigestMail } from './digest.mail';
import { EventController } from './event.controller';
import { EventReads } from './event-reads';
import { EventStreams } from './event-streams';
import { Inbox } from './inbox';
import { NoticeController } from './notice.controller';
import { MailTrialMail, MailTrials } from './mail-trials';
import { Notices } from './notices';
import { Settings } from './settings';
import { LinkTokens } from './link-tokens';
import { UnsubscribeController } from './unsubscribe.controller';
import { MailWayOut, Unsubscribing } from './unsubscribing';
import { NoticeWriters } from './writers';

/** What people are told, and how often they want mail about it. */
@Module({ controllers: [NoticeController, EventController, UnsubscribeController], providers: [Notices, NoticeWriters, Inbox, Settings, MailTrials, LinkTokens, Unsubscribing, EventReads, EventStreams], exports: [Notices, NoticeWriters, Inbox, Settings, LinkTokens, Unsubscribing] })
export class NotificationsModule {}

/** Digests. */
@Module({ imports: [NotificationsModule], providers: [Digests, DigestDue, DigestMail, MailTrialMail, MailWayOut] })
export class NotificationsJobs {}
