import { Inject, Injectable } from '@nestjs/common';
import { daysBetween } from '#base/contract';
import { amsterdamAt, Clock, Db, dayIn, newId, Outbox, type Tx } from '#base/server';
import { ANSWER_WINDOW_DAYS, asksGuidance, MISSED_IN_A_ROW, openDayAfter, REMINDER_DAYS, stageOf, type AskedQuestion, type Moment, type QuietWeek, type RubricStage, type Side } from '#check-ins/contract';
import { collaborationContacts } from '#collaborations/server';
import { Notices } from '#notifications/server';
import type { KindSlug } from '#postings/contract';
import { CheckIn, CheckInSide } from './check-in.entity';
import { newsOf } from './contacts';
import { closeCheckIn, remindCheckIn } from './due.job';
import { endLinks } from './links';
import { ASKING_HOUR } from './planning';
import { Signals } from './signals';

interface Course { kind: KindSlug; institutionId: string; weeks: QuietWeek[] }

/** Asks both parties, reminds who has not answered, and closes the window. Each step may come twice. */
@Injectable()
export class Asking {
  constructor(private readonly db: Db, private readonly outbox: Outbox, private readonly notices: Notices, private readonly signals: Signals, @Inject(Clock) private readonly clock: Clock) {}

  async ask(checkInId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const checkIn = await tx.locked(CheckIn, { id: checkInId });
      // Its day may have moved since this was planned: then it is asked for once more, on that day.
      if (checkIn?.status !== 'planned' || this.clock.today() < checkIn.dueOn) return;
      if (!(await this.isStillWanted(tx, checkIn))) {
        checkIn.status = 'cancelled';
        await tx.save(checkIn);
        return;
      }
      const now = this.clock.now();
      const asked = dayIn(now);
      const [course] = await tx.sql<Course & Record<string, unknown>>(`select weeks, kind, institution_id as "institutionId" from check_in_course where collaboration_id = $1`, [checkIn.collaborationId]);
      if (!course) return;
      const quiet = course.weeks;
      const { kind, institutionId } = course;
      Object.assign(checkIn, await this.ownQuestion(tx, institutionId, kind));
      checkIn.rubric = asksGuidance(kind) ? await this.stage(tx, checkIn) : null;
      const closesAt = checkIn.ask(now, daysBetween(asked, openDayAfter(asked, ANSWER_WINDOW_DAYS, quiet)));
      await tx.save(checkIn);
      const sides: CheckInSide[] = [];
      for (const contact of await collaborationContacts(tx, checkIn.collaborationId)) {
        sides.push(await tx.save(Object.assign(new CheckInSide(), { id: newId(), checkInId, ...contact })));
      }
      await this.notices.tell(tx, sides.map((side) => newsOf(side, 'check-in', side.id, checkIn.collaborationId)));
      await this.outbox.addAll(tx, remindCheckIn, REMINDER_DAYS.map((day) => ({
        payload: { checkInId, day }, key: `${checkInId}:${day}`, at: amsterdamAt(openDayAfter(asked, day, quiet), ASKING_HOUR),
      })));
      await this.outbox.add(tx, closeCheckIn, { checkInId }, { key: checkInId, at: closesAt });
    });
  }

  /** Mails who has not answered yet, once for each reminder. Where somebody else answers for a side by now, they are asked and the earlier links end. */
  async remind(checkInId: string, day: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const checkIn = await tx.locked(CheckIn, { id: checkInId });
      if (!checkIn?.isOpen(this.clock.now()) || !(await this.isStillWanted(tx, checkIn))) return;
      const silent = await tx.sql<{ id: string; side: Side }>(`select id, side from check_in_side where check_in_id = $1 and answered_at is null`, [checkInId]);
      const contacts = await collaborationContacts(tx, checkIn.collaborationId);
      for (const { id, side: which } of silent) {
        const side = await tx.locked(CheckInSide, { id });
        const contact = contacts.find((one) => one.side === which);
        if (!side || side.answeredAt) continue;
        const isNew = contact !== undefined && side.passesTo(contact);
        if (isNew) {
          await tx.save(side);
          await endLinks(tx, id, this.clock.now());
        }
        await this.notices.tell(tx, [newsOf(side, isNew ? 'check-in' : 'check-in-reminder', `${id}:${day}`, checkIn.collaborationId)]);
      }
    });
  }

  /** Ends the window; a side that missed two in a row raises a signal. */
  async close(checkInId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      // Two check-ins of one collaboration that close at once must see each other, or neither is the second that was missed.
      await tx.sql(`select c.id from collaboration c join check_in k on k.collaboration_id = c.id where k.id = $1 for no key update of c`, [checkInId]);
      const checkIn = await tx.locked(CheckIn, { id: checkInId });
      if (checkIn?.status !== 'asked' || !checkIn.closesAt || this.clock.now() < checkIn.closesAt) return;
      // What stood still meanwhile was missed by nobody.
      const [said] = await tx.sql(`select 1 from check_in_side where check_in_id = $1 and answered_at is not null limit 1`, [checkInId]);
      checkIn.status = said || (await this.isStillWanted(tx, checkIn)) ? 'closed' : 'cancelled';
      await tx.save(checkIn);
      if (checkIn.status === 'cancelled') return;
      const silent = await tx.sql<{ side: Side }>(
        `select s.side from check_in_side s where s.check_in_id = $1 and s.answered_at is null and $3 = (
           select count(*) filter (where e.answered_at is null) from (
             select m.answered_at from check_in k join check_in_side m on m.check_in_id = k.id and m.side = s.side
             where k.collaboration_id = $2 and k.status = 'closed' order by k.due_on desc, k.id desc limit $3) e)`,
        [checkInId, checkIn.collaborationId, MISSED_IN_A_ROW]);
      for (const { side } of silent) await this.signals.raise(tx, { checkInId, collaborationId: checkIn.collaborationId, side, reason: 'missed', answer: null });
    });
  }

  /** The question the institution asks with this kind: one for some kinds goes before one for all, the newest before the others. */
  private async ownQuestion(tx: Tx, institutionId: string, kind: KindSlug): Promise<Pick<CheckIn, 'questionId' | 'question'>> {
    const [own] = await tx.sql<AskedQuestion & { id: string }>(
      `select id, text_nl as nl, text_en as en, answers from check_in_question where institution_id = $1 and is_asked and removed_at is null and (kinds = '{}' or $2 = any(kinds))
       order by kinds = '{}', id desc limit 1`, [institutionId, kind]);
    return own ? { questionId: own.id, question: { nl: own.nl, en: own.en, answers: own.answers } } : { questionId: null, question: null };
  }

  private async stage(tx: Tx, { id, collaborationId }: CheckIn): Promise<RubricStage | null> {
    const all = await tx.sql<{ id: string }>(`select id from check_in where collaboration_id = $1 and status <> 'cancelled' order by due_on, id`, [collaborationId]);
    return stageOf(all.findIndex((one) => one.id === id), all.length);
  }

  /** Asked while the collaboration runs; about what is over only when the question is for afterwards. */
  private async isStillWanted(tx: Tx, { collaborationId, moment }: { collaborationId: string; moment: Moment }): Promise<boolean> {
    const [collaboration] = await tx.sql<{ status: string }>(`select status from collaboration where id = $1`, [collaborationId]);
    return collaboration?.status === 'running' || collaboration?.status === 'trial' || (collaboration?.status === 'completed' && moment === 'after');
  }
}
