import { Module } from '@nestjs/common';
import { BranchController } from './branch.controller';
import { BranchQueries } from './branch.queries';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsQueries } from './organisations.queries';
import { ProgrammeQueries } from './programme.queries';

/** Regions, institutions and programmes. */
@Module({ controllers: [OrganisationsController, BranchController], providers: [OrganisationsQueries, ProgrammeQueries, BranchQueries], exports: [OrganisationsQueries, ProgrammeQueries] })
export class OrganisationsModule {}
