import { Injectable } from '@nestjs/common';
import { Db, Handles, type JobHandler } from '#base/server';
import { programmeEnded } from '#organisations/server';

/** A programme takes nobody new: nothing matches it any more, unless it was opened again. */
@Injectable()
@Handles(programmeEnded)
export class ForgetMatches implements JobHandler<typeof programmeEnded.payload> {
  constructor(private readonly db: Db) {}

  async run({ programmeId }: { programmeId: string }): Promise<void> {
    await this.db.transaction((tx) => tx.sql(`delete from match m using programme p where m.programme_id = $1 and p.id = m.programme_id and p.ended_at is not null`, [programmeId]));
  }
}
