import { Module } from '@nestjs/common';
import { GuidanceController } from './guidance.controller';
import { GuidanceQueries } from './guidance.queries';

/** The handbook: forms, stars, reasons and the decision table. */
@Module({ controllers: [GuidanceController], providers: [GuidanceQueries], exports: [GuidanceQueries] })
export class GuidanceModule {}
