import { Inject, Injectable } from '@nestjs/common';
import { amsterdamAt, Clock, Db, dayIn, invalid, newId, notFound, Refusal, type Actor, type Tx } from '#base/server';
import { MOST_MILESTONES, type HoursDraft, type KickOffPlan, type MilestoneDraft, type Side } from '#collaborations/contract';
import { Collaboration } from '../collaboration.entity';
import { collaborationProblems } from '../collaboration.problems';
import { CourseEvents } from '../course/events';
import { sideOf } from '../plan/plan.policy';
import { hoursPolicy, milestonePolicy, workPolicy } from './work.policy';

type Held = { collaboration: Collaboration; side: Side };
interface StoredMilestone extends Record<string, unknown> { id: string; collaborationId: string; title: string; side: Side; isAgreed: boolean; isDone: boolean }

/** The kick-off, the milestones and the hours of a collaboration. */
@Injectable()
export class Work {
  constructor(private readonly db: Db, private readonly events: CourseEvents, @Inject(Clock) private readonly clock: Clock) {}

  /** Plans the kick-off, or moves it; both hear of it. */
  async planKickOff(actor: Actor, id: string, { on, at: time, minutes, place, link, hasPress, note }: KickOffPlan): Promise<void> {
    await this.held(actor, 'plan-kick-off', id, async (tx, { collaboration, side }) => {
      const at = amsterdamAt(on, Number(time.slice(0, 2)), Number(time.slice(3)));
      if (at <= this.clock.now()) throw invalid([{ pointer: '/on', code: 'too_early', text: { nl: 'Kies een moment dat nog komt.', en: 'Choose a moment that is still to come.' } }]);
      await tx.sql(
        `insert into kick_off as k (collaboration_id, starts_at, minutes, place, link, has_press, note, side, planned_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (collaboration_id) do update set starts_at = excluded.starts_at, minutes = excluded.minutes, place = excluded.place, link = excluded.link, has_press = excluded.has_press, note = excluded.note,
           side = excluded.side, planned_by = excluded.planned_by, cancelled_at = null, sequence = k.sequence + 1`,
        [id, at, minutes, place, link, hasPress, note, side, actor.personId]);
      await this.events.happen(tx, collaboration, { what: 'kick-off-planned', side, personId: actor.personId, day: on, name: place ?? link ?? '', sentence: note });
    });
  }

  /** @throws Refusal 409 where none is planned */
  async cancelKickOff(actor: Actor, id: string): Promise<void> {
    await this.held(actor, 'plan-kick-off', id, async (tx, { collaboration, side }) => {
      const [gone] = await tx.sql<{ at: Date }>(`update kick_off set cancelled_at = $2, sequence = sequence + 1 where collaboration_id = $1 and cancelled_at is null returning starts_at as at`, [id, this.clock.now()]);
      if (!gone) throw new Refusal(collaborationProblems['no-kick-off']);
      await this.events.happen(tx, collaboration, { what: 'kick-off-cancelled', side, personId: actor.personId, day: dayIn(gone.at) });
    });
  }

