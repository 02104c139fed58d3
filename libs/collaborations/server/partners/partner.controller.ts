import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Page } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { partnerDetail, partnerNote, partnerPage, partnerQuery, type Partner, type PartnerDetail, type PartnerNote, type PartnerQuery } from '#collaborations/contract';
import { partnerDetailExample as example, partnerExample, partnerNoteExample } from './examples';
import { PartnerQueries } from './partner.queries';
import { Partners } from './partners';

const byId = z.object({ id });
const byPair = z.object({ id, companyId: id });
const tag = 'collaborations';
const owned = { 'path.id': 'organisation', 'path.companyId': 'company' };

/** An institution's partners, for its own people. */
@Controller('v1/institutions/:id/partners')
export class InstitutionPartnerController {
  constructor(private readonly partners: Partners, private readonly queries: PartnerQueries) {}

  @Endpoint('GET', '', { summary: 'Companies that an institution works with, by name', access: 'signed-in', owned: { 'path.id': 'organisation' }, does: 'see the partners of an institution', lists: 'institution-partner',
    answer: partnerPage, example: { items: [partnerExample], next: null }, tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: partnerQuery }) query: PartnerQuery): Promise<Page<Partner>> {
    return this.queries.of(actor, params.id, query);
  }

  @Endpoint('GET', ':companyId', { summary: 'One company with what the institution wrote of it and what there was between both', access: 'signed-in', owned, does: 'see a partner', answer: partnerDetail, example, tag })
  one(@Who() actor: Actor, @Param({ schema: byPair }) params: { id: string; companyId: string }): Promise<PartnerDetail> {
    return this.queries.one(actor, params.id, params.companyId);
  }

  @Endpoint('PUT', ':companyId', { summary: 'Write what is known of a company: it is a partner from then on', access: 'signed-in', versioned: true, owned, does: 'keep a partner', answer: partnerDetail, example,
    bodyExample: partnerNoteExample, tag })
  async keep(@Who() actor: Actor, @Param({ schema: byPair }) params: { id: string; companyId: string }, @Version() version: number, @Body({ schema: partnerNote }) body: PartnerNote): Promise<PartnerDetail> {
    await this.partners.keep(actor, { institutionId: params.id, companyId: params.companyId }, version, body);
    return this.queries.one(actor, params.id, params.companyId);
  }

  @Endpoint('DELETE', ':companyId', { summary: 'Forget what was written of a company; what there was between both stays', access: 'signed-in', versioned: true, owned, does: 'forget a partner', tag })
  forget(@Who() actor: Actor, @Param({ schema: byPair }) params: { id: string; companyId: string }, @Version() version: number): Promise<void> {
    return this.partners.forget(actor, { institutionId: params.id, companyId: params.companyId }, version);
  }
}
