import { Module } from '@nestjs/common';
import { ContactController } from './contact.controller';
import { ContactAnsweredMail, ContactRequestMail, ContactSentOnMail } from './contact.mails';
import { ContactQueries } from './contact.queries';
import { ContactRequests } from './contact-requests';
import { FindContact } from './find-contact.job';

/** Reaching who answers for a programme. */
@Module({ controllers: [ContactController], providers: [ContactRequests, ContactQueries], exports: [ContactRequests, ContactQueries] })
export class ContactsModule {}

/** What contacts do later: looking again, and mails. */
@Module({ imports: [ContactsModule], providers: [FindContact, ContactRequestMail, ContactAnsweredMail, ContactSentOnMail] })
export class ContactsJobs {}
