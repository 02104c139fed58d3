import { Module } from '@nestjs/common';
import { ACTORS } from '#base/server';
import { OrganisationsModule } from '#organisations/server';
import { AddressChangedMail, PasswordChangedMail, PasswordMail } from './account-changed.mail';
import { AccountLinkController } from './account-link.controller';
import { AccountLinks } from './account-links';
import { AccountController } from './account.controller';
import { AddressChanges } from './address-changes';
import { CompanyStartController } from './company-start.controller';
import { CompanyStarts } from './company-starts';
import { Confirming } from './confirming';
import { DemoDoorController } from './demo-door.controller';
import { OwnPassword } from './own-password';
import { PasswordChanges } from './password-changes';
import { Sessions } from './sessions';
import { AddressMail, SignUpMail } from './sign-up.mail';
import { SignUps } from './sign-ups';
import { Successions } from './successions';

const useCases = [Sessions, AccountLinks, SignUps, OwnPassword, PasswordChanges, AddressChanges, Successions, Confirming, CompanyStarts];
const mails = [SignUpMail, AddressMail, PasswordMail, PasswordChangedMail, AddressChangedMail];

/** People, sign-in, sessions and who belongs to which organisation. */
@Module({
  imports: [OrganisationsModule],
  controllers: [AccountController, AccountLinkController, CompanyStartController, DemoDoorController],
  providers: [...useCases, { provide: ACTORS, useExisting: Sessions }],
  exports: [...useCases, ACTORS],
})
export class AccountsModule {}

/** The mails of accounts. */
@Module({ imports: [AccountsModule], providers: mails })
export class AccountsJobs {}
