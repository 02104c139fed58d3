import { Module } from '@nestjs/common';
import { ProposalsModule } from '#proposals/server';
import { CollaborationOpened } from './collaboration-opened.mail';
import { CollaborationController } from './collaboration.controller';
import { CollaborationQueries } from './collaboration.queries';
import { Collaborations } from './collaborations';
import { CollaborationContactsMoved } from './contacts-moved.job';

/** Start, course and end of working together. */
@Module({ imports: [ProposalsModule], controllers: [CollaborationController], providers: [Collaborations, CollaborationQueries], exports: [Collaborations, CollaborationQueries] })
export class CollaborationsModule {}

/** What collaborations do later. */
@Module({ imports: [CollaborationsModule], providers: [CollaborationOpened, CollaborationContactsMoved] })
export class CollaborationsJobs {}
