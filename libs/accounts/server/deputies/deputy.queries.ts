import { Injectable } from '@nestjs/common';
import type { Deputyship } from '#accounts/contract';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { deputyPolicy } from './deputy.policy';

type Row = Omit<Deputyship, 'can'> & { institutionId: string };
const columns = `select d.id, d.institution_id as "institutionId", jsonb_build_object('id', p.id, 'name', p.name) as person, jsonb_build_object('id', s.id, 'name', s.name) as deputy,
  (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id), '[]') from programme g where g.id = any(d.programme_ids)) as programmes,
  d.from_on as from, d.until_on as until, d.is_active as "isActive"
  from deputyship d join person p on p.id = d.person_id join person s on s.id = d.deputy_id`;
const ofInstitution = statement<Row>('accounts.deputyships', `${columns} where d.institution_id = $1 and d.ended_at is null and ($2::uuid is null or d.id < $2) order by d.id desc limit $3`);
const one = statement<Row>('accounts.deputyship', `${columns} where d.id = $1`);

/** Who stands in for whom at an institution, the newest first. */
@Injectable()
export class DeputyQueries {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who does not work there */
  async ofInstitution(actor: Actor, institutionId: string, { limit, cursor }: PageQuery): Promise<Page<Deputyship>> {
    deputyPolicy.require(actor, 'see', { institutionId, personId: actor.personId, deputyId: null });
    const [id = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(ofInstitution, [institutionId, id, limit + 1]), limit, (row) => [row.id], (row) => present(actor, row));
  }

  /** One that was just arranged. */
  async one(actor: Actor, id: string): Promise<Deputyship> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    return present(actor, row);
  }
}

const present = (actor: Actor, { institutionId, ...row }: Row): Deputyship => ({ ...row, can: deputyPolicy.permissions(actor, { institutionId, personId: row.person.id, deputyId: row.deputy.id }) });
