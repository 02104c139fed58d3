import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Clock, Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { Recognition } from '#organisations/contract';
import { organisationPolicy } from '../organisation.policy';

const columns = `r.id, r.version, jsonb_build_object('id', b.id, 'name', b.name, 'municipality', b.municipality) as branch, r.qualification_code as code,
  (select q.name from qualification q where q.code_type = 'crebo' and q.code = r.qualification_code) as name, r.status, r.applied_on as "appliedOn", r.valid_from as "validFromOn",
  r.valid_until as "validUntilOn", r.withdrawn_on as "withdrawnOn", r.status = 'recognised' and r.valid_until < $2::date as "isOver",
  (select coalesce(jsonb_agg(jsonb_build_object('at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'who', (select p.name from person p where p.id = e.by_id), 'status', e.status,
     'validFromOn', e.valid_from, 'validUntilOn', e.valid_until) order by e.id), '[]') from recognition_event e where e.recognition_id = r.id) as history
  from recognition r join branch b on b.id = r.branch_id`;

const ofCompany = statement<Recognition>('organisations.recognitions', `select ${columns} where b.company_id = $1 and ($3::uuid is null or r.id > $3) order by r.id limit $4`);
const one = statement<Recognition>('organisations.recognition', `select ${columns} where r.id = $1`);

/** Recognitions of a company, with what they were before, for who works there. */
@Injectable()
export class RecognitionQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 for who does not work there */
  async ofCompany(actor: Actor, companyId: string, { limit, cursor }: PageQuery): Promise<Page<Recognition>> {
    organisationPolicy.require(actor, 'see', { id: companyId });
    const [id = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(ofCompany, [companyId, this.clock.today(), id, limit + 1]), limit, (row) => [row.id], (row) => row);
  }

  /** One that was just written. */
  async one(id: string): Promise<Recognition> {
    const row = await this.db.one(one, [id, this.clock.today()]);
    if (!row) throw notFound();
    return row;
  }
}
