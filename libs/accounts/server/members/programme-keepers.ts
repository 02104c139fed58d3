import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { KeeperList, keepersInput } from '#accounts/contract';
import { Db, invalid, notFound, policy, statement, type Actor } from '#base/server';

interface Kept { id: string; institutionId: string }
const onlyInside = { nl: 'Alleen wie bij deze instelling werkt, ziet dit.', en: 'Only who works at this institution sees this.' };
const onlyManagers = { nl: 'Alleen de opleidingsmanager of een beheerder van de instelling kan dit.', en: 'Only the programme manager or an administrator of the institution can do this.' };

/** Who says who keeps a programme. */
export const keeperPolicy = policy<Kept>()({
  see: (actor, { institutionId }) => actor.worksFor(institutionId) || actor.isAnalyst || onlyInside,
  'set-keepers': (actor, { id, institutionId }) => actor.manages(id, institutionId) || onlyManagers,
});

const programme = statement<Kept>('accounts.kept-programme', `select id, institution_id as "institutionId" from programme where id = $1`);
const keepersOf = statement<KeeperList['keepers'][number]>('accounts.keepers',
  `select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) as person, k.role from programme_keeper k join programme g on g.id = k.programme_id
   join membership m on m.person_id = k.person_id and m.organisation_id = g.institution_id join person p on p.id = k.person_id and p.closed_at is null
   where k.programme_id = $1 order by k.role desc, p.name, p.id`);

/** Who manages and who coordinates a programme. */
@Injectable()
export class ProgrammeKeepers {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who does not work at its institution */
  async of(actor: Actor, programmeId: string): Promise<KeeperList> {
    const found = await this.db.one(programme, [programmeId]);
    if (!found) throw notFound();
    keeperPolicy.require(actor, 'see', found);
    return { keepers: await this.db.query(keepersOf, [programmeId]), can: keeperPolicy.permissions(actor, found) };
  }

  /** Puts these people in the place of those who kept it. @throws Refusal 400 for who does not work at the institution */
  async set(actor: Actor, programmeId: string, { keepers }: z.output<typeof keepersInput>): Promise<KeeperList> {
    await this.db.transaction(async (tx) => {
      const [found] = await tx.sql<Kept & Record<string, unknown>>(`select id, institution_id as "institutionId" from programme where id = $1 for no key update`, [programmeId]);
      if (!found) throw notFound();
      keeperPolicy.require(actor, 'set-keepers', found);
      const colleagues = new Set((await tx.sql<{ id: string }>(
        `select m.person_id as id from membership m join person p on p.id = m.person_id and p.closed_at is null where m.organisation_id = $1 and m.person_id = any($2::uuid[])`, [found.institutionId, keepers.map(({ personId }) => personId)])).map(({ id }) => id));
      const faults = keepers.flatMap(({ personId }, at) => [
        ...(colleagues.has(personId) ? [] : [{ pointer: `/keepers/${at}/personId`, code: 'unknown', text: { nl: 'Kies een collega van deze instelling.', en: 'Choose a colleague of this institution.' } }]),
        ...(keepers.findIndex((other) => other.personId === personId) < at ? [{ pointer: `/keepers/${at}/personId`, code: 'twice', text: { nl: 'Deze collega staat er al.', en: 'This colleague is there already.' } }] : []),
      ]);
      if (faults.length > 0) throw invalid(faults);
      await tx.sql(`delete from programme_keeper where programme_id = $1 and person_id <> all($2::uuid[])`, [programmeId, keepers.map(({ personId }) => personId)]);
      await tx.sql(
        `insert into programme_keeper (programme_id, person_id, role) select $1, k."personId", k.role from jsonb_to_recordset($2::jsonb) as k("personId" uuid, role text)
         on conflict (programme_id, person_id) do update set role = excluded.role`, [programmeId, JSON.stringify(keepers)]);
    });
    return this.of(actor, programmeId);
  }
}
