import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { deputyDraft, deputyship, deputyshipPage, type DeputyDraft, type Deputyship } from '#accounts/contract';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { Deputies } from './deputies';
import { DeputyQueries } from './deputy.queries';
import { deputyDraftExample as bodyExample, deputyshipExample as example } from './examples';

const byId = z.object({ id });
const tag = 'members';
const ofOrganisation = { 'path.id': 'organisation' };

/** Who stands in for whom at an institution, and until when. */
@Controller('v1')
export class DeputyController {
  constructor(private readonly deputies: Deputies, private readonly queries: DeputyQueries) {}

  @Endpoint('GET', 'institutions/:id/deputyships', { summary: 'Who stands in for whom, now and later', access: 'signed-in', answer: deputyshipPage, example: { items: [example], next: null }, owned: ofOrganisation, does: 'see who stands in', lists: 'deputyship', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<Deputyship>> {
    return this.queries.ofInstitution(actor, params.id, query);
  }

  @Endpoint('POST', 'institutions/:id/deputyships', { summary: 'Name who stands in for you, or as an administrator for a colleague', access: 'signed-in', creates: true, answer: deputyship, example, bodyExample, owned: ofOrganisation, known: ['body.deputyId', 'body.personId', 'body.programmeIds'], does: 'name a deputy', tag })
  async name(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: deputyDraft }) body: DeputyDraft): Promise<Deputyship> {
    return this.queries.one(actor, await this.deputies.name(actor, params.id, body));
  }

  @Endpoint('DELETE', 'deputyships/:id', { summary: 'Stop it before its last day', access: 'signed-in', owned: { 'path.id': 'deputyship' }, does: 'end a deputyship', tag })
  end(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<void> {
    return this.deputies.end(actor, params.id);
  }
}
