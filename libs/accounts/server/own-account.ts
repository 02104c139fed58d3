import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { OwnAccount, ownDetails, OwnSession } from '#accounts/contract';
import type { Page } from '#base/contract';
import { Db, notFound, statement, type Actor } from '#base/server';

type AccountRow = Omit<OwnAccount, 'since'> & { since: Date };
const own = statement<AccountRow>('accounts.own',
  `select p.id, p.name, p.email, p.locale, p.created_at as since,
     (select r.email from account_request r where r.person_id = p.id and r.purpose = 'address' and r.done_at is null and r.ends_at > now() order by r.created_at desc limit 1) as "pendingEmail",
     coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'organisation', jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type), 'role', m.role, 'programmeIds', k.ids, 'programmes', jsonb_array_length(k.ids)) order by o.name)
       from membership m join organisation o on o.id = m.organisation_id cross join lateral (
         select coalesce(jsonb_agg(k.programme_id order by k.programme_id), '[]') as ids from programme_keeper k join programme g on g.id = k.programme_id where k.person_id = m.person_id and g.institution_id = m.organisation_id) k
       where m.person_id = p.id), '[]') as memberships
   from person p where p.id = $1`);

const sessions = statement<Omit<OwnSession, 'startedAt' | 'seenAt'> & { startedAt: Date; seenAt: Date }>('accounts.own-sessions',
  `select id, agent, created_at as "startedAt", last_seen_at as "seenAt", id = $2 as "isThis" from session where person_id = $1 and ends_at > now() order by id = $2 desc, last_seen_at desc, id limit 100`);

/** One's own account and where it is open. */
@Injectable()
export class OwnAccounts {
  constructor(private readonly db: Db) {}

  async read(actor: Actor): Promise<OwnAccount> {
    const row = await this.db.one(own, [actor.personId]);
    if (!row) throw notFound();
    return { ...row, since: row.since.toISOString().slice(0, 10) };
  }

  async change(actor: Actor, { name, locale }: z.output<typeof ownDetails>): Promise<OwnAccount> {
    await this.db.transaction((tx) => tx.sql(`update person set name = $2, locale = $3 where id = $1`, [actor.personId, name, locale]));
    return this.read(actor);
  }

  async sessions(actor: Actor): Promise<Page<OwnSession>> {
    const rows = await this.db.query(sessions, [actor.personId, actor.sessionId]);
    return { items: rows.map(({ startedAt, seenAt, ...row }) => ({ ...row, startedAt: startedAt.toISOString(), seenAt: seenAt.toISOString() })), next: null };
  }

  /** @throws Refusal 404 for a session of somebody else */
  async endSession(actor: Actor, id: string): Promise<void> {
    const ended = await this.db.transaction((tx) => tx.sql(`delete from session where id = $1 and person_id = $2 returning id`, [id, actor.personId]));
    if (ended.length === 0) throw notFound();
  }

  async endOthers(actor: Actor): Promise<void> {
    await this.db.transaction((tx) => tx.sql(`delete from session where person_id = $1 and id <> $2`, [actor.personId, actor.sessionId]));
  }
}
