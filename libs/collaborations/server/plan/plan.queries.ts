import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, type Actor } from '#base/server';
import { needsTrial, type JointPlan } from '#collaborations/contract';
import { isAgreed, isReady } from './plans';
import { planPolicy, sideOf } from './plan.policy';
import { blockedBy, planFrom, planOf, type Agreed, type Plan, type StoredPoint } from './reading';

/** Reading a joint plan: both sides and the analyst. */
@Injectable()
export class PlanQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 for who stands on neither side and is no analyst */
  async one(actor: Actor, collaborationId: string): Promise<JointPlan> {
    const row = await this.db.one(planOf, [collaborationId, this.clock.today()]);
    if (!row) throw notFound();
    planPolicy.require(actor, 'see', row);
    const plan = planFrom(row);
    const points = plan.points.map((one) => present(plan, one));
    return {
      collaborationId, version: row.version ?? 1, points, agreed: plan.points.filter(({ point, stored }) => isAgreed(plan, point, stored)).length,
      agreedAt: row.agreedAt?.toISOString() ?? null, needsTrial: needsTrial(plan.subject), effort: row.effort, blockedBy: blockedBy(plan), signature: row.signature, side: sideOf(actor, row), can: planPolicy.permissions(actor, row),
    };
  }
}

function present(plan: Plan, { point, stored }: { point: Plan['points'][number]['point']; stored: StoredPoint }): JointPlan['points'][number] {
  const { slug, name } = point;
  const { value, agreed, was, changedAt, changedBy, changedSide } = stored;
  const shown = (one: Agreed | null) => one && { at: one.at, by: one.by };
  return {
    slug, name, value, says: point.says(value, plan.names), isReady: isReady(plan, point, value), agreed: { institution: shown(agreed.institution), company: shown(agreed.company) },
    change: was && changedAt && changedSide ? { was: was.value, said: point.says(was.value, plan.names), side: changedSide, at: changedAt, by: changedBy } : null,
  };
}
