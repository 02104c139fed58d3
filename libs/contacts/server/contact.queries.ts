import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { ContactRequest, ContactRequestQuery } from '#contacts/contract';
import { contactPolicy, contactReach, receives, visibleContacts } from './contact.policy';

type Row = Omit<ContactRequest, 'can' | 'createdAt' | 'sentAt' | 'handledAt'> & { createdAt: Date; sentAt: Date | null; handledAt: Date | null };

const named = (of: string) => `json_build_object('id', ${of}.id, 'slug', ${of}.slug, 'name', ${of}.name)`;
const columns = `r.id, ${named('i')} as institution, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as programme, ${named('o')} as organisation,
  json_build_object('name', n.name, 'email', case when n.closed_at is null then n.email end) as sender, r.purpose, r.message, r.status, r.route, r.reply,
  r.created_at as "createdAt", r.sent_at as "sentAt", r.handled_at as "handledAt"
  from contact_request r join organisation i on i.id = r.institution_id join organisation o on o.id = r.organisation_id join person n on n.id = r.sender_id left join programme p on p.id = r.programme_id`;

const newest = statement<Row>('contacts.newest', `select ${columns} where ${visibleContacts} and ($6::text is null or r.status = $6) and ($7::uuid is null or r.id < $7) order by r.id desc limit $8`);
const one = statement<Row>('contacts.one', `select ${columns} where r.id = $1`);

/** Reading contact requests: who asked and who received them. */
@Injectable()
export class ContactQueries {
  constructor(private readonly db: Db) {}

  async own(actor: Actor, { status, limit, cursor }: ContactRequestQuery): Promise<Page<ContactRequest>> {
    const [after = null] = readCursor(cursor, 1) ?? [];
    const rows = await this.db.query(newest, [...contactReach(actor), status ?? null, after, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.id], (row) => present(actor, row));
  }

  /** @throws Refusal 404 for who neither asked nor received it */
  async one(actor: Actor, id: string): Promise<ContactRequest> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    contactPolicy.require(actor, 'see', factsOf(row));
    return present(actor, row);
  }
}

const factsOf = (row: Row) => ({ organisationId: row.organisation.id, institutionId: row.institution.id, programmeId: row.programme?.id ?? null, status: row.status });

function present(actor: Actor, { createdAt, sentAt, handledAt, sender, ...row }: Row): ContactRequest {
  const facts = factsOf({ ...row, createdAt, sentAt, handledAt, sender });
  return {
    ...row, sender: receives(actor, facts) ? sender : { ...sender, email: null }, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null,
    handledAt: handledAt?.toISOString() ?? null, can: contactPolicy.permissions(actor, facts),
  };
}
