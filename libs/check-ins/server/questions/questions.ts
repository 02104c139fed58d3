import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, newId, notFound, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import { OWN_QUESTIONS, type OwnQuestionChange, type OwnQuestionDraft } from '#check-ins/contract';
import { checkInProblems } from '../check-in.problems';
import { ownQuestionPolicy } from './question.policy';

/** An institution's own questions: writing, changing, starting and stopping, taking away. What was asked stays as it was asked. */
@Injectable()
export class OwnQuestions {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 409 when there are as many as can be kept */
  async add(actor: Actor, institutionId: string, { nl, en = null, answers, kinds = [], isAsked = true }: OwnQuestionDraft): Promise<string> {
    ownQuestionPolicy.require(actor, 'change', { institutionId });
    return this.db.transaction(async (tx) => {
      await requireRoom(tx, institutionId);
      const id = newId();
      await tx.sql(`insert into check_in_question (id, institution_id, text_nl, text_en, answers, kinds, is_asked, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, institutionId, nl, en, answers, kinds, isAsked, this.clock.now()]);
      tx.hasSaved = true;
      return id;
    });
  }

  /** Changes what is named; English that is null goes. */
  async change(actor: Actor, id: string, version: number, { nl, en, answers, kinds, isAsked }: OwnQuestionChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { removedAt } = await locked(tx, actor, id, version);
      if (removedAt) throw new Refusal(checkInProblems['question-removed']);
      await tx.sql(
        `update check_in_question set text_nl = coalesce($2, text_nl), text_en = case when $3 then $4 else text_en end, answers = coalesce($5, answers), kinds = coalesce($6, kinds),
           is_asked = coalesce($7, is_asked), version = version + 1 where id = $1`, [id, nl ?? null, en !== undefined, en ?? null, answers ?? null, kinds ?? null, isAsked ?? null]);
      tx.hasSaved = true;
    });
  }

  /** Takes it off the list; answers stay. @throws Refusal 409 when it went already */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { removedAt } = await locked(tx, actor, id, version);
      if (removedAt) throw new Refusal(checkInProblems['question-removed']);
      await tx.sql(`update check_in_question set removed_at = $2, version = version + 1 where id = $1`, [id, this.clock.now()]);
      tx.hasSaved = true;
    });
  }

  /** Undoes taking it away; one that is there stays as it is. */
  async restore(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { institutionId, removedAt } = await locked(tx, actor, id);
      if (!removedAt) return;
      await requireRoom(tx, institutionId);
      await tx.sql(`update check_in_question set removed_at = null, version = version + 1 where id = $1`, [id]);
      tx.hasSaved = true;
    });
  }
}

/** The institution is held, so that two who add at once come one after the other. */
async function requireRoom(tx: Tx, institutionId: string): Promise<void> {
  const [institution] = await tx.sql(`select from institution where organisation_id = $1 for no key update`, [institutionId]);
  if (!institution) throw notFound();
  const [kept] = await tx.sql<{ count: number }>(`select count(*)::int as count from check_in_question where institution_id = $1 and removed_at is null`, [institutionId]);
  if ((kept?.count ?? 0) >= OWN_QUESTIONS) throw new Refusal(checkInProblems['questions-full']);
}

/** @throws Refusal 404 for who does not work there, 403 for who may not write it, 412 for who read another version */
async function locked(tx: Tx, actor: Actor, id: string, version?: number): Promise<{ institutionId: string; removedAt: Date | null }> {
  const [kept] = await tx.sql<{ institutionId: string; version: number; removedAt: Date | null }>(
    `select institution_id as "institutionId", version, removed_at as "removedAt" from check_in_question where id = $1 for update`, [id]);
  if (!kept) throw notFound();
  ownQuestionPolicy.require(actor, 'change', kept);
  if (version !== undefined) requireVersion(kept, version);
  return kept;
}
