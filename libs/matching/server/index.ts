export { Matches } from './matches';
export { MatchQueries } from './match.queries';
export { MatchingJobs, MatchingModule } from './matching.module';
export { Programmes } from './programmes';
export { versionOne } from './rule/data';
