import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, invalid, notFound, Refusal, type Actor, type Tx } from '#base/server';
import { asksGuidance, hasSeen, signalOf, YES_NO, type Answer, type AskedQuestion } from '#check-ins/contract';
import type { KindSlug } from '#postings/contract';
import { CheckIn, CheckInSide } from './check-in.entity';
import { checkInPolicy, sideOf, type Parties } from './check-in.policy';
import { checkInProblems } from './check-in.problems';
import { CheckInLinks } from './links';
import { Signals } from './signals';

/** Takes answers, from a link or from who is signed in; the last one sent before the window closes counts. */
@Injectable()
export class Answering {
  constructor(private readonly db: Db, private readonly links: CheckInLinks, private readonly signals: Signals, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 when the link is unknown or has ended */
  async byLink(token: string, answer: Answer): Promise<void> {
    await this.db.transaction(async (tx) => {
      const link = await this.links.find(tx, token);
      if (!link) throw linkEnded();
      const checkIn = await tx.locked(CheckIn, { id: link.checkInId });
      const side = await tx.locked(CheckInSide, { id: link.sideId });
      if (!checkIn?.isOpen(this.clock.now()) || !side) throw linkEnded();
      await this.take(tx, checkIn, side, answer, null);
    });
  }

  /** An answer for the actor's own side. @throws Refusal 404 for who stands outside, 403 for who only looks on, 409 outside the window */
  async bySide(actor: Actor, checkInId: string, answer: Answer): Promise<void> {
    await this.db.transaction(async (tx) => {
      const checkIn = await tx.locked(CheckIn, { id: checkInId });
      const [parties] = checkIn ? await tx.sql<Parties>(
        `select company_id as "companyId", institution_id as "institutionId", programme_id as "programmeId" from collaboration where id = $1`, [checkIn.collaborationId]) : [];
      if (!checkIn || !parties) throw notFound();
      checkInPolicy.require(actor, 'answer', parties);
      if (!checkIn.isOpen(this.clock.now())) throw new Refusal(checkInProblems['not-open'], notOpen);
      const side = await tx.locked(CheckInSide, { checkInId, side: sideOf(actor, parties) ?? 'company' });
      if (!side) throw new Refusal(checkInProblems['not-open'], notOpen);
      const [person] = await tx.sql<{ id: string; name: string }>(`select id, name from person where id = $1`, [actor.personId]);
      await this.take(tx, checkIn, side, answer, person ?? null);
    });
  }

  private async take(tx: Tx, checkIn: CheckIn, side: CheckInSide, answer: Answer, by: { id: string; name: string } | null): Promise<void> {
    const [collaboration] = await tx.sql<{ kind: KindSlug }>(`select kind from collaboration where id = $1`, [checkIn.collaborationId]);
    const asks = collaboration !== undefined && checkIn.question === null && asksGuidance(collaboration.kind);
    side.give({ ...answer, guidance: asks ? answer.guidance : null, own: ownAnswer(checkIn.question, answer.own) }, this.clock.now(), by);
    await tx.save(side);
    await this.keepRubric(tx, side.id, checkIn.rubric === null ? null : answer.rubric);
    const reason = signalOf(answer);
    if (reason) await this.signals.raise(tx, { checkInId: checkIn.id, collaborationId: checkIn.collaborationId, side: side.side, reason, answer });
  }

  /** The rubric of the last answer counts; nothing seen is no rubric. */
  private async keepRubric(tx: Tx, sideId: string, seen: Answer['rubric']): Promise<void> {
    await tx.sql(`delete from check_in_rubric where check_in_side_id = $1`, [sideId]);
    if (!seen || !hasSeen(seen)) return;
    const { listening, explaining, resistance, together, priorities, contexts } = seen;
    await tx.sql(`insert into check_in_rubric (check_in_side_id, listening, explaining, resistance, together, priorities, contexts, given_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [sideId, listening, explaining, resistance, together, priorities, contexts, this.clock.now()]);
  }
}

/** What is said to the institution's own question, where there is one. @throws Refusal 400 for what is no answer to it */
function ownAnswer(question: AskedQuestion | null, given: string | null): string | null {
  if (!question) return null;
  if (given !== null && (question.answers === 'line' || given in YES_NO)) return given;
  if (given === null && question.answers === 'line') return null;
  throw invalid([{ pointer: '/own', code: 'invalid_value', text: { nl: 'Kies ja, deels of nee.', en: 'Choose yes, partly or no.' } }]);
}

/** The one answer for a link that is unknown, ended or taken back: who guesses learns nothing. */
export const linkEnded = () => new Refusal(checkInProblems['link-ended'], {
  nl: 'De vraag is gesloten, of de link klopt niet helemaal. Heb je een account, log dan in om de samenwerking te zien.',
  en: 'The question has closed, or the link is not quite right. If you have an account, sign in to see the collaboration.',
});
const notOpen = { nl: 'De vraag is nog niet gesteld, of de tijd om te antwoorden is voorbij.', en: 'The question was not asked yet, or the time to answer is over.' };
