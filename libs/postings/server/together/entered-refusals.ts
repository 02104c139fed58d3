import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, type Actor, type Tx } from '#base/server';
import { Notices } from '#notifications/server';
import type { RefusingEntered } from '#postings/contract';
import { factsOf } from '../posting-facts';
import type { Posting } from '../posting.entity';
import { postingPolicy } from '../posting.policy';
import { Postings } from '../postings';
import { tellWriter } from './writer';

/** Saying no to what was entered for one's company. */
@Injectable()
export class EnteredRefusals {
  constructor(private readonly db: Db, private readonly postings: Postings, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** The company does not want it, and says why to who entered it. */
  async refuse(actor: Actor, id: string, { reason }: RefusingEntered): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await this.postings.locked(tx, id);
      postingPolicy.require(actor, 'refuse', factsOf(posting));
      await this.end(tx, posting, reason);
    });
  }

  /** Ends it within a transaction; who wrote it hears why. */
  async end(tx: Tx, posting: Posting, reason: string): Promise<void> {
    posting.statusBefore = posting.status;
    posting.become('withdrawn');
    Object.assign(posting, { endedAt: this.clock.now(), refusal: reason });
    await tx.save(posting);
    await tellWriter(tx, this.notices, posting);
  }
}
