import { Injectable } from '@nestjs/common';
import { Db, notFound, statement, type Actor } from '#base/server';
import { SHOWN_HOURS, type CollaborationWork, type KickOff, type Side } from '#collaborations/contract';
import { partnersOfRow, type CollaborationFacts } from '../collaboration.policy';
import { sideOf } from '../plan/plan.policy';
import { hoursPolicy, milestonePolicy, workPolicy } from './work.policy';

interface MilestoneRow { id: string; title: string; dueOn: string | null; side: Side; by: string | null; isAgreed: boolean; doneAt: string | null; doneSide: Side | null; doneBy: string | null }
interface Row extends CollaborationFacts {
  kickOff: KickOff | null; milestones: MilestoneRow[]; entries: { id: string; side: Side; on: string; hours: number; note: string; by: string | null }[];
  institutionHours: number; companyHours: number; people: Record<string, unknown> | null;
}

const nameOf = (id: string) => `(select x.name from person x where x.id = ${id})`;
const sumOf = (side: Side) => `coalesce((select sum(h.hours) from hours_entry h where h.collaboration_id = b.id and h.side = '${side}'), 0)::float as "${side}Hours"`;

const work = statement<Row>('collaborations.work',
  `select b.company_id as "companyId", b.institution_id as "institutionId", b.programme_id as "programmeId", b.status, ${partnersOfRow} as "partnerIds",
     (select jsonb_build_object('startsAt', k.starts_at, 'on', (k.starts_at at time zone 'Europe/Amsterdam')::date, 'at', to_char(k.starts_at at time zone 'Europe/Amsterdam', 'HH24:MI'), 'minutes', k.minutes, 'place', k.place, 'link', k.link, 'hasPress', k.has_press, 'note', k.note, 'sequence', k.sequence, 'side', k.side, 'by', ${nameOf('k.planned_by')})
      from kick_off k where k.collaboration_id = b.id and k.cancelled_at is null) as "kickOff",
     coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'dueOn', m.due_on, 'side', m.side, 'by', ${nameOf('m.created_by')}, 'isAgreed', m.agreed_at is not null,
        'doneAt', m.done_at, 'doneSide', m.done_side, 'doneBy', ${nameOf('m.done_by')}) order by m.due_on nulls last, m.id) from milestone m where m.collaboration_id = b.id), '[]') as milestones,
     coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'side', h.side, 'on', h.on_day, 'hours', h.hours, 'note', h.note, 'by', ${nameOf('h.by_id')}) order by h.on_day desc, h.id desc)
        from (select * from hours_entry e where e.collaboration_id = b.id order by e.on_day desc, e.id desc limit ${SHOWN_HOURS}) h), '[]') as entries,
     ${sumOf('institution')}, ${sumOf('company')}, (select t.value from plan_point t where t.collaboration_id = b.id and t.slug = 'people') as people
   from collaboration b where b.id = $1`);

/** A kick-off that is planned, or was cancelled, with whose it is: for calendars. */
export interface KickOffFact { collaborationId: string; startsAt: Date; minutes: number; place: string | null; link: string | null; note: string; sequence: number; isCancelled: boolean; company: string; institution: string; title: string }
const kickOffsOf = statement<KickOffFact>('collaborations.kick-offs',
  `select k.collaboration_id as "collaborationId", k.starts_at as "startsAt", k.minutes, k.place, k.link, k.note, k.sequence, k.cancelled_at is not null as "isCancelled", c.name as company, i.name as institution, g.title
   from kick_off k join collaboration b on b.id = k.collaboration_id join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id join posting g on g.id = b.posting_id
   where k.collaboration_id = any($1::uuid[]) order by k.starts_at, k.collaboration_id`);

/** Reading what is done in a collaboration. */
@Injectable()
export class WorkQueries {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who stands on neither side and is no analyst */
  async one(actor: Actor, id: string): Promise<CollaborationWork> {
    const row = await this.db.one(work, [id]);
    if (!row) throw notFound();
    workPolicy.require(actor, 'see', row);
    const facts = { companyId: row.companyId, institutionId: row.institutionId, programmeId: row.programmeId, status: row.status };
    const sums = (side: Side) => ({ written: row[`${side}Hours`], expected: expectedIn(row.people, side) });
    return {
      kickOff: row.kickOff && { ...row.kickOff, startsAt: new Date(row.kickOff.startsAt).toISOString() },
      milestones: row.milestones.map(({ doneAt, doneSide, doneBy, ...one }) => ({
        ...one, done: doneAt && doneSide ? { at: new Date(doneAt).toISOString(), side: doneSide, by: doneBy } : null,
        can: milestonePolicy.permissions(actor, { ...facts, side: one.side, isAgreed: one.isAgreed, isDone: doneAt !== null }),
      })),
      hours: { institution: sums('institution'), company: sums('company'), entries: row.entries.map((entry) => ({ ...entry, isOwn: hoursPolicy.may(actor, 'remove', { ...facts, side: entry.side }) })) },
      side: sideOf(actor, row), can: workPolicy.permissions(actor, row),
    };
  }

  /** The kick-offs of these collaborations, cancelled ones too. Who may see them is for the caller to know. */
  kickOffs(collaborationIds: readonly string[]): Promise<KickOffFact[]> {
    return this.db.query(kickOffsOf, [collaborationIds]);
  }
}

/** What the joint plan says a side puts in. */
function expectedIn(people: Record<string, unknown> | null, side: Side): CollaborationWork['hours'][Side]['expected'] {
  const [hours, count] = [people?.[`${side}Hours`], people?.[`${side}People`]];
  return typeof hours === 'number' ? { hours, per: people?.['per'] === 'total' ? 'total' : 'week', people: typeof count === 'number' ? count : null } : null;
}
