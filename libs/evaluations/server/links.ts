import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Refusal, type Tx } from '#base/server';
import { LINK_DAYS } from '#evaluations/contract';
import { evaluationProblems } from './evaluation.problems';

/** The only form in which a link's secret is kept. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Secrets for links in mails. They exist in the mail alone: here only their hash stays. */
@Injectable()
export class EvaluationLinks {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** A new link for one side. A mail written twice has two links that both work. */
  async make(sideId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.db.transaction((tx) => tx.sql(`insert into evaluation_link (token_hash, evaluation_side_id, created_at, expires_at) values ($1, $2, $3, $4)`,
      [hashOf(token), sideId, now, new Date(now.getTime() + LINK_DAYS * 86_400_000)]));
    return token;
  }

  /** The side a link belongs to. @throws Refusal 404 when it is unknown, ended or taken back */
  async find(tx: Tx, token: string): Promise<{ sideId: string; collaborationId: string }> {
    const [found] = await tx.sql<{ sideId: string; collaborationId: string }>(
      `select s.id as "sideId", s.collaboration_id as "collaborationId" from evaluation_link l join evaluation_side s on s.id = l.evaluation_side_id
       where l.token_hash = $1 and l.expires_at > $2 and l.revoked_at is null`, [hashOf(token), this.clock.now()]);
    if (!found) throw linkEnded();
    return found;
  }
}

/** The one answer for a link that is unknown, ended or taken back: who guesses learns nothing. */
export const linkEnded = () => new Refusal(evaluationProblems['link-ended'], {
  nl: 'De link is te oud, of hij klopt niet helemaal. Heb je een account, log dan in om de evaluatie te zien.',
  en: 'The link is too old, or not quite right. If you have an account, sign in to see the evaluation.',
});
