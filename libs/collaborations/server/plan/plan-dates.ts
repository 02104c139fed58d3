import { Injectable } from '@nestjs/common';
import type { Tx } from '#base/server';
import { isOver, type Side } from '#collaborations/contract';
import { Collaboration } from '../collaboration.entity';
import { Ends } from '../course/ends';
import { CourseEvents } from '../course/events';

/** The days that both agreed on in their plan are the days of the collaboration; after the start that is a change that both hear of. */
@Injectable()
export class PlanDates {
  constructor(private readonly events: CourseEvents, private readonly ends: Ends) {}

  async follow(tx: Tx, id: string, { from, until }: { from: string | null; until: string | null }, { side, personId }: { side: Side; personId: string }): Promise<void> {
    const collaboration = await tx.locked(Collaboration, { id });
    if (!collaboration || (collaboration.fromOn === from && collaboration.untilOn === until)) return;
    const dates = { wasFrom: collaboration.fromOn, wasUntil: collaboration.untilOn, from, until };
    Object.assign(collaboration, { fromOn: from, untilOn: until });
    collaboration.version += 1;
    await tx.save(collaboration);
    if (collaboration.status === 'preparing' || isOver(collaboration.status)) return;
    await this.ends.plan(tx, collaboration);
    await this.events.happen(tx, collaboration, { what: 'dates-changed', side, personId, dates });
  }
}
