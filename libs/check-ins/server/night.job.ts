import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Db, Handles, Nights, Outbox, statement, type JobHandler, type Round } from '#base/server';
import { checkInNight, planCheckIns } from './due.job';

/** Before anybody is asked in the morning. */
const TIME = '02:30';
/** So many collaborations at a time. */
const BATCH = 1000;

const outdated = statement<{ id: string }>('check-ins.outdated',
  `select v.collaboration_id as id from check_in_course v left join check_in_plan p on p.collaboration_id = v.collaboration_id
   where v.status in ('running', 'trial') and v.started_at is not null and v.collaboration_id > $1 and p.basis is distinct from v.basis order by v.collaboration_id limit ${BATCH}`);

/** Each night: where the plan or the quiet weeks changed, the days follow. */
@Injectable()
export class CheckInNights implements OnApplicationBootstrap {
  constructor(private readonly db: Db, private readonly nights: Nights, private readonly outbox: Outbox) {}

  onApplicationBootstrap(): Promise<void> {
    return this.nights.begin(checkInNight, TIME);
  }

  /** Twice in a night finds nothing new. */
  async look(of: string): Promise<void> {
    for (let last: string | undefined = '00000000-0000-0000-0000-000000000000'; last;) {
      const found: { id: string }[] = await this.db.query(outdated, [last]);
      await this.db.transaction((tx) => this.outbox.addAll(tx, planCheckIns, found.map(({ id }) => ({ payload: { collaborationId: id }, key: `${id}:${of}` }))));
      last = found.length === BATCH ? found.at(-1)?.id : undefined;
    }
    await this.db.transaction((tx) => this.nights.again(tx, checkInNight, TIME, of));
  }
}

@Injectable()
@Handles(checkInNight)
export class LookAtCheckIns implements JobHandler<typeof checkInNight.payload> {
  constructor(private readonly nights: CheckInNights) {}

  run({ round }: Round): Promise<void> {
    return this.nights.look(round);
  }
}
