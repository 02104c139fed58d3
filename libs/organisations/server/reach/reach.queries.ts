import { Inject, Injectable } from '@nestjs/common';
import { Db, statement } from '#base/server';
import { earningModes, type FunctionReach, type Reach, type ReachQuery } from '#organisations/contract';

const earning = earningModes.map((mode) => `'${mode}'`).join(', ');

// Of a function that is asked for, also the functions it can be reached from: their programmes lead to it by a move.
const reach = statement<FunctionReach>('organisations.reach', `
  with wanted as (
    select slug, place from job_function where $1::text is null or slug = $1
  ), seen as (
    select slug from wanted union select m.function from job_function_move m join wanted w on w.slug = m.moves_to
  ), trained as materialized (
    select t.programme_id, t.function, p.region, p.level, p.mode, bool_and(t.is_equivalent) as is_equivalent
    from (
      select c.programme_id, q.function, q.is_equivalent
      from qualification_function q join programme_code c on c.code = q.code and c.code_type = q.code_type
      where q.function in (select slug from seen)
      union all
      select a.id, added, false from programme a cross join lateral unnest(a.functions_added) added
      where a.functions_added <> '{}' and a.functions_added && array(select slug from seen) and added in (select slug from seen)
    ) t join programme p on p.id = t.programme_id
    where p.ended_at is null and t.function <> all (p.functions_removed)
    group by t.programme_id, t.function, p.region, p.level, p.mode
  ), counted as (
    select function, region, level, count(*) filter (where not is_equivalent) as exact, count(*) filter (where is_equivalent) as equivalent,
      count(*) filter (where mode in (${earning})) as earning
    from trained group by function, region, level
  ), direct as (
    select function, region, sum(exact)::int as exact, sum(equivalent)::int as equivalent, sum(earning)::int as earning
    from counted group by function, region
  ), moved as (
    select m.moves_to as function, t.region, count(distinct t.programme_id)::int as programmes
    from trained t join job_function_move m on m.function = t.function join wanted w on w.slug = m.moves_to
    where not exists (select from trained s where s.programme_id = t.programme_id and s.function = m.moves_to)
    group by m.moves_to, t.region
  )
  select w.slug as function, r.slug as region, coalesce(d.exact, 0) as exact, coalesce(d.equivalent, 0) as equivalent,
    coalesce(m.programmes, 0) as "byMove", coalesce(d.earning, 0) as earning,
    (select coalesce(sum(n.exact + n.equivalent), 0)::int from direct n join region_adjacency a on a.adjacent = n.region
      where a.region = r.slug and n.function = w.slug) as adjacent,
    (select coalesce(json_agg(json_build_object('level', l.slug, 'programmes', coalesce(c.exact + c.equivalent, 0)) order by l.place), '[]')
      from level l left join counted c on c.function = w.slug and c.region = r.slug and c.level = l.slug
      where c.level is not null or exists (select from job_function_level f where f.function = w.slug and f.level = l.slug)) as levels
  from wanted w cross join region r
    left join direct d on d.function = w.slug and d.region = r.slug
    left join moved m on m.function = w.slug and m.region = r.slug
  where $2::text is null or r.slug = $2
  order by w.place, r.place`);

/** What can be learned where, as the public sees it. */
@Injectable()
export class ReachQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async reach({ function: job, region }: ReachQuery): Promise<Reach> {
    return { items: await this.db.query(reach, [job ?? null, region ?? null]) };
  }
}
