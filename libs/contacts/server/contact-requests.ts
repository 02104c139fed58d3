import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, general, invalid, newId, notFound, Outbox, Refusal, Throttle, type Actor, type Tx } from '#base/server';
import type { ContactHandling, ContactRequestDraft, InstitutionContact, InstitutionContactDraft } from '#contacts/contract';
import { Notices, type Reader } from '#notifications/server';
import { findContact } from './announcements';
import { ContactRequest } from './contact-request.entity';
import { contactPolicy } from './contact.policy';
import { contactProblems } from './contacts.problems';
import { recipientsOf } from './recipients';

/** Requests that one person writes in a day. */
const A_DAY = { limit: 15, seconds: 86_400 };
const DAY = 86_400_000;
const onlyAnalysts = { nl: 'Alleen een analist van HCA-ICT voegt contacten toe.', en: 'Only an analyst of HCA-ICT adds contacts.' };

/** Reaching who answers for a programme, without names being public. */
@Injectable()
export class ContactRequests {
  constructor(private readonly db: Db, private readonly outbox: Outbox, private readonly notices: Notices, private readonly throttle: Throttle, @Inject(Clock) private readonly clock: Clock) {}

  async ask(actor: Actor, { institutionId, programmeId = null, organisationId, purpose, message }: ContactRequestDraft): Promise<string> {
    const asks = actor.memberships.find((m) => m.organisationId === organisationId && (m.type === 'company' || m.type === 'partnership' || m.type === 'municipality'));
    if (!asks) throw notFound();
    const place = await this.db.transaction((tx) => this.placeOf(tx, institutionId, programmeId));
    await this.throttle.count('contact-request', actor.personId, A_DAY.limit, A_DAY.seconds);
    return this.db.transaction(async (tx) => {
      // Two at once wait for one another here: the second sees the first.
      await tx.sql(`select from organisation where id = $1 for no key update`, [organisationId]);
      const [same] = await tx.sql(`select 1 from contact_request where organisation_id = $1 and institution_id = $2 and programme_id is not distinct from $3 and status in ('waiting', 'sent')`, [organisationId, place, programmeId]);
      if (same) throw new Refusal(contactProblems['already-asked'], { nl: 'Wacht op het antwoord, of trek het eerdere verzoek in.', en: 'Wait for the answer, or withdraw the earlier request.' });
      const request = Object.assign(new ContactRequest(), { id: newId(), institutionId: place, programmeId, organisationId, senderId: actor.personId, purpose, message, createdAt: this.clock.now() });
      await tx.save(request);
      await this.route(tx, request);
      return request.id;
    });
  }

  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const request = await this.locked(tx, id);
      contactPolicy.require(actor, 'withdraw', request);
      request.status = 'withdrawn';
      request.version += 1;
      await tx.save(request);
    });
  }

  /** Done with it; an answer goes to who asked. */
  async handle(actor: Actor, id: string, { reply }: ContactHandling): Promise<void> {
    await this.db.transaction(async (tx) => {
      const request = await this.locked(tx, id);
      contactPolicy.require(actor, 'handle', request);
      Object.assign(request, { status: 'handled', reply, handledAt: this.clock.now(), handledBy: actor.personId });
      request.version += 1;
      await tx.save(request);
      if (reply) await this.tellSender(tx, request, 'contact-answered');
    });
  }

  /** Whom HCA-ICT found: what waited goes on its way. */
  async addContact(actor: Actor, { institutionId, programmeId = null, name, address }: InstitutionContactDraft): Promise<InstitutionContact> {
    if (!actor.isAnalyst) throw new Refusal(general['not-allowed'], onlyAnalysts);
    return this.db.transaction(async (tx) => {
      const place = await this.placeOf(tx, institutionId, programmeId);
      const [contact] = await tx.sql<{ id: string }>(
        `insert into institution_contact (id, institution_id, programme_id, name, address, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (institution_id, coalesce(programme_id, '00000000-0000-0000-0000-000000000000')) do update set name = excluded.name, address = excluded.address, added_by = excluded.added_by, added_at = excluded.added_at
         returning id`, [newId(), place, programmeId, name, address, actor.personId, this.clock.now()]);
      const waiting = await tx.sql<{ id: string }>(
        `select id from contact_request where institution_id = $1 and status = 'waiting' and ($2::uuid is null or programme_id = $2) order by id for no key update`, [place, programmeId]);
      for (const { id } of waiting) await this.found(tx, await this.locked(tx, id));
      return { id: contact?.id ?? '', name, address, sent: waiting.length };
    });
  }

  /** Looks again for one that waits. */
  async lookAgain(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const request = await tx.locked(ContactRequest, { id });
      if (request?.status === 'waiting') await this.found(tx, request);
    });
  }

  private async found(tx: Tx, request: ContactRequest): Promise<void> {
    if (await this.route(tx, request)) await this.tellSender(tx, request, 'contact-sent-on');
  }

  /** Sends it to who is known; else it waits, and tomorrow we look again. */
  private async route(tx: Tx, request: ContactRequest): Promise<boolean> {
    const people = await recipientsOf(tx, request.institutionId, request.programmeId);
    const [first] = people;
    if (!first) {
      const at = new Date(this.clock.now().getTime() + DAY);
      await this.outbox.add(tx, findContact, { requestId: request.id }, { at, key: `${request.id}:${at.toISOString().slice(0, 10)}` });
      return false;
    }
    Object.assign(request, { status: 'sent', route: first.route, sentAt: this.clock.now() });
    request.version += 1;
    await tx.save(request);
    await this.notices.tell(tx, people.map(({ route, ...to }) => ({ topic: 'proposals', template: 'contact-request', key: request.id, to, args: { requestId: request.id, route }, link: `/contacts/${request.id}`, organisationId: request.institutionId })));
    return true;
  }

  private async tellSender(tx: Tx, { id, senderId, organisationId }: ContactRequest, template: 'contact-answered' | 'contact-sent-on'): Promise<void> {
    const people = await tx.sql<Reader & Record<string, unknown>>(`select id as "personId", email as address, name, locale from person where id = $1 and closed_at is null`, [senderId]);
    await this.notices.tell(tx, people.map((to) => ({ topic: 'proposals', template, key: id, to, args: { requestId: id }, link: `/contacts/${id}`, organisationId })));
  }

  /** The institution of today that is meant, and whether the programme is its. */
  private async placeOf(tx: Tx, institutionId: string, programmeId: string | null): Promise<string> {
    const [place] = await tx.sql<{ id: string; isHere: boolean }>(
      `select t.today_id as id, $2::uuid is null or exists (select from programme p where p.id = $2 and p.institution_id = t.today_id and p.ended_at is null) as "isHere"
       from institution_today t where t.institution_id = $1`, [institutionId, programmeId]);
    if (!place) throw notFound();
    if (!place.isHere) throw invalid([{ pointer: '/programmeId', code: 'unknown', text: { nl: 'Deze opleiding is niet van deze instelling.', en: 'This programme is not of this institution.' } }]);
    return place.id;
  }

  private async locked(tx: Tx, id: string): Promise<ContactRequest> {
    const request = await tx.locked(ContactRequest, { id });
    if (!request) throw notFound();
    return request;
  }
}
