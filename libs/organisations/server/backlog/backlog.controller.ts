import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { backlogChange, backlogDraft, backlogItem, backlogPage, type BacklogChange, type BacklogDraft, type BacklogItem } from '#organisations/contract';
import { Backlog } from './backlog';
import { BacklogQueries } from './backlog.queries';
import { bodyExample, example } from './examples';

const byId = z.object({ id });
const tag = 'organisations';
const owned = { 'path.id': 'backlog-item' };
const ofCompany = { 'path.id': 'company' };

/** What a company would like to have found out or made. */
@Controller('v1')
export class BacklogController {
  constructor(private readonly backlog: Backlog, private readonly queries: BacklogQueries) {}

  @Endpoint('GET', 'companies/:id/backlog-items', { summary: 'What your company would like to have done, the newest first', access: 'signed-in', answer: backlogPage, example: { items: [example], next: null }, owned: ofCompany, does: 'see the backlog', lists: 'backlog item', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<BacklogItem>> {
    return this.queries.ofCompany(actor, params.id, query);
  }

  @Endpoint('POST', 'companies/:id/backlog-items', { summary: 'Write down what you would like to have done', access: 'signed-in', creates: true, answer: backlogItem, example, bodyExample, owned: ofCompany, does: 'see the backlog', tag })
  async add(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: backlogDraft }) body: BacklogDraft): Promise<BacklogItem> {
    return this.queries.one(await this.backlog.add(actor, params.id, body));
  }

  @Endpoint('PATCH', 'backlog-items/:id', { summary: 'Change what is named', access: 'signed-in', versioned: true, answer: backlogItem, example, bodyExample: { doer: 'ourselves' }, owned, does: 'change the backlog', tag })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: backlogChange }) body: BacklogChange): Promise<BacklogItem> {
    await this.backlog.change(actor, params.id, version, body);
    return this.queries.one(params.id);
  }

  @Endpoint('DELETE', 'backlog-items/:id', { summary: 'Take it off the shelf', access: 'signed-in', versioned: true, owned, does: 'change the backlog', tag })
  remove(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number): Promise<void> {
    return this.backlog.remove(actor, params.id, version);
  }
}