  /** Adds a step; one of the company waits until the institution takes it. */
  async addMilestone(actor: Actor, id: string, { title, dueOn }: MilestoneDraft): Promise<void> {
    await this.held(actor, 'add-milestone', id, async (tx, { collaboration, side }) => {
      const [{ n } = { n: 0 }] = await tx.sql<{ n: number }>(`select count(*)::int as n from milestone where collaboration_id = $1`, [id]);
      if (n >= MOST_MILESTONES) throw new Refusal(collaborationProblems['too-many-milestones']);
      const now = this.clock.now();
      await tx.sql(`insert into milestone (id, collaboration_id, title, due_on, side, created_at, created_by, agreed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), id, title, dueOn, side, now, actor.personId, side === 'institution' ? now : null]);
      if (side === 'company') await this.events.happen(tx, collaboration, { what: 'milestone-proposed', side, personId: actor.personId, name: title, day: dueOn });
    });
  }

  /** The institution takes what the company added. Gives the collaboration it is in, like all that follow. */
  agreeMilestone(actor: Actor, id: string): Promise<string> {
    return this.milestone(actor, 'agree', id, async (tx) => void await tx.sql(`update milestone set agreed_at = $2 where id = $1`, [id, this.clock.now()]));
  }

  /** Reached, said by either side; both hear of it: small successes count too. */
  completeMilestone(actor: Actor, id: string): Promise<string> {
    return this.milestone(actor, 'complete', id, async (tx, { collaboration, side }, { title }) => {
      await tx.sql(`update milestone set done_at = $2, done_by = $3, done_side = $4 where id = $1`, [id, this.clock.now(), actor.personId, side]);
      await this.events.happen(tx, collaboration, { what: 'milestone-done', side, personId: actor.personId, name: title });
    });
  }

  /** Not reached after all: it goes from what happened, too. */
  reopenMilestone(actor: Actor, id: string): Promise<string> {
    return this.milestone(actor, 'reopen', id, async (tx, { collaboration }, { title }) => {
      await tx.sql(`update milestone set done_at = null, done_by = null, done_side = null where id = $1`, [id]);
      await tx.sql(`delete from collaboration_event where id = (select id from collaboration_event where collaboration_id = $1 and what = 'milestone-done' and name = $2 order by id desc limit 1)`, [collaboration.id, title]);
    });
  }

  removeMilestone(actor: Actor, id: string): Promise<string> {
    return this.milestone(actor, 'remove', id, async (tx) => void await tx.sql(`delete from milestone where id = $1`, [id]));
  }

  async writeHours(actor: Actor, id: string, { on, hours, note }: HoursDraft): Promise<void> {
    await this.held(actor, 'write-hours', id, async (tx, { side }) => {
      if (on > this.clock.today()) throw invalid([{ pointer: '/on', code: 'too_late', text: { nl: 'Schrijf uren op vanaf de dag zelf.', en: 'Write hours down from the day itself.' } }]);
      await tx.sql(`insert into hours_entry (id, collaboration_id, side, on_day, hours, note, created_at, by_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [newId(), id, side, on, hours, note, this.clock.now(), actor.personId]);
    });
  }

  async removeHours(actor: Actor, id: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const [entry] = await tx.sql<{ collaborationId: string; side: Side }>(`select collaboration_id as "collaborationId", side from hours_entry where id = $1`, [id]);
      const collaboration = entry && await tx.locked(Collaboration, { id: entry.collaborationId });
      if (!entry || !collaboration) throw notFound();
      hoursPolicy.require(actor, 'remove', { ...factsIn(collaboration), side: entry.side });
      await tx.sql(`delete from hours_entry where id = $1`, [id]);
      return collaboration.id;
    });
  }

  private async held(actor: Actor, what: 'plan-kick-off' | 'add-milestone' | 'write-hours', id: string, work: (tx: Tx, held: Held) => Promise<void>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const collaboration = await tx.locked(Collaboration, { id });
      if (!collaboration) throw notFound();
      workPolicy.require(actor, what, collaboration);
      await work(tx, { collaboration, side: sideIn(actor, collaboration) });
    });
  }

  /** The collaboration is held, so that one step is not taken by one and removed by another. */
  private async milestone(actor: Actor, what: 'agree' | 'complete' | 'reopen' | 'remove', id: string, work: (tx: Tx, held: Held, milestone: StoredMilestone) => Promise<void>): Promise<string> {
    return this.db.transaction(async (tx) => {
      const [found] = await tx.sql<{ id: string }>(`select collaboration_id as id from milestone where id = $1`, [id]);
      const collaboration = found && await tx.locked(Collaboration, { id: found.id });
      const [milestone] = collaboration ? await tx.sql<StoredMilestone>(
        `select id, collaboration_id as "collaborationId", title, side, agreed_at is not null as "isAgreed", done_at is not null as "isDone" from milestone where id = $1`, [id]) : [];
      if (!collaboration || !milestone) throw notFound();
      milestonePolicy.require(actor, what, { ...factsIn(collaboration), ...milestone });
      await work(tx, { collaboration, side: sideIn(actor, collaboration) }, milestone);
      return collaboration.id;
    });
  }
}

const factsIn = ({ companyId, institutionId, programmeId, status }: Collaboration) => ({ companyId, institutionId, programmeId, status });

function sideIn(actor: Actor, collaboration: Collaboration): Side {
  const side = sideOf(actor, collaboration);
  if (!side) throw notFound();
  return side;
}
