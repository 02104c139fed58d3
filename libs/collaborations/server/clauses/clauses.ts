import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, newId, notFound, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import { CLAUSES, type ClauseChange, type ClauseDraft } from '#collaborations/contract';
import { collaborationProblems } from '../collaboration.problems';
import { clausePolicy } from './clause.policy';

/** What an institution brings along to plans: adding, changing, stopping. Plans that began keep what they took over. */
@Injectable()
export class Clauses {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 409 when there are as many as a plan can bear */
  async add(actor: Actor, institutionId: string, { title, body, kinds = [] }: ClauseDraft): Promise<string> {
    clausePolicy.require(actor, 'change', { institutionId });
    return this.db.transaction(async (tx) => {
      await requireRoom(tx, institutionId);
      const id = newId();
      await tx.sql(`insert into institution_clause (id, institution_id, title, body, kinds, created_at) values ($1, $2, $3, $4, $5, $6)`, [id, institutionId, title, body, kinds, this.clock.now()]);
      tx.hasSaved = true;
      return id;
    });
  }

  async change(actor: Actor, id: string, version: number, { title, body, kinds }: ClauseChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { removedAt } = await locked(tx, actor, id, version);
      if (removedAt) throw new Refusal(collaborationProblems['clause-stopped']);
      await tx.sql(`update institution_clause set title = coalesce($2, title), body = coalesce($3, body), kinds = coalesce($4, kinds), version = version + 1 where id = $1`, [id, title ?? null, body ?? null, kinds ?? null]);
      tx.hasSaved = true;
    });
  }

  /** No new plan gets it. @throws Refusal 409 when it stopped already */
  async stop(actor: Actor, id: string, version: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { removedAt } = await locked(tx, actor, id, version);
      if (removedAt) throw new Refusal(collaborationProblems['clause-stopped']);
      await tx.sql(`update institution_clause set removed_at = $2, version = version + 1 where id = $1`, [id, this.clock.now()]);
      tx.hasSaved = true;
    });
  }

  /** Undoes stopping; one that never stopped stays as it is. */
  async restore(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { institutionId, removedAt } = await locked(tx, actor, id);
      if (!removedAt) return;
      await requireRoom(tx, institutionId);
      await tx.sql(`update institution_clause set removed_at = null, version = version + 1 where id = $1`, [id]);
      tx.hasSaved = true;
    });
  }
}

/** The institution is held, so that two who add at once come one after the other. */
async function requireRoom(tx: Tx, institutionId: string): Promise<void> {
  const [institution] = await tx.sql(`select from institution where organisation_id = $1 for no key update`, [institutionId]);
  if (!institution) throw notFound();
  const [kept] = await tx.sql<{ count: number }>(`select count(*)::int as count from institution_clause where institution_id = $1 and removed_at is null`, [institutionId]);
  if ((kept?.count ?? 0) >= CLAUSES) throw new Refusal(collaborationProblems['clauses-full']);
}

/** @throws Refusal 404 for who does not work there, 403 for who does not administer it, 412 for who read another version */
async function locked(tx: Tx, actor: Actor, id: string, version?: number): Promise<{ institutionId: string; removedAt: Date | null }> {
  const [kept] = await tx.sql<{ institutionId: string; version: number; removedAt: Date | null }>(
    `select institution_id as "institutionId", version, removed_at as "removedAt" from institution_clause where id = $1 for update`, [id]);
  if (!kept) throw notFound();
  clausePolicy.require(actor, 'change', kept);
  if (version !== undefined) requireVersion(kept, version);
  return kept;
}
