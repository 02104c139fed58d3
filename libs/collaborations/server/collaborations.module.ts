import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#organisations/server';
import { ProposalsModule } from '#proposals/server';
import { CollaborationOpened } from './collaboration-opened.mail';
import { CollaborationController } from './collaboration.controller';
import { CollaborationQueries } from './collaboration.queries';
import { Collaborations } from './collaborations';
import { CompanyRecordController, CompanyRecordQueries } from './company-record.controller';
import { CollaborationContactsMoved } from './contacts-moved.job';
import { InstitutionPartnerController } from './partners/partner.controller';
import { PartnerQueries } from './partners/partner.queries';
import { Partners } from './partners/partners';

/** Start, course and end of working together. */
@Module({ imports: [ProposalsModule, OrganisationsModule], controllers: [CollaborationController, CompanyRecordController, InstitutionPartnerController], providers: [Collaborations, CollaborationQueries, CompanyRecordQueries, Partners, PartnerQueries], exports: [Collaborations, CollaborationQueries, Partners] })
export class CollaborationsModule {}

/** What collaborations do later. */
@Module({ imports: [CollaborationsModule], providers: [CollaborationOpened, CollaborationContactsMoved] })
export class CollaborationsJobs {}
