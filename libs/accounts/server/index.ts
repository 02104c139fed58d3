export { AccountsModule } from './accounts.module';
export { keepers } from './keepers';
export { hashPassword } from './passwords';
export { Sessions } from './sessions';
