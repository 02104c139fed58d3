export { postingPublished } from './announcements';
export { draftExample } from './examples';
export { openPage } from './open-postings';
export { Posting, postingsEntities } from './posting.entity';
export { factsOf, PostingQueries } from './posting.queries';
export { postingPolicy } from './posting.policy';
export { postingProblems } from './posting.problems';
export { Postings } from './postings';
export { PostingsJobs, PostingsModule } from './postings.module';
