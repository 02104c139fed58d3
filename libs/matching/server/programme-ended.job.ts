import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { programmeEnded } from '#organisations/server';
import { Parties } from './parties';

/** A programme takes nobody new: nothing matches it any more, unless it was opened again. */
@Injectable()
@Handles(programmeEnded)
export class ForgetMatches implements JobHandler<typeof programmeEnded.payload> {
  constructor(private readonly parties: Parties) {}

  run({ programmeId }: { programmeId: string }): Promise<void> {
    return this.parties.refreshProgramme(programmeId);
  }
}
