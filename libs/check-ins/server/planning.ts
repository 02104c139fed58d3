import { Inject, Injectable } from '@nestjs/common';
import { daysBetween } from '#base/contract';
import { amsterdamAt, Clock, dayIn, Db, newId, Outbox, type Tx } from '#base/server';
import { onceAfter, rhythm, type ContactRhythm, type Moment, type PlannedCheckIn, type QuietWeek } from '#check-ins/contract';
import type { CollaborationStatus } from '#collaborations/contract';
import type { KindSlug } from '#postings/contract';
import { askCheckIn } from './due.job';

/** The hour in Amsterdam at which people are asked and reminded. */
export const ASKING_HOUR = 9;
/** What is asked anew must not come within a week of what was asked. */
const APART_DAYS = 7;

interface Course {
  kind: KindSlug;
  status: CollaborationStatus;
  fromOn: string | null;
  untilOn: string | null;
  startedAt: Date | null;
  rhythm: ContactRhythm | null;
  weeks: QuietWeek[];
  basis: string;
}
interface Known { id: string; moment: Moment; number: number; dueOn: string; status: 'planned' | 'asked' | 'closed' | 'cancelled' }

/** Makes the plan of check-ins of a collaboration that has started, and makes it true again when what it follows from changes. */
@Injectable()
export class Planning {
  constructor(private readonly db: Db, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** Plans every check-in that is to come; a second call finds them there. What was asked stays as it is. */
  async plan(collaborationId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.sql(`select id from collaboration where id = $1 for no key update`, [collaborationId]);
      const [course] = await tx.sql<Course & Record<string, unknown>>(
        `select kind, status, from_on as "fromOn", until_on as "untilOn", started_at as "startedAt", rhythm, weeks, basis from check_in_course where collaboration_id = $1`, [collaborationId]);
      if (!course?.startedAt) return;
      const known = await tx.sql<Known & Record<string, unknown>>(`select id, moment, number, due_on::text as "dueOn", status from check_in where collaboration_id = $1 order by due_on`, [collaborationId]);
      const wanted = this.wanted(course, known);
      await this.make(tx, collaborationId, wanted.filter((one) => !known.some((other) => isSame(one, other))));
      await this.move(tx, course.basis, wanted, known);
      await this.drop(tx, course, wanted, known);
      await tx.sql(`insert into check_in_plan (collaboration_id, basis) values ($1, $2) on conflict (collaboration_id) do update set basis = excluded.basis`, [collaborationId, course.basis]);
    });
  }

  /** What is still to be asked: nothing while it does not run. */
  private wanted(course: Course, known: Known[]): PlannedCheckIn[] {
    if (course.status !== 'running' && course.status !== 'trial') return [];
    const today = this.clock.today();
    const asked = known.filter(({ status }) => status === 'asked' || status === 'closed');
    const from = course.fromOn ?? dayIn(course.startedAt ?? this.clock.now());
    const coming = rhythm(course.kind, from, course.untilOn, course.weeks, course.rhythm)
      .filter((one) => one.dueOn >= today && !asked.some((other) => isSame(one, other) || Math.abs(daysBetween(one.dueOn, other.dueOn)) < APART_DAYS));
    if (coming.length > 0 || asked.length > 0) return coming;
    const last = known.find(({ moment, status, dueOn }) => moment === 'after' && status === 'planned' && dueOn >= today);
    return last ? [last] : onceAfter(today, course.weeks);
  }

  private async make(tx: Tx, collaborationId: string, fresh: PlannedCheckIn[]): Promise<void> {
    if (fresh.length === 0) return;
    const rows = fresh.map(({ moment, number, dueOn }) => ({ id: newId(), moment, number, dueOn }));
    await tx.sql(`insert into check_in (id, collaboration_id, moment, number, due_on) select r.id::uuid, $1, r.moment, r.number, r."dueOn" from jsonb_to_recordset($2::jsonb) as r(id text, moment text, number int, "dueOn" date)`,
      [collaborationId, JSON.stringify(rows)]);
    await this.outbox.addAll(tx, askCheckIn, rows.map(({ id, dueOn }) => ({ payload: { checkInId: id }, key: id, at: amsterdamAt(dueOn, ASKING_HOUR) })));
  }

  /** Another day for what is planned, and a second life for what was called off. The earlier row in the outbox finds that its day has moved. */
  private async move(tx: Tx, basis: string, wanted: PlannedCheckIn[], known: Known[]): Promise<void> {
    const moved = wanted.flatMap((one) => known.filter((other) => isSame(one, other) && (other.status === 'cancelled' || other.dueOn !== one.dueOn)).map(({ id }) => ({ id, dueOn: one.dueOn })));
    if (moved.length === 0) return;
    await tx.sql(`update check_in k set status = 'planned', due_on = m."dueOn" from jsonb_to_recordset($1::jsonb) as m(id uuid, "dueOn" date) where k.id = m.id`, [JSON.stringify(moved)]);
    await this.outbox.addAll(tx, askCheckIn, moved.map(({ id, dueOn }) => ({ payload: { checkInId: id }, key: `${id}:${dueOn}:${basis.slice(0, 8)}`, at: amsterdamAt(dueOn, ASKING_HOUR) })));
  }

  /** What nobody will be asked any more. While it is paused the days stand, and what is for afterwards stays when it is done. */
  private async drop(tx: Tx, { status }: Course, wanted: PlannedCheckIn[], known: Known[]): Promise<void> {
    if (status === 'paused') return;
    const today = this.clock.today();
    const gone = known.filter((one) => one.status === 'planned' && !wanted.some((other) => isSame(one, other)) && (status === 'stopped' || status === 'completed' ? !(status === 'completed' && one.moment === 'after') : one.dueOn > today));
    if (gone.length > 0) await tx.sql(`update check_in set status = 'cancelled' where id = any($1::uuid[])`, [gone.map(({ id }) => id)]);
  }
}

const isSame = (one: Pick<PlannedCheckIn, 'moment' | 'number'>, other: Pick<PlannedCheckIn, 'moment' | 'number'>) => one.moment === other.moment && one.number === other.number;
