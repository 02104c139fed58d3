import { PostingsJobs } from '#postings/server';
import { AccountsModule } from '#accounts/server';

/** Every module with jobs. What is periodic is a due row in the outbox that the sweep wakes by the product's clock. */
export const jobModules = [AccountsModule, PostingsJobs];
