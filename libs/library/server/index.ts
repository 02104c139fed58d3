export { CheckLinks, LinkRounds, checkLinks } from './link-check.job';
export { LibraryJobs, LibraryModule } from './library.module';
export { LibraryQueries } from './library.queries';
export { Reach, type Reached } from './reach';
