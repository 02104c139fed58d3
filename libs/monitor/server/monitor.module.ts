import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications/server';
import { OrganisationsModule } from '#organisations/server';
import { GapController } from './gaps/gap.controller';
import { CountGaps, GapNights } from './gaps/gap-night.job';
import { GapNotices } from './gaps/gap.notices';
import { GapQueries } from './gaps/gap.queries';
import { GapsMail } from './gaps/gaps.mail';
import { MonitorController } from './monitor.controller';
import { MonitorQueries } from './monitor.queries';

/** Figures over everything, for HCA-ICT. */
@Module({ controllers: [MonitorController, GapController], providers: [MonitorQueries, GapQueries, GapNotices], exports: [MonitorQueries] })
export class MonitorModule {}

/** What the monitor keeps, night by night. */
@Module({ imports: [OrganisationsModule, NotificationsModule, MonitorModule], providers: [GapNights, CountGaps, GapsMail] })
export class MonitorJobs {}
