import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, statement } from '#base/server';
import { funnelSteps, HANDBOOK_MARK, type FigureRow, type FunnelStep, type Overview } from '#monitor/contract';

interface GroupRow extends FigureRow {
  form: string | null;
  region: string | null;
  level: 'form' | 'region' | 'total';
}

// One pass over what happened: each thing brings its own counts, the grouping sets add them up three ways.
const figures = statement<GroupRow>('monitor.figures',
  `with fact as (
     select form, region, 1 as posting, (status = 'published')::int as open, 0 as proposal, 0 as collaboration, 0 as running, 0 as completed, null::int as mark
     from posting where published_at is not null
     union all
     select p.form, p.region, 0, 0, 1, 0, 0, 0, null from proposal r join posting p on p.id = r.posting_id
     union all
     select form, region, 0, 0, 0, 1, (status in ('trial', 'running'))::int, (status = 'completed')::int, null from collaboration
     union all
     select c.form, c.region, 0, 0, 0, 0, 0, 0, s.mark from check_in_side s join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id
     where s.answered_at is not null
   )
   select form, region, case when grouping(form) = 0 then 'form' when grouping(region) = 0 then 'region' else 'total' end as level,
     coalesce(sum(posting), 0)::int as postings, coalesce(sum(open), 0)::int as open, coalesce(sum(proposal), 0)::int as proposals,
     coalesce(sum(collaboration), 0)::int as collaborations, coalesce(sum(running), 0)::int as running, coalesce(sum(completed), 0)::int as completed,
     round(avg(mark), 1) as "averageMark", count(mark)::int as marks
   from fact group by grouping sets ((form), (region), ())`);

const places = statement<{ forms: string[]; regions: string[]; openSignals: number; companies: number; institutions: number; programmes: number }>('monitor.places',
  `select (select array_agg(slug order by chapter) from collaboration_form) as forms, (select array_agg(slug order by place) from region) as regions,
     (select count(*)::int from signal where answered_at is null) as "openSignals", (select count(*)::int from company) as companies,
     (select count(distinct institution_id)::int from programme) as institutions, (select count(*)::int from programme) as programmes`);

const funnel = statement<Record<FunnelStep | `${FunnelStep}Days`, number | null>>('monitor.funnel',
  `with way as (
     select p.published_at, r.proposed_at, r.accepted_at, c.started_at, c.completed_at
     from posting p
     left join (select posting_id, min(created_at) as proposed_at, min(accepted_at) as accepted_at from proposal group by posting_id) r on r.posting_id = p.id
     left join (select posting_id, min(started_at) as started_at, min(ended_at) filter (where status = 'completed') as completed_at
       from collaboration group by posting_id) c on c.posting_id = p.id
     where p.published_at is not null
   )
   select count(*)::int as published, count(proposed_at)::int as proposed, count(accepted_at)::int as accepted, count(started_at)::int as started,
     count(completed_at)::int as completed, null as "publishedDays",
     percentile_cont(0.5) within group (order by extract(epoch from proposed_at - published_at) / 86400) as "proposedDays",
     percentile_cont(0.5) within group (order by extract(epoch from accepted_at - proposed_at) / 86400) as "acceptedDays",
     percentile_cont(0.5) within group (order by extract(epoch from started_at - accepted_at) / 86400) as "startedDays",
     percentile_cont(0.5) within group (order by extract(epoch from completed_at - started_at) / 86400) as "completedDays"
   from way`);

const months = statement<{ month: string; averageMark: number; marks: number }>('monitor.marks-by-month',
  `select to_char(answered_at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, round(avg(mark), 1) as "averageMark", count(*)::int as marks
   from check_in_side where answered_at is not null group by month order by month`);

const nothing: FigureRow = { postings: 0, open: 0, proposals: 0, collaborations: 0, running: 0, completed: 0, averageMark: null, marks: 0 };

/** The figures of the monitor: four statements, whatever there is to count. */
@Injectable()
export class MonitorQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async overview(): Promise<Overview> {
    const [groups, place, way, marksByMonth] = await Promise.all([
      this.db.query(figures), this.db.one(places), this.db.one(funnel), this.db.query(months)]);
    const at = (level: GroupRow['level'], key: string | null): FigureRow =>
      bare(groups.find((row) => row.level === level && (level === 'total' || row[level] === key)));
    const { forms, regions, ...counts } = place ?? { forms: [], regions: [], openSignals: 0, companies: 0, institutions: 0, programmes: 0 };
    const remote = groups.some((row) => row.level === 'region' && row.region === null) ? [null] : [];
    return {
      asOf: this.clock.now().toISOString(),
      total: { ...at('total', null), ...counts },
      funnel: funnelSteps.map((step) => ({ step, count: way?.[step] ?? 0, medianDays: inDays(way?.[`${step}Days`] ?? null) })),
      byForm: forms.map((form) => ({ form, ...at('form', form) })),
      byRegion: [...regions, ...remote].map((region) => ({ region, ...at('region', region) })),
      marksByMonth, handbookMark: HANDBOOK_MARK,
    };
  }
}

function bare(row: GroupRow | undefined): FigureRow {
  if (!row) return nothing;
  const { form: _form, region: _region, level: _level, ...figure } = row;
  return figure;
}

const inDays = (days: number | null) => (days === null ? null : Math.round(days * 10) / 10);
