export { Matches } from './matches';
export { MatchQueries } from './match.queries';
export { MatchingJobs, MatchingModule } from './matching.module';
export { versionOne } from './rule/data';
