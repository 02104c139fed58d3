import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { newPartner, organisationNameList, organisationNameQuery, postingPartner, type NewPartner, type OrganisationNameQuery, type PostingPartner } from '#postings/contract';
import { partnerExample, partyExample } from '../examples';
import { Lead } from './lead';
import { OrganisationNames } from './organisation-names';
import { Partners } from './partners';

const byId = z.object({ id });
const tag = 'postings';
const confirmed = { ...partnerExample, status: 'confirmed' as const };
const of = { access: 'signed-in', answer: postingPartner, owned: { 'path.id': 'partner' }, tag } as const;

/** Organisations that post something together. */
@Controller('v1')
export class PartnerController {
  constructor(private readonly partners: Partners, private readonly lead: Lead, private readonly names: OrganisationNames) {}

  @Endpoint('GET', 'organisation-names', { summary: 'Organisations and programmes by name, to post with or for; without words those who bring others together', access: 'public', cache: true, answer: organisationNameList, example: { items: [{ ...partyExample, place: 'Zwolle' }], next: null }, tag })
  async find(@Query({ schema: organisationNameQuery }) query: OrganisationNameQuery): Promise<z.infer<typeof organisationNameList>> {
    return { items: await this.names.find(query), next: null };
  }

  @Endpoint('POST', 'postings/:id/partners', { summary: 'Ask an organisation to post along', access: 'signed-in', answer: postingPartner, example: partnerExample, bodyExample: { organisationId: partyExample.id }, owned: { 'path.id': 'posting' }, known: ['body.organisationId'], does: 'invite a partner', tag })
  invite(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: newPartner }) body: NewPartner): Promise<PostingPartner> {
    return this.partners.invite(actor, params.id, body);
  }

  @Endpoint('POST', 'posting-partners/:id/confirmation', { ...of, summary: 'Take part', example: { ...partnerExample, status: 'confirmed' }, does: 'confirm as a partner' })
  confirm(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingPartner> {
    return this.partners.step(actor, params.id, 'confirm');
  }

  @Endpoint('POST', 'posting-partners/:id/refusal', { ...of, summary: 'Do not take part', example: { ...partnerExample, status: 'declined' }, does: 'decline as a partner' })
  decline(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingPartner> {
    return this.partners.step(actor, params.id, 'decline');
  }

  @Endpoint('POST', 'posting-partners/:id/departure', { ...of, summary: 'Take part no longer', example: { ...partnerExample, status: 'left' }, does: 'leave as a partner' })
  leave(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingPartner> {
    return this.partners.step(actor, params.id, 'leave');
  }

  @Endpoint('POST', 'posting-partners/:id/lead-request', { ...of, summary: 'As the lead: ask a partner to take over the lead', example: { ...confirmed, isAskedToLead: true }, does: 'ask a partner to lead' })
  askToLead(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingPartner> {
    return this.lead.ask(actor, params.id);
  }

  @Endpoint('POST', 'posting-partners/:id/lead', { ...of, summary: 'Take over the lead; the place then is of who led before', example: confirmed, does: 'take the lead' })
  takeLead(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingPartner> {
    return this.lead.take(actor, params.id);
  }

  @Endpoint('POST', 'posting-partners/:id/lead-refusal', { ...of, summary: 'Do not take over the lead', example: confirmed, does: 'refuse the lead' })
  refuseLead(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingPartner> {
    return this.lead.refuse(actor, params.id);
  }

  @Endpoint('POST', 'posting-partners/:id/lead-request-withdrawal', { ...of, summary: 'As the lead: take the question back and keep the lead', example: confirmed, does: 'keep the lead' })
  keepLead(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingPartner> {
    return this.lead.keep(actor, params.id);
  }

  @Endpoint('POST', 'posting-partners/:id/removal', { ...of, summary: 'As the lead: take the question back, or go on without', example: { ...partnerExample, status: 'removed' }, does: 'remove a partner' })
  remove(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingPartner> {
    return this.partners.step(actor, params.id, 'remove');
  }
}
