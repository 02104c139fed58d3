import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Db, Handles, Nights, Outbox, statement, type JobHandler, type Round } from '#base/server';
import { RUBRIC_KEPT_DAYS } from '#check-ins/contract';
import { checkInNight, planCheckIns } from './due.job';

/** Before anybody is asked in the morning. */
const TIME = '02:30';
/** So many collaborations at a time. */
const BATCH = 1000;

const outdated = statement<{ id: string }>('check-ins.outdated',
  `select v.collaboration_id as id from check_in_course v left join check_in_plan p on p.collaboration_id = v.collaboration_id
   where v.status in ('running', 'trial') and v.started_at is not null and v.collaboration_id > $1 and p.basis is distinct from v.basis order by v.collaboration_id limit ${BATCH}`);

/** Each night: where the plan or the quiet weeks changed, the days follow; and the rubric of a single seat goes when its time has passed. */
@Injectable()
export class CheckInNights implements OnApplicationBootstrap {
  constructor(private readonly db: Db, private readonly nights: Nights, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

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
    await this.db.transaction((tx) => tx.sql(
      `delete from check_in_rubric r using check_in_side s, check_in k, collaboration c
       where s.id = r.check_in_side_id and k.id = s.check_in_id and c.id = k.collaboration_id and c.seats = 1 and c.status in ('completed', 'stopped') and c.ended_at < $1`,
      [new Date(this.clock.now().getTime() - RUBRIC_KEPT_DAYS * 86_400_000)]));
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
