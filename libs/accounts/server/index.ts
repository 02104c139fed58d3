export { AccountsJobs, AccountsModule } from './accounts.module';
export { collaborationContactsMoved, postingContactsMoved } from './announcements';
export { keepers } from './keepers';
export { hashPassword } from './passwords';
export { Sessions } from './sessions';
