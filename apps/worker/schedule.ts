import { CheckInsJobs } from '#check-ins/server';
import { CollaborationsJobs } from '#collaborations/server';
import { EvaluationsJobs } from '#evaluations/server';
import { ImportsJobs } from '#imports/server';
import { LibraryJobs } from '#library/server';
import { ContactsJobs } from '#contacts/server';
import { MatchingJobs } from '#matching/server';
import { NotificationsJobs } from '#notifications/server';
import { CompaniesJobs } from '#organisations/server';
import { PostingsJobs } from '#postings/server';
import { ProposalsJobs } from '#proposals/server';
import { AccountsJobs } from '#accounts/server';
import { MonitorJobs } from '#monitor/server';
import { ThreadsJobs } from '#threads/server';

/** Every module with jobs. What is periodic is a due row in the outbox that the sweep wakes by the product's clock. */
export const jobModules = [AccountsJobs, NotificationsJobs, ContactsJobs, CompaniesJobs, PostingsJobs, MatchingJobs, ProposalsJobs, CollaborationsJobs, CheckInsJobs, ThreadsJobs, EvaluationsJobs, ImportsJobs, LibraryJobs, MonitorJobs];
