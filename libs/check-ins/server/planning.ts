import { Inject, Injectable } from '@nestjs/common';
import { amsterdamAt, Clock, dayIn, Db, newId, Outbox } from '#base/server';
import type { KindSlug } from '#postings/contract';
import { askCheckIn } from './due.job';
import { onceAfter, rhythm, type PlannedCheckIn, type QuietWeek } from './rhythm';

/** The hour in Amsterdam at which people are asked and reminded. */
export const ASKING_HOUR = 9;

interface Course {
  kind: KindSlug;
  fromOn: string | null;
  untilOn: string | null;
  startedAt: Date | null;
  quiet: QuietWeek[];
}

/** Makes the plan of check-ins of a collaboration that has started. */
@Injectable()
export class Planning {
  constructor(private readonly db: Db, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** Plans every check-in, once: a second call finds them there. */
  async plan(collaborationId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [course] = await tx.sql<Course>(
        `select c.kind, c.from_on as "fromOn", c.until_on as "untilOn", c.started_at as "startedAt",
           coalesce((select jsonb_agg(jsonb_build_object('from', q.from_on, 'until', q.until_on)) from quiet_week q where q.institution_id = c.institution_id), '[]') as quiet
         from collaboration c where c.id = $1 and c.status in ('trial', 'running') for update of c`, [collaborationId]);
      if (!course?.startedAt) return;
      const rows = this.comingUp(course).map((planned) => ({ id: newId(), ...planned }));
      const made = await tx.sql<{ id: string; dueOn: string }>(
        `insert into check_in (id, collaboration_id, moment, number, due_on)
         select r.id::uuid, $1, r.moment, r.number, r."dueOn" from jsonb_to_recordset($2::jsonb) as r(id text, moment text, number int, "dueOn" date)
         where not exists (select from check_in k where k.collaboration_id = $1)
         returning id, due_on::text as "dueOn"`, [collaborationId, JSON.stringify(rows)]);
      await this.outbox.addAll(tx, askCheckIn, made.map(({ id, dueOn }) => ({ payload: { checkInId: id }, key: id, at: amsterdamAt(dueOn, ASKING_HOUR) })));
    });
  }

  /** The rhythm from the agreed first day, without what had passed before somebody pressed start. */
  private comingUp({ kind, fromOn, untilOn, startedAt, quiet }: Course): PlannedCheckIn[] {
    const today = this.clock.today();
    const from = fromOn ?? dayIn(startedAt ?? this.clock.now());
    const coming = rhythm(kind, from, untilOn, quiet).filter(({ dueOn }) => dueOn >= today);
    return coming.length > 0 ? coming : onceAfter(today, quiet);
  }
}
