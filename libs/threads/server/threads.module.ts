import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications/server';
import { AttachmentController } from './files/attachment.controller';
import { Attachments } from './files/attachments';
import { FileNights, SweepFiles } from './files/sweep.job';
import { MessageMail, MessageNotices } from './message-received';
import { ThreadController } from './thread.controller';
import { ThreadQueries } from './thread.queries';
import { Threads } from './threads';
import { ThreadWork } from './thread.work';

/** What both sides write to each other. */
@Module({ imports: [NotificationsModule], controllers: [ThreadController, AttachmentController], providers: [ThreadWork, Threads, ThreadQueries, Attachments, MessageNotices], exports: [Threads] })
export class ThreadsModule {}

/** What conversations do later. */
@Module({ imports: [ThreadsModule], providers: [MessageMail, FileNights, SweepFiles] })
export class ThreadsJobs {}
