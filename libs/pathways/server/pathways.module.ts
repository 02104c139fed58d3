import { Module } from '@nestjs/common';
import { PathwaysController } from './pathways.controller';
import { PathwaysQueries } from './pathways.queries';

/** The Ontwikkelpad: functions, qualifications and moves. */
@Module({ controllers: [PathwaysController], providers: [PathwaysQueries], exports: [PathwaysQueries] })
export class PathwaysModule {}
