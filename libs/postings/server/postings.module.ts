import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts/server';
import { OrganisationsModule } from '#organisations/server';
import { CompanyPostingController, CompanyPostingQueries } from './company-posting.controller';
import { InstitutionPostingController, InstitutionPostingQueries } from './institution-posting.controller';
import { FollowBranch, PauseOpen, PublishWaiting } from './company-verified.job';
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
import { PostingQueries } from './posting.queries';
import { Postings } from './postings';
import { SavedSearchController } from './saved/saved-search.controller';
import { SavedSearchQueries } from './saved/saved-search.queries';
import { SavedSearches } from './saved/saved-searches';
import { Audiences } from './together/audiences';
import { Entered } from './together/entered';
import { EnteredController } from './together/entered.controller';
import { EnteredAnswered, PostingHandedOver } from './together/entered.mails';
import { OrganisationNames } from './together/organisation-names';
import { PartnerController } from './together/partner.controller';
import { PartnerAnswered, PartnerInvited } from './together/partner.mails';
import { Partners } from './together/partners';
import { OpenIndex } from './searching/open-index';

/** Offers and requests. */
@Module({ imports: [OrganisationsModule, AccountsModule], controllers: [PostingController, OwnPostingsController, PostingLifeController, TemplateController, PostingHintsController, CompanyPostingController, InstitutionPostingController, PostingReportController, SavedSearchController, PartnerController, EnteredController], providers: [Postings, PostingReports, PostingLife, Copies, Templates, PostingQueries, OwnPostings, OpenIndex, PostingHints, CompanyPostingQueries, InstitutionPostingQueries, SavedSearches, SavedSearchQueries, Partners, OrganisationNames, Audiences, Entered], exports: [Postings, PostingLife, PostingQueries, OpenIndex] })
export class PostingsModule {}

/** What postings do later. */
@Module({ imports: [PostingsModule, AccountsModule], providers: [ExpirePosting, ResumePosting, PostingSilence, PartnerInvited, PartnerAnswered, PostingHandedOver, EnteredAnswered, PostingContactsMoved, PublishWaiting, PauseOpen, FollowBranch, CompanyVerified] })
export class PostingsJobs {}
