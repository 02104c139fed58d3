import { Injectable } from '@nestjs/common';
import { Db, notFound, Refusal, statement, type Actor, type OrganisationType, type Role, type Tx } from '#base/server';
import { accountProblems } from '../accounts.problems';
import type { Colleague, Staff } from './membership.policy';
import { staffPolicy } from './membership.policy';

const staffSql = `select o.id, o.type, exists (select from membership m join person p on p.id = m.person_id and p.closed_at is null where m.organisation_id = o.id and m.role = 'admin') as "hasAdmin" from organisation o`;
const staff = statement<Staff>('accounts.staff', `${staffSql} where o.id = $1`);

/** A membership with what a decision about it needs. */
export interface Row { id: string; personId: string; organisationId: string; role: Role; email: string }

/** Types where members decide for themselves: they keep an administrator as long as there are others. */
const selfGoverned: OrganisationType[] = ['company', 'partnership', 'municipality'];

/** Who belongs where, held still while something about it is decided. */
@Injectable()
export class Roster {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who does not work there */
  async staff(actor: Actor, organisationId: string): Promise<Staff> {
    const found = await this.db.one(staff, [organisationId]);
    if (!found) throw notFound();
    staffPolicy.require(actor, 'see', found);
    return found;
  }

  /** The organisation, so that one decision about its members follows the other. */
  async hold(tx: Tx, organisationId: string): Promise<Staff> {
    await tx.sql(`select from organisation where id = $1 for no key update`, [organisationId]);
    const [found] = await tx.sql<Staff & Record<string, unknown>>(`${staffSql} where o.id = $1`, [organisationId]);
    if (!found) throw notFound();
    return found;
  }

  /** A membership and its organisation, held. @throws Refusal 404 when there is none */
  async membership(tx: Tx, id: string): Promise<{ row: Row; colleague: Colleague }> {
    const read = `select m.id, m.person_id as "personId", m.organisation_id as "organisationId", m.role, p.email from membership m join person p on p.id = m.person_id and p.closed_at is null where m.id = $1`;
    const [before] = await tx.sql<Row & Record<string, unknown>>(read, [id]);
    if (!before) throw notFound();
    const organisation = await this.hold(tx, before.organisationId);
    const [row] = await tx.sql<Row & Record<string, unknown>>(read, [id]);
    if (!row) throw notFound();
    return { row, colleague: { personId: row.personId, role: row.role, organisation } };
  }

  /** The last administrator stays as long as there are others. @throws Refusal 409 that names who could take over */
  async refuseLastAdmin(tx: Tx, { personId, role, organisation }: Colleague): Promise<void> {
    if (role !== 'admin' || !selfGoverned.includes(organisation.type)) return;
    const others = await tx.sql<{ name: string; role: Role }>(
      `select p.name, m.role from membership m join person p on p.id = m.person_id and p.closed_at is null where m.organisation_id = $1 and m.person_id <> $2 order by m.created_at, p.name`, [organisation.id, personId]);
    if (others.length === 0 || others.some((other) => other.role === 'admin')) return;
    const names = others.slice(0, 5).map(({ name }) => name).join(', ');
    throw new Refusal(accountProblems['last-admin'], {
      nl: `Draag eerst het beheer over. Dit kan aan: ${names}.`, en: `Hand over the administration first. These people can take it: ${names}.`,
    });
  }
}
