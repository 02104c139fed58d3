import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '#base/contract';
import { amsterdamAt, Clock, Db, dayIn, newId, Outbox, type Tx } from '#base/server';
import { Collaboration, collaborationContacts } from '#collaborations/server';
import { EVALUATION_REMINDERS } from '#evaluations/contract';
import { Notices, type News } from '#notifications/server';
import { askEvaluation } from './due.job';
import { Evaluation, EvaluationSide } from './evaluation.entity';
import { firstOpen, quietOf } from './quiet';

/** The hour in Amsterdam at which people are asked and reminded. */
const ASKING_HOUR = 9;

/** Opens an evaluation when a collaboration has ended, asks both, and reminds who has not given theirs. Each step may come twice. */
@Injectable()
export class Asking {
  constructor(private readonly db: Db, private readonly outbox: Outbox, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** After a stop it is asked once and never reminded of: looking back is welcome then, not owed. */
  async open(collaborationId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const collaboration = await tx.locked(Collaboration, { id: collaborationId });
      if (!collaboration || (collaboration.status !== 'completed' && collaboration.status !== 'stopped')) return;
      // What never began leaves nothing to look back on.
      if (!collaboration.startedAt || await tx.find(Evaluation, { collaborationId })) return;
      const ending = collaboration.status;
      await tx.save(Object.assign(new Evaluation(), { collaborationId, ending, openedAt: this.clock.now() } satisfies Partial<Evaluation>));
      for (const contact of await collaborationContacts(tx, collaborationId)) await tx.save(Object.assign(new EvaluationSide(), { id: newId(), collaborationId, ...contact }));
      await this.plan(tx, collaborationId, ending === 'completed' ? [0, ...EVALUATION_REMINDERS] : [0]);
    });
  }

  /** Mails those who have not given theirs; the first time that is both. */
  async ask(collaborationId: string, day: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const evaluation = await tx.locked(Evaluation, { collaborationId });
      if (!evaluation || evaluation.releasedAt) return;
      const silent = await tx.sql<EvaluationSide & Record<string, unknown>>(
        `select id, person_id as "personId", name, email, locale from evaluation_side where collaboration_id = $1 and given_at is null`, [collaborationId]);
      await this.notices.tell(tx, silent.map((side) => newsOf(side, day, collaborationId)));
    });
  }

  private async plan(tx: Tx, collaborationId: string, days: readonly (0 | (typeof EVALUATION_REMINDERS)[number])[]): Promise<void> {
    const quiet = await quietOf(tx, collaborationId);
    const today = dayIn(this.clock.now());
    const first = firstOpen(today, quiet);
    await this.outbox.addAll(tx, askEvaluation, days.map((day) => ({
      payload: { collaborationId, day }, key: `${collaborationId}:${day}`, ...(day === 0 && first === today ? {} : { at: amsterdamAt(firstOpen(addDays(first, day), quiet), ASKING_HOUR) }) })));
  }
}

/** The link in the mail is all that some have to answer with, so the first mail always goes; reminders as they set them. */
const newsOf = ({ id, personId, email, name, locale }: EvaluationSide, day: number, collaborationId: string): News => ({
  topic: 'collaborations', template: day === 0 ? 'evaluation-asked' : 'evaluation-reminder', key: day === 0 ? id : `${id}:${day}`, to: { personId, address: email, name, locale }, args: { sideId: id },
  link: `/collaborations/${collaborationId}/evaluation`, mail: day === 0 ? 'needed' : 'as-set',
});
