import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications/server';
import { ContactController } from './contact.controller';
import { ContactAnsweredMail, ContactRequestMail, ContactSentOnMail } from './contact.mails';
import { ContactNotices, QuestionNotices } from './contact.notices';
import { ContactQueries } from './contact.queries';
import { ContactRequests } from './contact-requests';
import { FindContact } from './find-contact.job';
import { QuestionController } from './question.controller';
import { QuestionAnsweredMail, QuestionAskedMail } from './question.mails';
import { Questions } from './questions';

/** Reaching who answers for a programme, and asking HCA-ICT. */
@Module({ imports: [NotificationsModule], controllers: [ContactController, QuestionController], providers: [ContactRequests, ContactQueries, Questions, ContactNotices, QuestionNotices], exports: [ContactRequests, ContactQueries] })
export class ContactsModule {}

/** What contacts do later: looking again, and mails. */
@Module({ imports: [ContactsModule], providers: [FindContact, ContactRequestMail, ContactAnsweredMail, ContactSentOnMail, QuestionAskedMail, QuestionAnsweredMail] })
export class ContactsJobs {}
