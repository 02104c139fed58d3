import type { Tx } from '#base/server';
import type { Company } from '../builders';
import type { World } from '../world';
import { COMPANIES, type GeneratedWorld, type Pools } from './worlds';

/** Who is there in every world: companies, institutions of each sector, and a partnership of one of each. */
export class Ground {
  private constructor(readonly companies: Company[], readonly institutions: string[], readonly partnership: string, readonly pools: Pools) {}

  static async make(world: World): Promise<Ground> {
    const companies = await Promise.all(Array.from({ length: COMPANIES }, () => world.company()));
    const institutions = await Promise.all((['mbo', 'mbo', 'hbo', 'hbo', 'wo', 'mbo'] as const).map((sector, at) => world.institution({ sector, region: ['north', 'east', 'south-west'][at % 3] as string })));
    return world.db.transaction(async (tx) => {
      const [made] = await tx.sql<{ id: string }>(`insert into organisation (type, name, slug, created_at) values ('partnership', 'Samen', 'samen', now()) returning id`);
      await tx.sql(`insert into partnership (organisation_id, kind) values ($1, 'network')`, [made?.id]);
      await tx.sql(`insert into partnership_member (partnership_id, organisation_id, status, invited_at, answered_at) select $1, unnest($2::uuid[]), 'member', now(), now()`, [made?.id, [institutions[0], companies[0]?.id]]);
      const [pools] = await tx.sql<Pools>(`select array(select slug from job_function order by 1) as functions, array(select slug from specialisation order by 1) as specialisations,
        (select jsonb_object_agg(slug, form) from posting_kind) as forms,
        (select jsonb_agg(jsonb_build_object('codeType', code_type, 'code', code) order by code_type, code)
           from (select code_type, code from qualification_function union select 'croho', '99999' union select 'rio', '1001O2001') c) as codes`);
      return new Ground(companies, institutions, made?.id ?? '', pools as Pools);
    });
  }
}

