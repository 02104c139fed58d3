import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { matchNight, matchRound, matchSweep, partyChanged } from './jobs';
import { Parties } from './parties';
import { Rounds } from './rounds';

@Injectable()
@Handles(partyChanged)
export class RefreshParty implements JobHandler<typeof partyChanged.payload> {
  constructor(private readonly parties: Parties) {}

  async run({ programmeId, companyId }: { programmeId?: string | undefined; companyId?: string | undefined }): Promise<void> {
    if (programmeId) await this.parties.refreshProgramme(programmeId);
    if (companyId) await this.parties.refreshCompany(companyId);
  }
}

@Injectable()
@Handles(matchRound)
export class MatchRound implements JobHandler<typeof matchRound.payload> {
  constructor(private readonly rounds: Rounds) {}

  run(): Promise<void> {
    return this.rounds.round();
  }
}

@Injectable()
@Handles(matchNight)
export class MatchNight implements JobHandler<typeof matchNight.payload> {
  constructor(private readonly rounds: Rounds) {}

  run(): Promise<void> {
    return this.rounds.night();
  }
}

@Injectable()
@Handles(matchSweep)
export class MatchSweep implements JobHandler<typeof matchSweep.payload> {
  constructor(private readonly rounds: Rounds) {}

  run({ sweepId, after }: { sweepId: string; after: string | null }): Promise<void> {
    return this.rounds.sweep(sweepId, after);
  }
}
