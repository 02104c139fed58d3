import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Handles, type JobHandler } from '#base/server';
import { deputyshipTurns } from '../announcements';

/** Lets a deputyship begin on its first day and ends it after its last; one that was stopped stays so. */
@Injectable()
@Handles(deputyshipTurns)
export class DeputyshipTurns implements JobHandler<typeof deputyshipTurns.payload> {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async run({ deputyshipId }: { deputyshipId: string }): Promise<void> {
    await this.db.transaction((tx) => tx.sql(
      `update deputyship set is_active = $2 between from_on and until_on, ended_at = case when $2 > until_on then $3::timestamptz end where id = $1 and ended_at is null`, [deputyshipId, this.clock.today(), this.clock.now()]));
  }
}