/** Puts a world where the last one stood: a statement for each table. */
export async function settle(tx: Tx, ground: Ground, world: GeneratedWorld): Promise<void> {
  const institutionAt = (at: number) => ground.institutions[at] ?? ground.partnership;
  const programmeAt = (at: number) => world.programmes[at % world.programmes.length]?.id;
  const put = (statement: string, rows: unknown[]) => tx.sql(statement, [JSON.stringify(rows)]);
  const owned = world.postings.map((one) => ({ ...one, owner: one.direction === 'offer' ? ground.companies[one.owner]?.id : ground.institutions[one.owner] }));

  await tx.sql('truncate match, request_match, check_in, collaboration, proposal, posting, programme cascade');
  await tx.sql('delete from branch');
  await put(`update company c set verification = w.verification, functions = w.functions, wanted_forms = w.wanted_forms, languages = w.languages, technologies = w.technologies
    from jsonb_to_recordset($1::jsonb) as w(id uuid, verification text, functions text[], wanted_forms text[], languages text[], technologies text[]) where c.organisation_id = w.id`,
  world.companies.map((one, at) => ({ ...one, id: ground.companies[at]?.id })));
  await put(`insert into branch (id, company_id, name, municipality, region) select id, company_id, 'Vestiging', 'Assen', region from jsonb_to_recordset($1::jsonb) as b(id uuid, company_id uuid, region text)`,
    world.companies.flatMap(({ branches }, at) => branches.map((branch) => ({ ...branch, company_id: ground.companies[at]?.id }))));
  await tx.sql(`update match_rule set rule = rule || jsonb_build_object('bestKept', $1::int) where is_active`, [world.kept]);
  await put(`insert into programme (id, institution_id, name, level, mode, municipality, region, languages, technologies, wanted_forms, functions_added, functions_removed, specialisations, created_at, ended_at)
    select id, institution_id, 'Opleiding', level, 'dual', 'Zwolle', region, languages, technologies, wanted_forms, functions_added, functions_removed, specialisations, now(), case when has_ended then now() end
    from jsonb_to_recordset($1::jsonb) as g(id uuid, institution_id uuid, level text, region text, languages text[], technologies text[], wanted_forms text[], functions_added text[], functions_removed text[], specialisations text[], has_ended boolean)`,
  world.programmes.map((one) => ({ ...one, institution_id: institutionAt(one.institution) })));
  await put(`insert into programme_code (programme_id, code_type, code) select id, "codeType", code from jsonb_to_recordset($1::jsonb) as c(id uuid, "codeType" text, code text)`,
    world.programmes.flatMap(({ id, codes }) => codes.map((code) => ({ id, ...code }))));
  await put(`insert into programme_period (programme_id, from_on, until_on, students) select id, from_on, until_on, students from jsonb_to_recordset($1::jsonb) as t(id uuid, from_on date, until_on date, students int)`,
    world.programmes.flatMap(({ id, periods }) => periods.map((period) => ({ id, ...period }))));
  await put(`insert into posting (id, owner_id, direction, kind, form, status, title, region, functions, specialisations, technologies, levels, languages, workplace, period_kind, from_on, until_on, dates, seats, seats_taken, closes_on, published_at, created_at)
    select id, owner, direction, kind, form, status, 'Een plek', region, functions, specialisations, technologies, levels, languages, workplace, period_kind, from_on, until_on, dates, seats, seats_taken, closes_on, now(), now()
    from jsonb_to_recordset($1::jsonb) as p(id uuid, owner uuid, direction text, kind text, form text, status text, region text, functions text[], specialisations text[], technologies text[], levels text[], languages text[], workplace text,
      period_kind text, from_on date, until_on date, dates date[], seats int, seats_taken int, closes_on date)`, owned);
  const named = world.postings.flatMap(({ id, direction, audience }) => [
    ...audience.organisations.map((at) => ({ id, organisation: direction === 'offer' || at === 6 ? institutionAt(at) : ground.companies[at]?.id })), ...audience.regions.map((region) => ({ id, region })),
    ...[...new Set(audience.programmes.map(programmeAt))].map((programme) => ({ id, programme }))]);
  for (const [table, column, type] of [['posting_audience', 'organisation', 'uuid'], ['posting_audience_region', 'region', 'text'], ['posting_audience_programme', 'programme', 'uuid']] as const) {
    await put(`insert into ${table} select id, ${column} from jsonb_to_recordset($1::jsonb) as a(id uuid, ${column} ${type}) where ${column} is not null`, named);
  }

  const together = world.earlier.map((one) => ({ ...one, posting: world.postings[0]?.id, company: ground.companies[one.company]?.id, programme: programmeAt(one.programme) }));
  const of = 'jsonb_to_recordset($1::jsonb) as t(id uuid, proposal_id uuid, posting uuid, company uuid, programme uuid, status text, ended_at timestamptz, marks jsonb)';
  await put(`insert into proposal (id, posting_id, programme_id, company_id, institution_id, started_by, side, status, seats, message, created_at, accepted_at, ended_at)
    select t.proposal_id, t.posting, g.id, t.company, g.institution_id, 'company', 'company', 'accepted', 1, 'x', now(), now(), now() from ${of} join programme g on g.id = t.programme`, together);
  await put(`insert into collaboration (id, proposal_id, posting_id, programme_id, company_id, institution_id, kind, form, seats, status, company_contact_name, company_contact_email, created_at, started_at, ended_at)
    select t.id, t.proposal_id, t.posting, g.id, t.company, g.institution_id, 'internship', 'assignments-and-internships', 1, t.status, 'A', 'a@b.example', now(), t.ended_at, case when t.status in ('completed', 'stopped') then t.ended_at end
    from ${of} join programme g on g.id = t.programme`, together);
  // Asked one after the other; who gave no mark did not answer.
  await put(`with asked as (select t.id, m.number::int, m.marks, t.ended_at + m.number * interval '1 day' as answered_at from ${of} cross join jsonb_array_elements(t.marks) with ordinality as m(marks, number)),
      check_ins as (insert into check_in (collaboration_id, moment, number, due_on) select id, 'after', number, answered_at::date from asked returning id, collaboration_id, number)
    insert into check_in_side (check_in_id, side, name, email, locale, on_course, mark, answered_at)
    select c.id, s.side, 'A', 'a@b.example', 'nl', case when s.mark is not null then 'yes' end, s.mark, case when s.mark is not null then a.answered_at end
    from check_ins c join asked a on a.id = c.collaboration_id and a.number = c.number cross join lateral (values ('company', (a.marks->>'company')::int), ('institution', (a.marks->>'institution')::int)) s(side, mark)`, together);
}
