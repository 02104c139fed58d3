import { Injectable } from '@nestjs/common';
import type { Member, MemberPage } from '#accounts/contract';
import type { PageQuery } from '#base/contract';
import { Db, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { membershipPolicy, staffPolicy } from './membership.policy';
import { Roster } from './roster';

type Row = Omit<Member, 'can' | 'joinedAt' | 'seenAt'> & { joinedAt: Date; seenAt: Date | null; personId: string };

const ofOrganisation = statement<Row>('accounts.members',
  `select m.id, p.id as "personId", jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) as person, m.role, m.region, m.created_at as "joinedAt", p.seen_at as "seenAt",
     coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'role', k.role) order by g.name, g.id) from programme_keeper k join programme g on g.id = k.programme_id
       where k.person_id = p.id and g.institution_id = m.organisation_id), '[]') as programmes
   from membership m join person p on p.id = m.person_id and p.closed_at is null
   where m.organisation_id = $1 and ($2::text is null or (p.name, m.id) > ($2, $3::uuid)) order by p.name, m.id limit $4`);

/** Who works for an organisation, for who works there. */
@Injectable()
export class MemberQueries {
  constructor(private readonly db: Db, private readonly roster: Roster) {}

  /** @throws Refusal 404 for who does not work there */
  async ofOrganisation(actor: Actor, organisationId: string, { limit, cursor }: PageQuery): Promise<MemberPage> {
    const organisation = await this.roster.staff(actor, organisationId);
    const [name = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.query(ofOrganisation, [organisationId, name, id, limit + 1]);
    const page = pageFrom(rows, limit, (row) => [row.person.name, row.id], ({ personId, joinedAt, seenAt, ...row }): Member => ({
      ...row, joinedAt: joinedAt.toISOString(), seenAt: seenAt?.toISOString() ?? null, can: membershipPolicy.permissions(actor, { personId, role: row.role, organisation }),
    }));
    return { ...page, can: staffPolicy.permissions(actor, organisation) };
  }
}
