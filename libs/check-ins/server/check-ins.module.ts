import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications/server';
import { CheckInNotices, SignalNotices } from './check-in.notices';
import { Answering } from './answering';
import { Asking } from './asking';
import { CheckInController } from './check-in.controller';
import { AskCheckIn, CloseCheckIn, PlanCheckIns, RemindCheckIn } from './check-in.job';
import { CheckInMail, CheckInReminderMail } from './check-in.mail';
import { CheckInQueries } from './check-in.queries';
import { CheckInLinks } from './links';
import { Planning } from './planning';
import { SignalMail } from './signal.mail';
import { Signals } from './signals';

/** How a collaboration goes: asked, answered, and heard when it goes badly. */
@Module({
  imports: [NotificationsModule], controllers: [CheckInController], providers: [Planning, Asking, Answering, Signals, CheckInLinks, CheckInQueries, CheckInNotices, SignalNotices],
  exports: [Planning, Asking, Answering, CheckInLinks, CheckInQueries],
})
export class CheckInsModule {}

/** What check-ins do later: plan, ask, remind, close, and their mails. */
@Module({ imports: [CheckInsModule], providers: [PlanCheckIns, AskCheckIn, RemindCheckIn, CloseCheckIn, CheckInMail, CheckInReminderMail, SignalMail] })
export class CheckInsJobs {}
