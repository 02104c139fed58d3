import type { JointPlan, PlanPointState, Side } from '#collaborations/contract';

export const other = (side: Side): Side => (side === 'institution' ? 'company' : 'institution');

/** It is complete, and this side has not said yes. */
export const isWaiting = (point: PlanPointState, side: Side): boolean => point.isReady && point.agreed[side] === null;

/** It is not complete, and that is for this side to mend: it has said nothing yet, or both have and it does not hold together. */
export const isOpenFor = (point: PlanPointState, side: Side): boolean => !point.isReady && (point.agreed[side] === null || point.agreed[other(side)] !== null);

/** How a plan stands for a side: how many points it still has to fill in, and how many wait for its yes. */
export function standingOf({ points, side }: JointPlan): { open: number; mine: number; theirs: number } {
  return {
    open: side ? points.filter((point) => isOpenFor(point, side)).length : 0,
    mine: side ? points.filter((point) => isWaiting(point, side)).length : 0,
    theirs: side ? points.filter((point) => point.agreed[side] !== null && (isWaiting(point, other(side)) || isOpenFor(point, other(side)))).length : 0,
  };
}
