import { Module } from '@nestjs/common';
import { BranchController } from './branch.controller';
import { BranchQueries } from './branch.queries';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsQueries } from './organisations.queries';
import { ProgrammeController } from './programme.controller';
import { ProgrammeQueries } from './programme.queries';
import { ProgrammeSettingsQueries } from './programme-settings.queries';
import { Programmes } from './programmes';

/** Regions, institutions and programmes. */
@Module({ controllers: [OrganisationsController, BranchController, ProgrammeController], providers: [OrganisationsQueries, ProgrammeQueries, BranchQueries, Programmes, ProgrammeSettingsQueries], exports: [OrganisationsQueries, ProgrammeQueries] })
export class OrganisationsModule {}
