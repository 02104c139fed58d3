export { AccountsJobs, AccountsModule } from './accounts.module';
export { collaborationContactsMoved, postingContactsMoved } from './announcements';
export { Invitations } from './members/invitations';
export { accountProblems } from './accounts.problems';
export { decidesAt, membershipPolicy, staffPolicy } from './members/membership.policy';
export { keeperPolicy } from './members/programme-keepers';
export { keepers } from './keepers';
export { hashPassword } from './passwords';
export { Sessions } from './sessions';
