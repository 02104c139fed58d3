import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '#base/contract';
import { amsterdamAt, Clock, Db, invalid, Outbox, type Actor, type Tx } from '#base/server';
import { DECISION_REMINDERS, decidesNext, outcomeOf, sides, type Choice, type Deciding, type Said, type Side } from '#collaborations/contract';
import { Notices } from '#notifications/server';
import { askDecision, remindDecision } from '../announcements';
import { Collaboration } from '../collaboration.entity';
import { CourseEvents } from './events';
import { begin } from './holding';
import { firstLoud, momentsFrom } from './moments';
import { Stopping } from './stopping';

const HOUR = 9;

interface Moment extends Record<string, unknown> {
  number: number; dueOn: string; askedAt: Date | null;
  institutionChoice: Choice | null; institutionOn: string | null; institutionAt: Date | null; companyChoice: Choice | null; companyOn: string | null; companyAt: Date | null;
}

/** The days on which both sides say whether they go on: at the end of a trial, and later in a track of several years. */
@Injectable()
export class Decisions {
  constructor(private readonly db: Db, private readonly events: CourseEvents, private readonly stopping: Stopping, private readonly outbox: Outbox, private readonly notices: Notices,
    @Inject(Clock) private readonly clock: Clock) {}

  /** Writes down the days that the plan names; the first is asked about when it comes. Gives their number. */
  async plan(tx: Tx, collaboration: Collaboration, planned: readonly string[]): Promise<number> {
    const days = momentsFrom(planned, this.clock.today(), collaboration.untilOn);
    await tx.sql(`insert into decision_moment (collaboration_id, number, due_on) select $1, t.number, t.day from unnest($2::date[]) with ordinality as t(day, number)`, [collaboration.id, days]);
    await this.schedule(tx, collaboration);
    return days.length;
  }

  /** Sees to it that the next day is asked about; a question that stands is the next. */
  async schedule(tx: Tx, { id, institutionId, version }: Collaboration): Promise<void> {
    const [next] = await tx.sql<{ number: number; dueOn: string; askedAt: Date | null }>(
      `select number, due_on as "dueOn", asked_at as "askedAt" from decision_moment where collaboration_id = $1 and settled_at is null order by asked_at nulls last, due_on, number limit 1`, [id]);
    if (!next || next.askedAt) return;
    const today = this.clock.today();
    const day = firstLoud(next.dueOn > today ? next.dueOn : today, await this.quiet(tx, institutionId));
    await this.outbox.add(tx, askDecision, { collaborationId: id, number: next.number }, { key: `${id}:${next.number}:${version}`, at: amsterdamAt(day, HOUR) });
  }

