import { Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Page } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { coursePage, courseQuery, workQuery, workspace, type CourseQuery, type CourseRow, type WorkNarrowed, type Workspace } from '#workspace/contract';
import { courseExample, workspaceExample } from './examples';
import { WorkspaceQueries } from './workspace.queries';

const byId = z.object({ id });
const tag = 'workspace';
const owned = { 'path.id': 'organisation' };

@Controller('v1/organisations/:id')
export class WorkspaceController {
  constructor(private readonly queries: WorkspaceQueries) {}

  @Endpoint('GET', 'work', { summary: 'What waits for you at one of your organisations, and what is coming in the next four weeks', access: 'signed-in', answer: workspace, example: workspaceExample, owned, known: ['query.programme', 'query.partner'], does: 'see the workspace of an organisation', tag })
  work(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: workQuery }) query: WorkNarrowed): Promise<Workspace> {
    return this.queries.work(actor, params.id, query);
  }

  @Endpoint('GET', 'courses', { summary: 'How far your collaborations at one of your organisations are: those that run first, by their first day', access: 'signed-in', answer: coursePage, example: { items: [courseExample], next: null }, owned, known: ['query.programme', 'query.partner'], does: 'see the workspace of an organisation', lists: 'collaboration of an organisation', tag })
  course(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: courseQuery }) query: CourseQuery): Promise<Page<CourseRow>> {
    return this.queries.course(actor, params.id, query);
  }
}
