import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, slug, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import {
  ownPartnershipPage, partakerDraft, partakingAnswer, partnership, partnershipChange, partnershipPage, partnershipQuery, partnershipSettings,
  type OwnPartnership, type PartakingAnswer, type Partnership, type PartnershipChange, type PartnershipQuery, type PartnershipSettings,
} from '#organisations/contract';
import { ownPartnershipExample, partnershipExample, partnershipSettingsExample as example } from './examples';
import { PartnershipQueries } from './partnership.queries';
import { Partnerships } from './partnerships';

const byId = z.object({ id });
const done = z.object({ id });
const tag = 'organisations';
const owned = { 'path.id': 'partnership' };

/** Partnerships: what everybody reads, and what their keepers and those who take part arrange. */
@Controller('v1')
export class PartnershipController {
  constructor(private readonly partnerships: Partnerships, private readonly queries: PartnershipQueries) {}

  @Endpoint('GET', 'partnerships', { summary: 'Partnerships by name', access: 'public', cache: true, answer: partnershipPage, example: { items: [partnershipExample], next: null }, known: ['query.member'], tag })
  list(@Query({ schema: partnershipQuery }) query: PartnershipQuery): Promise<Page<Partnership>> {
    return this.queries.list(query);
  }

  @Endpoint('GET', 'partnerships/:id', { summary: 'One partnership, by id or slug', access: 'public', cache: true, answer: partnership, example: partnershipExample, known: ['path.id'], tag })
  one(@Param({ schema: z.object({ id: z.union([id, slug]) }) }) params: { id: string }): Promise<Partnership> {
    return this.queries.one(params.id);
  }

  @Endpoint('GET', 'partnerships/:id/settings', { summary: 'The partnership as its keepers arrange it, with whom it asked', access: 'signed-in', answer: partnershipSettings, example, owned, does: 'see a partnership from inside', tag })
  settings(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PartnershipSettings> {
    return this.queries.settings(actor, params.id);
  }

  @Endpoint('PATCH', 'partnerships/:id', { summary: 'Change what is named; end it, or take it up again', access: 'signed-in', versioned: true, answer: partnershipSettings, example, bodyExample: { themes: ['cybersecurity', 'data'] }, owned, does: 'change a partnership', tag })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: partnershipChange }) body: PartnershipChange): Promise<PartnershipSettings> {
    await this.partnerships.change(actor, params.id, version, body);
    return this.queries.settings(actor, params.id);
  }

  @Endpoint('POST', 'partnerships/:id/members', { summary: 'Ask an organisation to take part; whom HCA-ICT adds takes part at once', access: 'signed-in', answer: partnershipSettings, example,
    bodyExample: { organisationId: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c21' }, owned, known: ['body.organisationId'], does: 'ask to take part', tag })
  async ask(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: partakerDraft }) body: { organisationId: string }): Promise<PartnershipSettings> {
    await this.partnerships.ask(actor, params.id, body.organisationId);
    return this.queries.settings(actor, params.id);
  }

  @Endpoint('DELETE', 'partnerships/:id/members/:organisationId', { summary: 'Take an organisation off', access: 'signed-in', owned: { ...owned, 'path.organisationId': 'organisation' }, does: 'take off who takes part', tag })
  remove(@Who() actor: Actor, @Param({ schema: z.object({ id, organisationId: id }) }) params: { id: string; organisationId: string }): Promise<void> {
    return this.partnerships.remove(actor, params.id, params.organisationId);
  }

  @Endpoint('POST', 'partnerships/:id/answers', { summary: 'Take part, decline, or stop taking part, for your organisation', access: 'signed-in', answer: done, example: { id: partnershipExample.id },
    bodyExample: { organisationId: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', answer: 'accept' }, owned: { ...owned, 'body.organisationId': 'organisation' }, does: 'answer a partnership', tag })
  async answer(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: partakingAnswer }) body: PartakingAnswer): Promise<{ id: string }> {
    await this.partnerships.answer(actor, params.id, body);
    return { id: params.id };
  }

  @Endpoint('GET', 'organisations/:id/partnerships', { summary: 'Partnerships in which your organisation takes part, or is asked to', access: 'signed-in', answer: ownPartnershipPage, example: { items: [ownPartnershipExample], next: null },
    owned: { 'path.id': 'organisation' }, does: 'see an organisation from inside', lists: 'partnership of an organisation', tag })
  own(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<OwnPartnership>> {
    return this.queries.ofOrganisation(actor, params.id, query);
  }
}
