import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications/server';
import { Branches } from './branches';
import { Fields } from './fields';
import { MarkController } from './lists/mark.controller';
import { Marks } from './lists/marks';
import { MatchController } from './match.controller';
import { MatchNotices } from './match.notices';
import { MatchQueries } from './match.queries';
import { Matches } from './matches';
import { Openings } from './openings';
import { Outlooks } from './outlooks';
import { Parties } from './parties';
import { PostingMatchMail } from './posting-match.mail';
import { RefreshMatches } from './posting-published.job';
import { ForgetMatches } from './programme-ended.job';
import { Programmes } from './programmes';
import { RequestMatchMail } from './request-match.mail';
import { RequestMatchQueries } from './request-match.queries';
import { MatchNight, MatchRound, MatchSweep, RefreshParty } from './round.jobs';
import { Rounds } from './rounds';
import { Telling } from './telling';
import { Drafts } from './versions/drafts';
import { Previews } from './versions/previews';
import { MatchRuleController } from './versions/version.controller';
import { Versions } from './versions/versions';

/** Which postings and programmes fit, and why. */
@Module({ imports: [NotificationsModule], controllers: [MatchController, MarkController, MatchRuleController], providers: [Matches, Marks, MatchQueries, RequestMatchQueries, Outlooks, Fields, Programmes, Branches, Openings, Parties, Telling, MatchNotices, Versions, Drafts, Previews], exports: [Matches, Parties, MatchQueries, RequestMatchQueries] })
export class MatchingModule {}

/** What matching does later. */
@Module({ imports: [MatchingModule], providers: [RefreshMatches, ForgetMatches, PostingMatchMail, RequestMatchMail, Rounds, RefreshParty, MatchRound, MatchNight, MatchSweep] })
export class MatchingJobs {}
