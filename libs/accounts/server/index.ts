export { AccountsModule } from './accounts.module';
export { hashPassword } from './passwords';
export { Sessions } from './sessions';
