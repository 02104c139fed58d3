import { Inject, Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { ROLES_AT, type HandedOver, type handOverInput, type roleInput } from '#accounts/contract';
import { Clock, Db, general, invalid, notFound, Refusal, type Actor, type Role, type Tx } from '#base/server';
import { accountProblems } from '../accounts.problems';
import { brokenRule } from '../broken-rule';
import { Successions } from '../successions';
import { LeftAlone } from './left-alone';
import { decidesAt, membershipPolicy, type Colleague } from './membership.policy';
import { Roster, type Row } from './roster';

/** Within this time by the product's clock a removal is undone as if it had not been. */
const UNDO_HOURS = 24;

/** Who belongs to an organisation, and what they do there. */
@Injectable()
export class Members {
  constructor(private readonly db: Db, private readonly roster: Roster, private readonly successions: Successions, private readonly leftAlone: LeftAlone, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 400 for a role that this kind of organisation does not have, 409 for the last administrator */
  async changeRole(actor: Actor, id: string, { role, region }: z.output<typeof roleInput>): Promise<void> {
    await this.decide(async (tx) => {
      const { colleague } = await this.find(tx, actor, 'change-role', id);
      refuseRole(role, colleague.organisation.type);
      if (role !== 'admin') await this.roster.refuseLastAdmin(tx, colleague);
      await tx.sql(`update membership set role = $2, region = $3 where id = $1`, [id, role, role === 'regional-coordinator' ? region ?? null : null]);
    });
  }

  /** Somebody leaves, or is removed. Who looks after their things is who removed them, else an administrator; for a day this can be undone. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.decide(async (tx) => {
      const { row, colleague } = await this.find(tx, actor, 'remove', id);
      await this.roster.refuseLastAdmin(tx, colleague);
      await this.part(tx, row, actor.personId, new Date(this.clock.now().getTime() + UNDO_HOURS * 3_600_000));
    });
  }

  /** Takes somebody out of every organisation, for good. @throws Refusal 409 that names who could take over where they are the last administrator */
  async partFromAll(tx: Tx, personId: string): Promise<{ name: string; role: Role }[]> {
    const held = await tx.sql<{ id: string; name: string; role: Role }>(
      `select m.id, m.role, o.name from membership m join organisation o on o.id = m.organisation_id where m.person_id = $1 order by o.id`, [personId]);
    for (const { id } of held) {
      const { row, colleague } = await this.roster.membership(tx, id);
      await this.roster.refuseLastAdmin(tx, colleague);
      await this.part(tx, row, personId, null);
    }
    return held.map(({ name, role }) => ({ name, role }));
  }

  /** Takes somebody out of an organisation. What names them there goes to an heir at that time. */
  private async part(tx: Tx, row: Row, by: string, at: Date | null): Promise<void> {
    const { id, personId, organisationId } = row;
    const [heir] = await tx.sql<{ personId: string }>(
      `select m.person_id as "personId" from membership m join person p on p.id = m.person_id and p.closed_at is null
       where m.organisation_id = $1 and m.person_id <> $2 and (m.role = 'admin' or m.person_id = $3) order by m.person_id <> $3, m.created_at, m.person_id limit 1`, [organisationId, personId, by]);
    await tx.sql(
      `with kept as (delete from programme_keeper k using programme g where g.id = k.programme_id and g.institution_id = $2 and k.person_id = $3 returning k.programme_id, k.role),
         gone as (delete from membership where id = $1 returning *)
       insert into membership_past (id, person_id, organisation_id, role, region, created_at, ended_by, ended_at, keeps)
       select id, person_id, organisation_id, role, region, created_at, $4, $5, (select coalesce(jsonb_agg(jsonb_build_object('programmeId', programme_id, 'role', role)), '[]') from kept) from gone
       on conflict (id) do update set role = excluded.role, region = excluded.region, keeps = excluded.keeps, ended_by = excluded.ended_by, ended_at = excluded.ended_at`,
      [id, organisationId, personId, by, this.clock.now()]);
    await tx.sql(`update deputyship set is_active = false, ended_at = $3 where institution_id = $1 and $2 in (person_id, deputy_id) and ended_at is null`, [organisationId, personId, this.clock.now()]);
    await tx.sql(`update session set current_organisation_id = null where person_id = $1 and current_organisation_id = $2`, [personId, organisationId]);
    await this.successions.handedOver(tx, organisationId, row, heir?.personId ?? null, at);
    await this.leftAlone.tell(tx, organisationId);
  }

  /** Undoes a removal, programmes included. @throws Refusal 404 when there is none, 409 when it is too late */
  async restore(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [past] = await tx.sql<{ organisationId: string; personId: string; endedAt: Date }>(`select organisation_id as "organisationId", person_id as "personId", ended_at as "endedAt" from membership_past where id = $1 for update`, [id]);
      if (!past) return this.refuseRestoring(tx, actor, id);
      const organisation = await this.roster.hold(tx, past.organisationId);
      if (!actor.worksFor(organisation.id) && !actor.isAnalyst) throw notFound();
      if (!decidesAt(actor, organisation)) throw new Refusal(general['not-allowed']);
      if (past.endedAt.getTime() + UNDO_HOURS * 3_600_000 < this.clock.now().getTime()) throw new Refusal(accountProblems['too-late-to-undo']);
      await tx.sql(
        `with past as (delete from membership_past where id = $1 returning *), back as (
           insert into membership (id, person_id, organisation_id, role, region, created_at) select id, person_id, organisation_id, role, region, created_at from past on conflict (person_id, organisation_id) do nothing returning person_id)
         insert into programme_keeper (programme_id, person_id, role)
         select g.id, b.person_id, k.role from back b cross join past p cross join lateral jsonb_to_recordset(p.keeps) as k("programmeId" uuid, role text) join programme g on g.id = k."programmeId" and g.institution_id = p.organisation_id
         on conflict do nothing`, [id]);
      await tx.sql(`delete from succession where organisation_id = $1 and from_person_id = $2 and created_at >= $3`, [past.organisationId, past.personId, past.endedAt]);
    });
  }

  /** Programmes and contacts of one colleague go to another; the administration too, when asked. Nothing stops when somebody leaves. */
  async handOver(actor: Actor, id: string, { to, administration }: z.output<typeof handOverInput>): Promise<HandedOver> {
    return this.decide(async (tx) => {
      const { row, colleague } = await this.find(tx, actor, 'hand-over', id);
      const [heir] = await tx.sql<{ id: string; role: string }>(
        `select m.id, m.role from membership m join person p on p.id = m.person_id and p.closed_at is null where m.organisation_id = $1 and m.person_id = $2 and m.id <> $3`, [row.organisationId, to.personId, id]);
      if (!heir) throw invalid([{ pointer: '/to/personId', code: 'unknown', text: { nl: 'Kies een collega van dezelfde organisatie.', en: 'Choose a colleague of the same organisation.' } }]);
      const gives = administration && colleague.role === ROLES_AT[colleague.organisation.type][0] && heir.role !== colleague.role;
      if (administration && !gives && heir.role !== colleague.role) throw invalid([{ pointer: '/administration', code: 'not-theirs', text: { nl: 'Alleen een beheerder kan het beheer overdragen.', en: 'Only an administrator can hand over the administration.' } }]);
      if (gives) await tx.sql(`update membership set role = $2, region = null where id = $1`, [heir.id, colleague.role]);
      const moved = await tx.sql(
        `with moved as (delete from programme_keeper k using programme g where g.id = k.programme_id and g.institution_id = $1 and k.person_id = $2 returning k.programme_id, k.role)
         insert into programme_keeper (programme_id, person_id, role) select programme_id, $3, role from moved
         on conflict (programme_id, person_id) do update set role = case when 'manager' in (programme_keeper.role, excluded.role) then 'manager' else excluded.role end returning programme_id`, [row.organisationId, row.personId, to.personId]);
      await this.successions.handedOver(tx, row.organisationId, row, to.personId);
      return { programmes: moved.length, administration: gives };
    });
  }

  private async find(tx: Tx, actor: Actor, what: 'change-role' | 'remove' | 'hand-over', id: string): Promise<{ row: Row; colleague: Colleague }> {
    const found = await this.roster.membership(tx, id);
    membershipPolicy.require(actor, what, found.colleague);
    return found;
  }

  private async refuseRestoring(tx: Tx, actor: Actor, id: string): Promise<never> {
    await this.find(tx, actor, 'change-role', id);
    throw new Refusal(accountProblems['still-member']);
  }

  /** Whatever slips through between two decisions, the database refuses as they end. */
  private decide<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction(work).catch((error: unknown) => { throw brokenRule(error) === 'membership_keeps_an_administrator' ? new Refusal(accountProblems['last-admin']) : error; });
  }
}

/** @throws Refusal 400 for a role that this kind of organisation does not have */
export function refuseRole(role: string, type: keyof typeof ROLES_AT): void {
  if (!(ROLES_AT[type] as readonly string[]).includes(role)) throw invalid([{ pointer: '/role', code: 'not-here', text: { nl: 'Deze rol bestaat hier niet.', en: 'This role does not exist here.' } }]);
}
