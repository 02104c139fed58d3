import { Inject, Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement } from '#base/server';
import { earningModes, type Programme, type ProgrammeQuery } from '#organisations/contract';
import { uuidOf } from './organisations.queries';

const codes = `(select coalesce(json_agg(json_build_object('codeType', c.code_type, 'code', c.code) order by c.code_type, c.code), '[]')
    from programme_code c where c.programme_id = p.id) as codes`;
/** What everybody reads of a programme; `more` are its codes, and what else is wanted. */
export const programmeColumns = (more: string) => `
  p.id, p.name, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as institution, p.level, p.mode, p.municipality, p.region,
  ${more},
  array(select f.function from programme_function f join job_function j on j.slug = f.function where f.programme_id = p.id order by j.place) as functions,
  p.languages, p.technologies, p.wanted_forms as "wantedForms", p.open_to_others as "openToOthers",
  (select coalesce(json_agg(json_build_object('from', t.from_on, 'until', t.until_on, 'students', t.students) order by t.from_on), '[]')
    from programme_period t where t.programme_id = p.id) as periods,
  p.specialisations, p.target_groups as "targetGroups", p.themes, p.current_work as "currentWork", p.class_interest as "classInterest", p.partnering,
  p.ended_at is not null as "isEnded"
  from programme p join organisation o on o.id = p.institution_id`;
const columns = programmeColumns(codes);

// An institution that was taken over stands for the one that took over: its programmes are there.
const programmes = statement<Programme>('organisations.programmes', `select ${columns}
  where p.ended_at is null and (($1::uuid is null and $2::text is null) or p.institution_id in (
      select t.today_id from institution_today t join organisation x on x.id = t.institution_id where x.id = $1 or x.slug = $2))
    and ($3::text is null or p.region = $3)
    and ($4::text is null or p.level = $4)
    and ($5::text is null or p.id in (select f.programme_id from programme_function f where f.function = $5))
    and ($6::text is null or p.mode in (${earningModes.map((mode) => `'${mode}'`).join(', ')}))
    and ($7::text is null or (p.name, p.id) > ($7, $8::uuid))
  order by p.name, p.id limit $9`);

const programmeById = statement<Programme>('organisations.programme', `select ${columns} where p.id = $1`);

/** Reads of programmes, as the public sees them. */
@Injectable()
export class ProgrammeQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async programmes({ institution, region, level, function: job, earning, limit, cursor }: ProgrammeQuery): Promise<Page<Programme>> {
    const [name = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.query(programmes,
      [institution ? uuidOf(institution) : null, institution ?? null, region ?? null, level ?? null, job ?? null, earning ?? null, name, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.name, row.id], (row) => row);
  }

  async programme(id: string): Promise<Programme> {
    const row = await this.db.one(programmeById, [id]);
    if (!row) throw notFound();
    return row;
  }
}
