import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications/server';
import { OrganisationsModule } from '#organisations/server';
import { PostingsModule } from '#postings/server';
import { ProposalsModule } from '#proposals/server';
import { ClauseController } from './clauses/clause.controller';
import { ClauseQueries } from './clauses/clause.queries';
import { Clauses } from './clauses/clauses';
import { CollaborationOpened } from './collaboration-opened.mail';
import { CollaborationController } from './collaboration.controller';
import { CollaborationNotices } from './collaboration.notices';
import { CollaborationWork } from './collaboration.work';
import { CollaborationQueries } from './collaboration.queries';
import { Collaborations } from './collaborations';
import { CompanyRecordController, CompanyRecordQueries } from './company-record.controller';
import { CollaborationContactsMoved } from './contacts-moved.job';
import { InstitutionPartnerController } from './partners/partner.controller';
import { PartnerQueries } from './partners/partner.queries';
import { Partners } from './partners/partners';
import { AskCompletion, AskDecision, RemindDecision, RemindReturn } from './course/course.job';
import { Colleagues } from './course/colleagues';
import { Course } from './course/course';
import { CourseController } from './course/course.controller';
import { CourseMail, CourseNotices } from './course/course.news';
import { Decisions } from './course/decisions';
import { Ends } from './course/ends';
import { CourseEvents } from './course/events';
import { Stopping } from './course/stopping';
import { PlanDates } from './plan/plan-dates';
import { PlanController } from './plan/plan.controller';
import { PlanAgreedMail, PlanLetters, PlanNews, PlanNotices, PlanWaitsMail } from './plan/plan.news';
import { PlanQueries } from './plan/plan.queries';
import { Plans } from './plan/plans';
import { Work } from './work/work';
import { WorkController } from './work/work.controller';
import { WorkQueries } from './work/work.queries';

/** Start, course and end of working together. */
@Module({ imports: [ProposalsModule, PostingsModule, OrganisationsModule, NotificationsModule], controllers: [CollaborationController, CourseController, WorkController, PlanController, CompanyRecordController, InstitutionPartnerController, ClauseController], providers: [CollaborationWork, Work, WorkQueries, Clauses, ClauseQueries, Course, Decisions, Ends, CourseEvents, Stopping, Colleagues, CourseNotices, PlanDates, Collaborations, CollaborationQueries, Plans, PlanQueries, PlanNews, PlanNotices, CompanyRecordQueries, Partners, PartnerQueries, CollaborationNotices], exports: [WorkQueries, Collaborations, Course, Decisions, Ends, CollaborationQueries, Partners] })
export class CollaborationsModule {}

/** What collaborations do later. */
@Module({ imports: [CollaborationsModule], providers: [AskDecision, RemindDecision, AskCompletion, RemindReturn, CourseMail, PlanLetters, PlanWaitsMail, PlanAgreedMail, CollaborationOpened, CollaborationContactsMoved] })
export class CollaborationsJobs {}
