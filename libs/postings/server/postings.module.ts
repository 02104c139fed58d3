import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts/server';
import { NotificationsModule } from '#notifications/server';
import { OrganisationsModule } from '#organisations/server';
import { CompanyPostingController, CompanyPostingQueries } from './company-posting.controller';
import { InstitutionPostingController, InstitutionPostingQueries } from './institution-posting.controller';
import { HoldAgain, FollowBranch, PauseOpen, PublishWaiting } from './company-verified.job';
import { CompanyVerified } from './company-verified.mail';
import { PostingContactsMoved } from './contacts-moved.job';
import { Copies } from './copies';
import { ExpirePosting } from './expire-posting.job';
import { PostingLife } from './posting-life';
import { PostingLifeController } from './posting-life.controller';
import { PostingSilence } from './posting-silence.mail';
import { ResumePosting } from './resume-posting.job';
import { TemplateController } from './template.controller';
import { Templates } from './templates';
import { OwnPostingsController } from './own-postings.controller';
import { OwnPostings } from './own-postings.queries';
import { PostingController } from './posting.controller';
import { PostingReportController, PostingReports } from './posting-report.controller';
import { PostingHints } from './posting-hints';
import { PostingHintsController } from './posting-hints.controller';
import { PartnerNotices, PostingNotices, VerifiedNotices } from './posting.notices';
import { PostingQueries } from './posting.queries';
import { Postings } from './postings';
import { LookAtSearches, SearchNights } from './saved/search-night.job';
import { SearchFound, SearchNotices } from './saved/search.notices';
import { SavedSearchController } from './saved/saved-search.controller';
import { SavedSearchQueries } from './saved/saved-search.queries';
import { SavedSearches } from './saved/saved-searches';
import { Audiences } from './together/audiences';
import { Entered } from './together/entered';
import { AudienceController } from './together/audience.controller';
import { EnteredController } from './together/entered.controller';
import { EnteredLinkController } from './together/entered-link.controller';
import { EnteredLinks } from './together/entered-links';
import { EnteredRefusals } from './together/entered-refusals';
import { Handovers } from './together/handovers';
import { EnteredAnswered, PostingHandedOver } from './together/entered.mails';
import { OrganisationNames } from './together/organisation-names';
import { PartnerController } from './together/partner.controller';
import { Lead } from './together/lead';
import { LeadAsked, LeadRefused, LeadTaken } from './together/lead.mails';
import { PartnerAnswered, PartnerInvited } from './together/partner.mails';
import { Partners } from './together/partners';
import { OpenIndex } from './searching/open-index';
import { PostingWork } from './posting.work';

/** Offers and requests. */
@Module({ imports: [OrganisationsModule, AccountsModule, NotificationsModule], controllers: [PostingController, OwnPostingsController, PostingLifeController, TemplateController, PostingHintsController, CompanyPostingController, InstitutionPostingController, PostingReportController, SavedSearchController, PartnerController, AudienceController, EnteredController, EnteredLinkController], providers: [PostingWork, Postings, PostingReports, PostingLife, Copies, Templates, PostingQueries, OwnPostings, OpenIndex, PostingHints, CompanyPostingQueries, InstitutionPostingQueries, SavedSearches, SavedSearchQueries, SearchNotices, PartnerNotices, PostingNotices, VerifiedNotices, Partners, Lead, OrganisationNames, Audiences, Entered, Handovers, EnteredRefusals, EnteredLinks], exports: [Copies, Postings, PostingLife, PostingQueries, OpenIndex, SearchNotices] })
export class PostingsModule {}

/** What postings do later. */
@Module({ imports: [PostingsModule, AccountsModule, NotificationsModule], providers: [SearchNights, LookAtSearches, SearchFound, ExpirePosting, ResumePosting, PostingSilence, PartnerInvited, PartnerAnswered, LeadAsked, LeadTaken, LeadRefused, PostingHandedOver, EnteredAnswered, PostingContactsMoved, PublishWaiting, PauseOpen, HoldAgain, FollowBranch, CompanyVerified] })
export class PostingsJobs {}
