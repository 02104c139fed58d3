import { Inject, Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement } from '#base/server';
import type { Edition, JobFunction, JobFunctionQuery, Qualification, QualificationQuery } from '#pathways/contract';

const text = (of: string) => `json_build_object('nl', ${of}.name_nl, 'en', ${of}.name_en)`;
const part = `json_build_object('code', p.code, 'kind', p.kind, 'name', p.name)`;

const columns = `
  f.place, f.slug, ${text('f')} as name, json_build_object('nl', f.about_nl, 'en', f.about_en) as about, f.esco, f.aliases,
  json_build_object('nl', f.growth_nl, 'en', f.growth_en) as growth,
  json_build_object('slug', g.slug, 'name', ${text('g')}) as "group",
  array(select l.slug from job_function_level fl join level l on l.slug = fl.level where fl.function = f.slug order by l.place) as levels,
  (select coalesce(json_agg(json_build_object('slug', c.slug, 'name', ${text('c')}) order by fc.place), '[]')
    from job_function_competence fc join competence c on c.slug = fc.competence where fc.function = f.slug) as competences,
  (select coalesce(json_agg(json_build_object('code', q.code, 'codeType', q.code_type, 'name', q.name, 'level', q.level) order by l.place, q.code), '[]')
    from job_function_qualification fq join qualification q on q.code_type = fq.code_type and q.code = fq.code join level l on l.slug = q.level
    where fq.function = f.slug) as qualifications,
  (select coalesce(json_agg(${part} order by p.code), '[]')
    from job_function_part fp join qualification_part p on p.code = fp.part where fp.function = f.slug) as parts,
  (select coalesce(json_agg(json_build_object('slug', s.slug, 'name', ${text('s')}, 'about', json_build_object('nl', s.about_nl, 'en', s.about_en), 'esco', s.esco, 'aliases', s.aliases, 'sectorValuedCourse', s.sector_valued_course,
      'parts', (select coalesce(json_agg(${part} order by p.code), '[]')
        from specialisation_part sp join qualification_part p on p.code = sp.part where sp.specialisation = s.slug)) order by s.place), '[]')
    from specialisation s where s.function = f.slug) as specialisations,
  array(select m.moves_to from job_function_move m join job_function t on t.slug = m.moves_to where m.function = f.slug order by t.place) as "movesTo"
  from job_function f join function_group g on g.slug = f.function_group`;

type Placed<T> = T & { place: number };

const jobFunctions = statement<Placed<JobFunction>>('pathways.job-functions', `select ${columns}
  where ($1::text is null or f.function_group = $1)
    and ($2::text is null or exists (select from job_function_level fl where fl.function = f.slug and fl.level = $2))
    and ($3::float8 is null or f.place > $3)
    and ($4::text is null or case $4 when 'state' then exists (select from job_function_qualification fq where fq.function = f.slug)
      else exists (select from specialisation s where s.function = f.slug and s.sector_valued_course is not null) end)
  order by f.place limit $5`);

const jobFunctionBySlug = statement<Placed<JobFunction>>('pathways.job-function', `select ${columns} where f.slug = $1`);

const qualifications = statement<Qualification & { levelPlace: number }>('pathways.qualifications', `
  select q.code, q.code_type as "codeType", q.name, q.level, q."isEquivalent", q."isConfirmed", l.place as "levelPlace",
    array(select x.function from qualification_function x join job_function f on f.slug = x.function
      where x.code_type = q.code_type and x.code = q.code order by f.place) as functions
  from (
    select code, code_type, name, level, false as "isEquivalent", true as "isConfirmed" from qualification
    union all
    select code, code_type, name, level, true, is_confirmed from qualification_equivalent
  ) q join level l on l.slug = q.level
  where ($1::text is null or q.level = $1)
    and ($2::text is null or exists (select from qualification_function x where x.code_type = q.code_type and x.code = q.code and x.function = $2))
    and ($3::float8 is null or (l.place, q.code_type, q.code) > ($3, $4::text, $5::text))
  order by l.place, q.code_type, q.code limit $6`);

const editionInUse = statement<Edition>('pathways.edition', `
  select e.title, e.version, e.published_on::text as "publishedOn", e.website, json_build_object('nl', e.scope_nl, 'en', e.scope_en) as scope,
    (select coalesce(json_agg(json_build_object('kind', r.kind, 'name', ${text('r')}, 'url', r.url, 'region', r.region) order by r.kind desc, r.region nulls last), '[]')
      from pathway_referral r) as referrals
  from pathway_edition e order by e.published_on desc limit 1`);

/** Reads of the Ontwikkelpad, as the public sees it. */
@Injectable()
export class PathwaysQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async jobFunctions({ group, level, recognition, limit, cursor }: JobFunctionQuery): Promise<Page<JobFunction>> {
    const [place = null] = readCursor(cursor, 1) ?? [];
    const rows = await this.db.query(jobFunctions, [group ?? null, level ?? null, place, recognition ?? null, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.place], presentFunction);
  }

  /** @throws Refusal 404 while no edition was loaded */
  async edition(): Promise<Edition> {
    const row = await this.db.one(editionInUse, []);
    if (!row) throw notFound();
    return row;
  }

  async jobFunction(slug: string): Promise<JobFunction> {
    const row = await this.db.one(jobFunctionBySlug, [slug]);
    if (!row) throw notFound();
    return presentFunction(row);
  }

  async qualifications({ level, function: job, limit, cursor }: QualificationQuery): Promise<Page<Qualification>> {
    const [place = null, codeType = null, code = null] = readCursor(cursor, 3) ?? [];
    const rows = await this.db.query(qualifications, [level ?? null, job ?? null, place, codeType, code, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.levelPlace, row.codeType, row.code], ({ levelPlace: _, ...row }) => row);
  }
}

const presentFunction = ({ place: _, ...row }: Placed<JobFunction>): JobFunction => row;
