import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Page } from '#base/contract';
import { Clock, Db, pageFrom, readCursor, statement, workOf, workValues, WorkSources, type Actor, type Work, type WorkQuery } from '#base/server';
import { COMING_DAYS, WORK_SHOWN, type CourseQuery, type CourseRow, type WorkNarrowed, type Workspace } from '#workspace/contract';
import { workspacePolicy } from './workspace.policy';

type Row = CourseRow & { isOver: number; key: string };

const partner = `case when b.company_id = $4 then b.institution_id else b.company_id end`;
// What is only shown is looked up for the rows of the page alone.
const course = statement<Row>('workspace.course',
  `select w.id, w.status, w.kind, w.seats, w.from_on as from, w.until_on as until, w.is_over as "isOver", w.key, g.title,
     jsonb_build_object('id', r.id, 'name', r.name, 'level', r.level) as programme, jsonb_build_object('id', o.id, 'name', o.name) as partner, u.last_mark as "lastMark", coalesce(u.open_signals, 0) as "openSignals",
     (select jsonb_build_object('points', count(*), 'agreed', count(*) filter (where t.institution_at is not null and t.company_at is not null)) from plan_point t where t.collaboration_id = w.id) as plan,
     (select coalesce(jsonb_agg(jsonb_build_object('on', k.due_on, 'mark', (select min(s.mark) from check_in_side s where s.check_in_id = k.id)) order by k.due_on, k.id), '[]') from check_in k where k.collaboration_id = w.id and k.status <> 'cancelled') as moments
   from (
     select b.id, b.status, b.kind, b.seats, b.from_on, b.until_on, b.posting_id, b.programme_id, ${partner} as partner_id, (b.status in ('completed', 'stopped'))::int as is_over, coalesce(b.from_on, '9999-12-31')::text as key
     from collaboration b where ${workOf('b')}) w
   join posting g on g.id = w.posting_id join programme r on r.id = w.programme_id join organisation o on o.id = w.partner_id left join collaboration_pulse u on u.collaboration_id = w.id
   where $8::int is null or (w.is_over, w.key, w.id) > ($8::int, $9::text, $10::uuid) order by w.is_over, w.key, w.id limit $7`);

type Named = Workspace['programmes'][number];
// Of what waits or runs, whatever the page is narrowed to now.
const choices = statement<{ programmes: Named[]; partners: Named[] }>('workspace.choices',
  `with own as (
     select b.programme_id, ${partner} as partner_id from collaboration b where b.status not in ('completed', 'stopped') and ${workOf('b')}
     union select b.programme_id, ${partner} from proposal b where b.status in ('sent', 'confirmed') and ${workOf('b')})
   select (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.name, r.id), '[]') from (select x.id, x.name from programme x where x.id in (select programme_id from own) order by x.name, x.id limit $7) r) as programmes,
     (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from (select x.id, x.name from organisation x where x.id in (select partner_id from own) order by x.name, x.id limit $7) o) as partners`);

const CHOICES = 200;
const nearest = (all: readonly Work[][]): Work[] => all.flat().sort((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9') || a.key.localeCompare(b.key)).slice(0, 2 * WORK_SHOWN);

/** What the workspace of somebody at an organisation shows: each domain brings its own. */
@Injectable()
export class WorkspaceQueries {
  constructor(private readonly db: Db, private readonly sources: WorkSources, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 for who does not work there */
  async work(actor: Actor, organisationId: string, narrowed: WorkNarrowed): Promise<Workspace> {
    workspacePolicy.require(actor, 'see', { id: organisationId });
    const query = this.query(organisationId, narrowed, WORK_SHOWN);
    const [waits, coming, found] = await Promise.all([
      Promise.all(this.sources.all.map(async (source) => (await source.waits?.(actor, query)) ?? [])), Promise.all(this.sources.all.map(async (source) => (await source.coming?.(actor, query)) ?? [])),
      this.db.one(choices, workValues(actor, { ...query, programmeId: null, partnerId: null, limit: CHOICES })),
    ]);
    return { waits: nearest(waits), coming: nearest(coming), programmes: found?.programmes ?? [], partners: found?.partners ?? [] };
  }

  /** @throws Refusal 404 for who does not work there */
  async course(actor: Actor, organisationId: string, { limit, cursor, ...narrowed }: CourseQuery): Promise<Page<CourseRow>> {
    workspacePolicy.require(actor, 'see', { id: organisationId });
    const [isOver = null, key = null, id = null] = readCursor(cursor, 3) ?? [];
    const rows = await this.db.query(course, [...workValues(actor, this.query(organisationId, narrowed, limit + 1)), isOver, key, id]);
    return pageFrom(rows, limit, (row) => [String(row.isOver), row.key, row.id], ({ isOver: _, key: __, ...row }) => row);
  }

  private query(organisationId: string, { programme: programmeId = null, partner: partnerId = null }: { programme?: string | null | undefined; partner?: string | null | undefined }, limit: number): WorkQuery {
    const today = this.clock.today();
    return { organisationId, programmeId, partnerId, today, until: addDays(today, COMING_DAYS), now: this.clock.now(), limit };
  }
}
