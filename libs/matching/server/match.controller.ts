import { Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { matchPage, postingMatchPage, type Match, type PostingMatchPage } from '#matching/contract';
import { matchExample } from './examples';
import { MatchQueries } from './match.queries';

const byId = z.object({ id });
const example = { items: [matchExample], next: null };
const tag = 'matches';

@Controller('v1')
export class MatchController {
  constructor(private readonly queries: MatchQueries) {}

  @Endpoint('GET', 'programmes/:id/matches', { summary: 'Open postings that fit a programme, best first, with why', access: 'signed-in', answer: matchPage, example, owned: { 'path.id': 'programme' }, does: 'see the matches of a programme', lists: 'match of a programme', tag })
  ofProgramme(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<Match>> {
    return this.queries.ofProgramme(actor, params.id, query);
  }

  @Endpoint('GET', 'postings/:id/matches', { summary: 'Programmes that fit a posting, best first, with why; programme people see their own', access: 'signed-in', answer: postingMatchPage, example: { ...example, advice: [] }, owned: { 'path.id': 'posting' }, does: 'see the matches of a posting', lists: 'match of a posting', tag })
  ofPosting(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<PostingMatchPage> {
    return this.queries.ofPosting(actor, params.id, query);
  }
}
