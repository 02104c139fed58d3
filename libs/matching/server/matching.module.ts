import { Module } from '@nestjs/common';
import { MatchController } from './match.controller';
import { MatchQueries } from './match.queries';
import { Matches } from './matches';
import { Outlooks } from './outlooks';
import { PostingMatchMail } from './posting-match.mail';
import { RefreshMatches } from './posting-published.job';
import { ForgetMatches } from './programme-ended.job';
import { Programmes } from './programmes';

/** Which postings and programmes fit, and why. */
@Module({ controllers: [MatchController], providers: [Matches, MatchQueries, Outlooks, Programmes], exports: [Matches, MatchQueries] })
export class MatchingModule {}

/** What matching does later. */
@Module({ imports: [MatchingModule], providers: [RefreshMatches, ForgetMatches, PostingMatchMail] })
export class MatchingJobs {}
