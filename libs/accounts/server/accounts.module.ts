import { Module } from '@nestjs/common';
import { ACTORS } from '#base/server';
import { AccountController } from './account.controller';
import { DemoDoorController } from './demo-door.controller';
import { Sessions } from './sessions';

/** People, sign-in and sessions. */
@Module({
  controllers: [AccountController, DemoDoorController],
  providers: [Sessions, { provide: ACTORS, useExisting: Sessions }],
  exports: [Sessions, ACTORS],
})
export class AccountsModule {}
