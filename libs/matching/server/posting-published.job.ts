import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { postingPublished } from '#postings/server';
import { Matches } from './matches';

/** A posting opened, or changed while open: its matches become true, and who matches hears of it once. */
@Injectable()
@Handles(postingPublished)
export class RefreshMatches implements JobHandler<typeof postingPublished.payload> {
  constructor(private readonly matches: Matches) {}

  async run({ postingId, mail }: { postingId: string; mail: boolean }): Promise<void> {
    await this.matches.refresh(postingId, { mail });
  }
}
