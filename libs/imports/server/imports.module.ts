import { Module } from '@nestjs/common';
import { CollaborationsModule } from '#collaborations/server';
import { OrganisationsModule } from '#organisations/server';
import { Batches } from './batches';
import { ImportController } from './import.controller';
import { CheckImport, RunImport } from './import.jobs';
import { ImportQueries } from './import.queries';
import { Imports } from './imports';
import { CollaborationRule } from './rules/collaborations';
import { CompanyRule } from './rules/companies';
import { PartnerRule } from './rules/partners';
import { ProgrammeRule } from './rules/programmes';

/** Lists that organisations bring along. */
@Module({ imports: [OrganisationsModule], controllers: [ImportController], providers: [Imports, ImportQueries] })
export class ImportsModule {}

/** What lists do later: their rows, checked and taken in a batch at a time. */
@Module({ imports: [OrganisationsModule, CollaborationsModule], providers: [Batches, PartnerRule, CollaborationRule, ProgrammeRule, CompanyRule, CheckImport, RunImport] })
export class ImportsJobs {}
