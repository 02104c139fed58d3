import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications/server';
import { PostingsModule } from '#postings/server';
import { Asking } from './asking';
import { EvaluationController } from './evaluation.controller';
import { AskEvaluation, OpenEvaluation, ReleaseEvaluation } from './evaluation.job';
import { EvaluationAskedMail, EvaluationReleasedMail, EvaluationReminderMail, RepeatAskedMail } from './evaluation.mails';
import { EvaluationNotices, OpenEvaluationNotices } from './evaluation.notices';
import { EvaluationQueries } from './evaluation.queries';
import { Evaluations } from './evaluations';
import { EvaluationLinks } from './links';
import { Repetitions } from './repetitions';
import { EvaluationWork } from './evaluation.work';
import { Stories } from './stories/stories';
import { StoryController } from './stories/story.controller';
import { StoryNews, StoryNotices, storyMails } from './stories/story.news';
import { StoryQueries } from './stories/story.queries';

/** Looking back on what ended, going on together, and telling of it. */
@Module({
  imports: [NotificationsModule, PostingsModule], controllers: [EvaluationController, StoryController], providers: [EvaluationWork, Asking, Evaluations, EvaluationLinks, EvaluationQueries, Repetitions, EvaluationNotices, OpenEvaluationNotices,
    Stories, StoryQueries, StoryNews, StoryNotices],
  exports: [Asking, Evaluations, EvaluationLinks],
})
export class EvaluationsModule {}

/** What evaluations do later: ask, remind, open, and their mails. */
@Module({ imports: [EvaluationsModule], providers: [OpenEvaluation, AskEvaluation, ReleaseEvaluation, EvaluationAskedMail, EvaluationReminderMail, EvaluationReleasedMail, RepeatAskedMail, ...storyMails] })
export class EvaluationsJobs {}
