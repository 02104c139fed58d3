import { notFound, type Actor, type Tx } from '#base/server';
import type { PressedAct, Side } from '#collaborations/contract';
import { Collaboration } from '../collaboration.entity';
import { collaborationPolicy, sideFor, type CollaborationFacts } from '../collaboration.policy';

/** What the rules need to know of a collaboration that is held. */
export async function factsOf(tx: Tx, { id, companyId, institutionId, programmeId, status }: Collaboration): Promise<CollaborationFacts> {
  const asked = await tx.sql(`select from decision_moment where collaboration_id = $1 and asked_at is not null and settled_at is null`, [id]);
  return { companyId, institutionId, programmeId, status, isAsked: asked.length > 0 };
}

/** Holds a collaboration for who may do this in it now, and says for which side they do. @throws Refusal */
export async function begin(tx: Tx, actor: Actor, act: PressedAct, id: string): Promise<{ collaboration: Collaboration; side: Side }> {
  const collaboration = await tx.locked(Collaboration, { id });
  if (!collaboration) throw notFound();
  const facts = await factsOf(tx, collaboration);
  collaborationPolicy.require(actor, act, facts);
  return { collaboration, side: sideFor(actor, act, facts) };
}
