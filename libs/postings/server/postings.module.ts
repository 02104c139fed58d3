import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#organisations/server';
import { FollowBranch, PauseOpen, PublishWaiting } from './company-verified.job';
import { CompanyVerified } from './company-verified.mail';
import { PostingContactsMoved } from './contacts-moved.job';
import { ExpirePosting } from './expire-posting.job';
import { PostingController } from './posting.controller';
import { PostingHints } from './posting-hints';
import { PostingHintsController } from './posting-hints.controller';
import { PostingQueries } from './posting.queries';
import { Postings } from './postings';
import { OpenIndex } from './searching/open-index';

/** Offers and requests. */
@Module({ imports: [OrganisationsModule], controllers: [PostingController, PostingHintsController], providers: [Postings, PostingHints, PostingQueries, OpenIndex], exports: [Postings, PostingQueries, OpenIndex] })
export class PostingsModule {}

/** What postings do later. */
@Module({ imports: [PostingsModule], providers: [ExpirePosting, PostingContactsMoved, PublishWaiting, PauseOpen, FollowBranch, CompanyVerified] })
export class PostingsJobs {}
