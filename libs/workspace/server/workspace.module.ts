import { Module } from '@nestjs/common';
import { WorkspaceController } from './workspace.controller';
import { WorkspaceQueries } from './workspace.queries';

/** What waits for somebody, what is coming, and how everything runs. */
@Module({ controllers: [WorkspaceController], providers: [WorkspaceQueries] })
export class WorkspaceModule {}