  /** Asks both sides, once; what is paused or over is not asked. */
  async ask(collaborationId: string, number: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const collaboration = await tx.locked(Collaboration, { id: collaborationId });
      if (!collaboration || (collaboration.status !== 'trial' && collaboration.status !== 'running')) return;
      const asked = await tx.sql(
        `update decision_moment m set asked_at = $3 where collaboration_id = $1 and number = $2 and asked_at is null and settled_at is null and due_on <= $4
           and not exists (select from decision_moment o where o.collaboration_id = m.collaboration_id and o.asked_at is not null and o.settled_at is null) returning number`,
        [collaborationId, number, this.clock.now(), this.clock.today()]);
      if (asked.length === 0) return;
      await this.events.happen(tx, collaboration, { what: 'decision-asked', side: null, personId: null });
      const quiet = await this.quiet(tx, collaboration.institutionId);
      await this.outbox.addAll(tx, remindDecision, DECISION_REMINDERS.map((day) =>
        ({ payload: { collaborationId, number, day }, key: `${collaborationId}:${number}:${day}`, at: amsterdamAt(firstLoud(addDays(this.clock.today(), day), quiet), HOUR) })));
    });
  }

  /** Reminds whoever is still waited for. */
  async remind(collaborationId: string, number: number, day: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const collaboration = await tx.locked(Collaboration, { id: collaborationId });
      const moment = collaboration && (collaboration.status === 'trial' || collaboration.status === 'running') && await this.open(tx, collaborationId);
      if (!collaboration || !moment || moment.number !== number) return;
      const [event] = await tx.sql<{ id: string }>(`select id from collaboration_event where collaboration_id = $1 and what = 'decision-asked' order by id desc limit 1`, [collaborationId]);
      if (event) await this.events.tell(tx, collaboration, event.id, decidesNext(saidIn(moment)), null, String(day));
    });
  }

  /** A side says what it wants; what both said together settles it. */
  async decide(actor: Actor, id: string, { choice, on, sentence }: Deciding): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { collaboration, side } = await begin(tx, actor, 'decide', id);
      const until = choice === 'adjust' ? on : null;
      if (until !== null && (until <= this.clock.today() || (collaboration.untilOn !== null && until > collaboration.untilOn))) {
        throw invalid([{ pointer: '/on', code: 'out_of_range', text: { nl: 'Kies een dag na vandaag, uiterlijk de laatste dag van de samenwerking.', en: 'Choose a day after today, at the latest the last day of the collaboration.' } }]);
      }
      const moment = await this.open(tx, id);
      if (!moment) throw new Error(`Nothing asked in ${id}`);
      const other = moment[side === 'company' ? 'institutionAt' : 'companyAt'];
      // Who spoke last is told by time alone: a word at the same moment comes after the one that was there.
      const now = new Date(Math.max(this.clock.now().getTime(), other ? other.getTime() + 1 : 0));
      await tx.sql(`update decision_moment set ${side}_choice = $3, ${side}_on = $4, ${side}_sentence = $5, ${side}_at = $6, ${side}_by = $7 where collaboration_id = $1 and number = $2`,
        [id, moment.number, choice, until, sentence, now, actor.personId]);
      collaboration.version += 1;
      const said = { ...saidIn(moment), [side]: { choice, on: until, at: now.toISOString() } };
      const decided = { what: 'decided', side, personId: actor.personId, choice, sentence, day: until } as const;
      const outcome = outcomeOf(said);
      if (outcome === null) {
        await tx.save(collaboration);
        await this.events.happen(tx, collaboration, decided);
        return;
      }
      await this.events.note(tx, collaboration, decided);
      await this.settle(tx, collaboration, moment.number, outcome, { side, personId: actor.personId, sentence, on: until });
    });
  }

  private async settle(tx: Tx, collaboration: Collaboration, number: number, outcome: 'continued' | 'adjusted' | 'stopped', { side, personId, sentence, on }: { side: Side; personId: string; sentence: string; on: string | null }): Promise<void> {
    const now = this.clock.now();
    await tx.sql(`update decision_moment set settled_at = $3, outcome = $4 where collaboration_id = $1 and number = $2`, [collaboration.id, number, now, outcome]);
    if (outcome === 'stopped') {
      await this.stopping.end(tx, collaboration, { what: 'stopped', side, personId, reason: 'trial', sentence });
      return;
    }
    if (outcome === 'adjusted') {
      await tx.sql(`insert into decision_moment (collaboration_id, number, due_on) select $1, max(number) + 1, $2 from decision_moment where collaboration_id = $1`, [collaboration.id, on]);
    } else if (collaboration.status === 'trial') {
      collaboration.become('running', now);
    }
    await tx.save(collaboration);
    await this.schedule(tx, collaboration);
    await this.events.happen(tx, collaboration, { what: outcome === 'adjusted' ? 'prolonged' : 'continued', side, personId, day: on });
  }

  private async open(tx: Tx, id: string): Promise<Moment | null> {
    const [moment] = await tx.sql<Moment>(
      `select number, due_on as "dueOn", asked_at as "askedAt", ${sides.map((side) => `${side}_choice as "${side}Choice", ${side}_on as "${side}On", ${side}_at as "${side}At"`).join(', ')}
       from decision_moment where collaboration_id = $1 and asked_at is not null and settled_at is null`, [id]);
    return moment ?? null;
  }

  private async quiet(tx: Tx, institutionId: string) {
    return (await this.notices.quietOf(tx, [{ institutionId }])).get(institutionId) ?? [];
  }
}

function saidIn(moment: Moment): Record<Side, Said | null> {
  const of = (side: Side): Said | null => {
    const [choice, on, at] = [moment[`${side}Choice`], moment[`${side}On`], moment[`${side}At`]];
    return choice && at ? { choice, on, at: at.toISOString() } : null;
  };
  return { institution: of('institution'), company: of('company') };
}
