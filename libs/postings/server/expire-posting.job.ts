import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Handles, type JobHandler } from '#base/server';
import { expirePosting } from './announcements';
import { Posting } from './posting.entity';

/** Closes a posting whose closing date has passed; a date that was moved on leaves it open. */
@Injectable()
@Handles(expirePosting)
export class ExpirePosting implements JobHandler<typeof expirePosting.payload> {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async run({ postingId }: { postingId: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await tx.locked(Posting, { id: postingId });
      if (!posting?.closesOn || posting.closesOn >= this.clock.today() || !posting.may('expire')) return;
      posting.become('expired');
      await tx.save(posting);
    });
  }
}
