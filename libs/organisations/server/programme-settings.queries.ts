import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { ProgrammeSettings } from '#organisations/contract';
import { organisationPolicy } from './organisation.policy';
import { programmePolicy } from './programme.policy';
import { programmeColumns } from './programme.queries';

type Row = Omit<ProgrammeSettings, 'can'>;

// The keepers' people are those who still belong to the institution, with an open account.
const columns = programmeColumns(`
  (select coalesce(json_agg(json_build_object('codeType', c.code_type, 'code', c.code, 'name', coalesce(q.name, e.name),
      'functions', array(select f.function from qualification_function f join job_function j on j.slug = f.function where f.code_type = c.code_type and f.code = c.code order by j.place)) order by c.code_type, c.code), '[]')
    from programme_code c left join qualification q on q.code_type = c.code_type and q.code = c.code
    left join qualification_equivalent e on e.code_type = c.code_type and e.code = c.code where c.programme_id = p.id) as codes,
  array(select j.slug from job_function j where exists (select from programme_code c join qualification_function f on f.code_type = c.code_type and f.code = c.code
    where c.programme_id = p.id and f.function = j.slug) order by j.place) as "functionsOfCodes",
  p.functions_added as "functionsAdded", p.functions_removed as "functionsRemoved", p.version,
  (select coalesce(json_agg(k), '[]') from (
    select k.role, count(*)::int as people from programme_keeper k join membership m on m.person_id = k.person_id and m.organisation_id = p.institution_id
    join person n on n.id = k.person_id and n.closed_at is null where k.programme_id = p.id group by k.role order by k.role desc) k) as keepers`);

const ofInstitution = statement<Row>('organisations.settings-of-institution', `select ${columns}
  where p.institution_id = $1 and ($2::boolean is null or (p.ended_at is not null, p.name, p.id) > ($2::boolean, $3::text, $4::uuid))
  order by p.ended_at is not null, p.name, p.id limit $5`);
const byId = statement<Row>('organisations.settings', `select ${columns} where p.id = $1`);

/** Programmes as their institution arranges them. */
@Injectable()
export class ProgrammeSettingsQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** All programmes of an institution, those that ended last. @throws Refusal 404 for who does not work there */
  async ofInstitution(actor: Actor, institutionId: string, { limit, cursor }: PageQuery): Promise<Page<ProgrammeSettings>> {
    organisationPolicy.require(actor, 'see', { id: institutionId });
    const [isEnded = null, name = null, id = null] = readCursor(cursor, 3) ?? [];
    const rows = await this.db.query(ofInstitution, [institutionId, isEnded, name, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [String(row.isEnded), row.name, row.id], (row) => present(actor, row));
  }

  async one(actor: Actor, id: string): Promise<ProgrammeSettings> {
    const row = await this.db.one(byId, [id]);
    if (!row) throw notFound();
    programmePolicy.require(actor, 'see', factsOf(row));
    return present(actor, row);
  }
}

const factsOf = ({ id, institution, isEnded }: Row) => ({ id, institutionId: institution.id, isEnded });
const present = (actor: Actor, row: Row): ProgrammeSettings => ({ ...row, can: programmePolicy.permissions(actor, factsOf(row)) });
