import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { postingEnded } from '#postings/server';
import { Proposals } from './proposals';

/** A posting was closed or withdrawn: who still waited on it hears so. One that was put back meanwhile keeps its proposals. */
@Injectable()
@Handles(postingEnded)
export class EndProposals implements JobHandler<typeof postingEnded.payload> {
  constructor(private readonly proposals: Proposals) {}

  run({ postingId }: { postingId: string }): Promise<void> {
    return this.proposals.endWith(postingId);
  }
}
