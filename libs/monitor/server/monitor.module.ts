import { Module } from '@nestjs/common';
import { MonitorController } from './monitor.controller';
import { MonitorQueries } from './monitor.queries';

/** Figures over everything, for HCA-ICT. */
@Module({ controllers: [MonitorController], providers: [MonitorQueries], exports: [MonitorQueries] })
export class MonitorModule {}
