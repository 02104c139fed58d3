import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications/server';
import { CheckInNotices, SignalNotices } from './check-in.notices';
import { Answering } from './answering';
import { Asking } from './asking';
import { CheckInController } from './check-in.controller';
import { AskCheckIn, CloseCheckIn, MoveCheckIns, PlanCheckIns, RemindCheckIn } from './check-in.job';
import { CheckInNights, LookAtCheckIns } from './night.job';
import { CheckInMail, CheckInReminderMail } from './check-in.mail';
import { CheckInQueries } from './check-in.queries';
import { LinkKeeping } from './link-keeping';
import { CheckInLinks } from './links';
import { Planning } from './planning';
import { OwnQuestionController } from './questions/question.controller';
import { OwnQuestionQueries } from './questions/question.queries';
import { OwnQuestions } from './questions/questions';
import { SignalAnswerMail, SignalAnswerNotices, SignalSettledMail } from './signal-answer.mail';
import { SignalAnswers } from './signal-answers';
import { SignalController } from './signal.controller';
import { SignalMail } from './signal.mail';
import { Signals } from './signals';
import { CheckInWork } from './check-in.work';

/** How a collaboration goes: asked, answered, and heard when it goes badly. */
@Module({
  imports: [NotificationsModule], controllers: [CheckInController, SignalController, OwnQuestionController], providers: [CheckInWork, Planning, Asking, Answering, Signals, CheckInLinks, CheckInQueries, CheckInNotices, SignalNotices, LinkKeeping, SignalAnswers, SignalAnswerNotices, OwnQuestions, OwnQuestionQueries],
  exports: [Planning, Asking, Answering, CheckInLinks, CheckInQueries],
})
export class CheckInsModule {}

/** What check-ins do later: plan, ask, remind, close, and their mails. */
@Module({ imports: [CheckInsModule], providers: [PlanCheckIns, MoveCheckIns, CheckInNights, LookAtCheckIns, AskCheckIn, RemindCheckIn, CloseCheckIn, CheckInMail, CheckInReminderMail, SignalMail, SignalAnswerMail, SignalSettledMail] })
export class CheckInsJobs {}
