import { Module } from '@nestjs/common';
import { ACTORS } from '#base/server';
import { OrganisationsModule } from '#organisations/server';
import { AccountClosedMail, AddressChangedMail, PasswordChangedMail, PasswordMail } from './account-changed.mail';
import { AccountLinkController } from './account-link.controller';
import { AccountLinks } from './account-links';
import { AccountController } from './account.controller';
import { AddressChanges } from './address-changes';
import { AddressMoves } from './address-moves';
import { Closing } from './closing';
import { CompanyStartController } from './company-start.controller';
import { CompanyStarts } from './company-starts';
import { Confirming } from './confirming';
import { DemoDoorController } from './demo-door.controller';
import { Deputies } from './deputies/deputies';
import { DeputyController } from './deputies/deputy.controller';
import { DeputyNamedMail, DeputyNotices } from './deputies/deputy.mail';
import { DeputyQueries } from './deputies/deputy.queries';
import { DeputyshipTurns } from './deputies/deputyship-turns.job';
import { InvitationController } from './members/invitation.controller';
import { Invitations } from './members/invitations';
import { Joining } from './members/joining';
import { JoiningController } from './members/joining.controller';
import { LeftAlone } from './members/left-alone';
import { MailTries } from './mail-tries';
import { MemberController } from './members/member.controller';
import { InvitationNotices, JoinNotices, LeftAloneNotices } from './members/member.notices';
import { InvitationAnsweredMail, InvitationMail, JoinDecidedMail, JoinRequestMail, LeftAloneMail } from './members/member.mail';
import { MemberQueries } from './members/member.queries';
import { Members } from './members/members';
import { ProgrammeKeepers } from './members/programme-keepers';
import { Roster } from './members/roster';
import { OwnAccounts } from './own-account';
import { OwnAccountController } from './own-account.controller';
import { OwnPassword } from './own-password';
import { PasswordChanges } from './password-changes';
import { PartnershipStartController } from './partnership-start.controller';
import { InstitutionStartController } from './institution-start.controller';
import { InstitutionStarts } from './institution-starts';
import { PartnershipStarts } from './partnership-starts';
import { Sessions } from './sessions';
import { AddressMail, SignUpMail } from './sign-up.mail';
import { SignUps } from './sign-ups';
import { Successions } from './successions';

const useCases = [Sessions, AccountLinks, MailTries, SignUps, OwnPassword, PasswordChanges, AddressChanges, AddressMoves, Successions, Confirming, CompanyStarts, PartnershipStarts, InstitutionStarts, Roster, LeftAlone, Members, MemberQueries, Invitations, Joining, ProgrammeKeepers, Deputies, DeputyQueries, OwnAccounts, Closing];
const notices = [JoinNotices, InvitationNotices, LeftAloneNotices, DeputyNotices];
const mails = [SignUpMail, AddressMail, PasswordMail, PasswordChangedMail, AddressChangedMail, AccountClosedMail, InvitationMail, InvitationAnsweredMail, JoinRequestMail, JoinDecidedMail, LeftAloneMail, DeputyNamedMail];

/** People, sign-in, sessions and who belongs to which organisation. */
@Module({
  imports: [OrganisationsModule],
  controllers: [AccountController, AccountLinkController, OwnAccountController, CompanyStartController, PartnershipStartController, InstitutionStartController, MemberController, InvitationController, JoiningController, DeputyController, DemoDoorController],
  providers: [...useCases, ...notices, { provide: ACTORS, useExisting: Sessions }],
  exports: [...useCases, ACTORS],
})
export class AccountsModule {}

/** The mails of accounts. */
@Module({ imports: [AccountsModule], providers: [...mails, DeputyshipTurns] })
export class AccountsJobs {}
