export { Matches } from './matches';
export { postingMatchPolicy, programmeMatchPolicy, seesAllMatches, visibleMatches, visibleTo } from './match.policy';
export { MatchQueries } from './match.queries';
export { answers } from './recipients';
export { MatchingJobs, MatchingModule } from './matching.module';
export { Programmes } from './programmes';
export { versionOne } from './rule/data';
