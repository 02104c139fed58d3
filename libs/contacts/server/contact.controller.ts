import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Page } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import {
  contactHandling, contactRequest, contactRequestDraft, contactRequestPage, contactRequestQuery, institutionContact, institutionContactDraft,
  type ContactHandling, type ContactRequest, type ContactRequestDraft, type ContactRequestQuery, type InstitutionContact, type InstitutionContactDraft,
} from '#contacts/contract';
import { contactDraftExample, contactExample } from './examples';
import { ContactQueries } from './contact.queries';
import { ContactRequests } from './contact-requests';

const byId = z.object({ id });
const tag = 'contacts';
const owned = { 'path.id': 'contact-request' };

@Controller('v1')
export class ContactController {
  constructor(private readonly requests: ContactRequests, private readonly queries: ContactQueries) {}

  @Endpoint('GET', 'contact-requests', { summary: 'Requests that your organisation wrote or received, newest first', access: 'signed-in', answer: contactRequestPage, example: { items: [contactExample], next: null }, lists: 'contact request', tag })
  list(@Who() actor: Actor, @Query({ schema: contactRequestQuery }) query: ContactRequestQuery): Promise<Page<ContactRequest>> {
    return this.queries.own(actor, query);
  }

  @Endpoint('GET', 'contact-requests/:id', { summary: 'One request', access: 'signed-in', answer: contactRequest, example: contactExample, owned, does: 'see a contact request', tag })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<ContactRequest> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'contact-requests', { summary: 'Ask to meet who answers for a programme', access: 'signed-in', creates: true, answer: contactRequest, example: contactExample, bodyExample: contactDraftExample, owned: { 'body.organisationId': 'organisation', 'body.institutionId': 'organisation' }, known: ['body.programmeId'], does: 'ask to meet a programme', refuses: [429], tag })
  async ask(@Who() actor: Actor, @Body({ schema: contactRequestDraft }) body: ContactRequestDraft): Promise<ContactRequest> {
    return this.queries.one(actor, await this.requests.ask(actor, body));
  }

  @Endpoint('POST', 'contact-requests/:id/withdrawal', { summary: 'Take it back', access: 'signed-in', answer: contactRequest, example: contactExample, owned, does: 'withdraw a contact request', tag })
  async withdraw(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<ContactRequest> {
    await this.requests.withdraw(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'contact-requests/:id/handling', { summary: 'Mark as handled; with an answer the sender gets it', access: 'signed-in', answer: contactRequest, example: contactExample, bodyExample: { reply: 'Leuk. Bel me dinsdag op school.' }, owned, does: 'handle a contact request', tag })
  async handle(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: contactHandling }) body: ContactHandling): Promise<ContactRequest> {
    await this.requests.handle(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'institution-contacts', { summary: 'Say who can be reached; what waited goes on its way', access: 'signed-in', answer: institutionContact, example: { id: contactExample.id, name: 'Ria Kamp', address: 'ria.kamp@school.example', sent: 2 }, bodyExample: { institutionId: contactDraftExample.institutionId, name: 'Ria Kamp', address: 'ria.kamp@school.example' }, owned: { 'body.institutionId': 'organisation' }, known: ['body.programmeId'], does: 'name a contact of an institution', tag })
  addContact(@Who() actor: Actor, @Body({ schema: institutionContactDraft }) body: InstitutionContactDraft): Promise<InstitutionContact> {
    return this.requests.addContact(actor, body);
  }
}
