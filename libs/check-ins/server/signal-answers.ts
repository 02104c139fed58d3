import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import type { Side } from '#check-ins/contract';
import { collaborationContacts } from '#collaborations/server';
import { Notices, type News } from '#notifications/server';
import { otherSide } from '#proposals/contract';
import { checkInPolicy, sideOf, type Parties } from './check-in.policy';
import { checkInProblems } from './check-in.problems';
import { readersFor } from './signals';

interface Open extends Parties { id: string; version: number; collaborationId: string; answer: string | null; answerSide: Side | null; answeredAt: Date | null }

/** What the parties do about a signal: one side says it, the other confirms it, and it can be opened again. (signaal) */
@Injectable()
export class SignalAnswers {
  constructor(private readonly db: Db, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** Says what is done about it; a later sentence takes the place of one that waits. @throws Refusal 404, 403, 409 when it is answered, 412 */
  async say(actor: Actor, id: string, version: number, text: string): Promise<void> {
    await this.turn(actor, id, version, async (tx, signal, side) => {
      if (signal.answeredAt) throw new Refusal(checkInProblems['signal-answered']);
      await tx.sql(`update signal set answer = $2, answer_side = $3, answer_by = $4, answer_given_at = $5, version = version + 1 where id = $1`, [id, text, side, actor.personId, this.clock.now()]);
      await this.tell(tx, signal, otherSide(side), 'signal-answer');
    });
  }

  /** The other side agrees: the signal is answered. @throws Refusal 404, 403, 409 when nothing waits for this side, 412 */
  async confirm(actor: Actor, id: string, version: number): Promise<void> {
    await this.turn(actor, id, version, async (tx, signal, side) => {
      if (signal.answeredAt) throw new Refusal(checkInProblems['signal-answered']);
      if (!signal.answerSide || signal.answerSide === side) throw new Refusal(checkInProblems['nothing-to-confirm']);
      await tx.sql(`update signal set answered_at = $2, confirmed_by = $3, version = version + 1 where id = $1`, [id, this.clock.now(), actor.personId]);
      await this.tell(tx, signal, signal.answerSide, 'signal-settled');
    });
  }

  /** Opens an answered signal again, or takes back a sentence of one's own that waits. @throws Refusal 404, 403, 409 when there is nothing to take back, 412 */
  async reopen(actor: Actor, id: string, version: number): Promise<void> {
    await this.turn(actor, id, version, async (tx, signal, side) => {
      if (!signal.answeredAt && signal.answerSide !== side) throw new Refusal(checkInProblems['nothing-to-reopen']);
      if (signal.answeredAt) await tx.sql(`update signal set answered_at = null, confirmed_by = null, version = version + 1 where id = $1`, [id]);
      else await tx.sql(`update signal set answer = null, answer_side = null, answer_by = null, answer_given_at = null, version = version + 1 where id = $1`, [id]);
    });
  }

  private async turn(actor: Actor, id: string, version: number, work: (tx: Tx, signal: Open, side: Side) => Promise<void>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [signal] = await tx.sql<Open & Record<string, unknown>>(
        `select g.id, g.version, g.collaboration_id as "collaborationId", g.answer, g.answer_side as "answerSide", g.answered_at as "answeredAt",
           c.company_id as "companyId", c.institution_id as "institutionId", c.programme_id as "programmeId"
         from signal g join collaboration c on c.id = g.collaboration_id where g.id = $1 for no key update of g`, [id]);
      if (!signal) throw notFound();
      checkInPolicy.require(actor, 'answer', signal);
      const side = sideOf(actor, signal);
      if (!side) throw notFound();
      requireVersion(signal, version);
      await work(tx, signal, side);
      tx.hasSaved = true;
    });
  }

  private async tell(tx: Tx, signal: Open, which: Side, template: 'signal-answer' | 'signal-settled'): Promise<void> {
    const to = (await collaborationContacts(tx, signal.collaborationId)).find(({ side }) => side === which);
    if (!to) return;
    const readers = await readersFor(tx, { ...to, address: to.email, id: signal.collaborationId, programmeId: signal.programmeId });
    await this.notices.tell(tx, readers.map((reader): News => ({
      topic: 'collaborations', template, key: `${signal.id}:${signal.version}`, to: reader, args: { signalId: signal.id },
      link: `/collaborations/${signal.collaborationId}`, organisationId: which === 'company' ? signal.companyId : signal.institutionId,
    })));
  }
}
