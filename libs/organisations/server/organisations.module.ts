import { Module } from '@nestjs/common';
import { Backlog } from './backlog/backlog';
import { BacklogController } from './backlog/backlog.controller';
import { BacklogQueries } from './backlog/backlog.queries';
import { BranchController } from './branch.controller';
import { BranchQueries } from './branch.queries';
import { CompaniesModule } from './companies/companies.module';
import { DirectoryQueries } from './directory.queries';
import { InstitutionController } from './institution.controller';
import { InstitutionQueries } from './institution.queries';
import { Institutions } from './institutions';
import { InterestController } from './interest/interest.controller';
import { InterestQueries } from './interest/interest.queries';
import { Interests } from './interest/interests';
import { Municipalities } from './municipalities';
import { MunicipalityController } from './municipality.controller';
import { PartnershipNotices, RecognitionNotices, VerificationNotices } from './organisation.notices';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsQueries } from './organisations.queries';
import { PartnershipController } from './partnerships/partnership.controller';
import { PartnershipQueries } from './partnerships/partnership.queries';
import { Partnerships } from './partnerships/partnerships';
import { ProgrammeController } from './programme.controller';
import { ProgrammeQueries } from './programme.queries';
import { ProgrammeSettingsQueries } from './programme-settings.queries';
import { Programmes } from './programmes';
import { ReachController } from './reach/reach.controller';
import { ReachQueries } from './reach/reach.queries';

/** Regions, institutions, programmes and companies. */
@Module({ imports: [CompaniesModule], controllers: [OrganisationsController, BranchController, ProgrammeController, ReachController, InstitutionController, PartnershipController, MunicipalityController, InterestController, BacklogController], providers: [ReachQueries, OrganisationsQueries, DirectoryQueries, ProgrammeQueries, BranchQueries, Programmes, ProgrammeSettingsQueries, Institutions, InstitutionQueries, Partnerships, PartnershipQueries, Municipalities, Interests, InterestQueries, Backlog, BacklogQueries, VerificationNotices, PartnershipNotices, RecognitionNotices], exports: [CompaniesModule, OrganisationsQueries, ProgrammeQueries, Programmes, Partnerships, Institutions, InstitutionQueries, ReachQueries] })
export class OrganisationsModule {}
