import { Module } from '@nestjs/common';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsQueries } from './organisations.queries';
import { ProgrammeQueries } from './programme.queries';

/** Regions, institutions and programmes. */
@Module({ controllers: [OrganisationsController], providers: [OrganisationsQueries, ProgrammeQueries], exports: [OrganisationsQueries, ProgrammeQueries] })
export class OrganisationsModule {}
