import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Page } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { collaborationDetail, collaborationPage, collaborationQuery, type Collaboration, type CollaborationDetail, type CollaborationQuery } from '#collaborations/contract';
import { agreeing, type Agreeing } from '#proposals/contract';
import { CollaborationQueries } from './collaboration.queries';
import { Collaborations } from './collaborations';
import { collaborationExample, openedExample } from './examples';

const byId = z.object({ id });
const tag = 'collaborations';

@Controller('v1')
export class CollaborationController {
  constructor(private readonly collaborations: Collaborations, private readonly queries: CollaborationQueries) {}

  @Endpoint('POST', 'proposals/:id/acceptance', { summary: 'Accept the partner, for the programme: the seats are taken and a collaboration opens', access: 'signed-in', answer: collaborationDetail, example: openedExample, bodyExample: { revision: 1 }, owned: { 'path.id': 'proposal' }, does: 'accept a proposal', tag: 'proposals' })
  async accept(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: agreeing }) body: Agreeing): Promise<CollaborationDetail> {
    return this.queries.one(actor, await this.collaborations.open(actor, params.id, body));
  }

  @Endpoint('GET', 'collaborations', { summary: 'Collaborations of your companies and programmes', access: 'signed-in', lists: 'collaboration', answer: collaborationPage, example: { items: [collaborationExample], next: null }, tag })
  own(@Who() actor: Actor, @Query({ schema: collaborationQuery }) query: CollaborationQuery): Promise<Page<Collaboration>> {
    return this.queries.own(actor, query);
  }

  @Endpoint('GET', 'collaborations/:id', { summary: 'One collaboration, and how it came about', access: 'signed-in', answer: collaborationDetail, example: openedExample, owned: { 'path.id': 'collaboration' }, does: 'see a collaboration', tag })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<CollaborationDetail> {
    return this.queries.one(actor, params.id);
  }
}
