import { Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import {
  companyMatchPage, companyMatchQuery, institutionMatchQuery, matchPage, offerMatchQuery, postingMatchPage, postingMatchQuery, programmeMatchQuery, requestMatchPage, requestMatchQuery,
  type CompanyMatchPage, type MatchPage, type MatchQuery, type PostingMatchPage, type RequestMatchPage,
} from '#matching/contract';
import { countsExample, matchExample, requestMatchExample, standingExample } from './examples';
import { MatchQueries } from './match.queries';
import { RequestMatchQueries } from './request-match.queries';

const byId = z.object({ id });
const example = { items: [{ ...matchExample, standing: standingExample }], next: null, counts: countsExample };
const requestExample = { items: [{ ...requestMatchExample, standing: standingExample }], next: null, counts: countsExample };
const tag = 'matches';

@Controller('v1')
export class MatchController {
  constructor(private readonly queries: MatchQueries, private readonly requests: RequestMatchQueries) {}

  @Endpoint('GET', 'programmes/:id/matches', { summary: 'Open postings that fit a programme, best first, with why', access: 'signed-in', answer: matchPage, example, owned: { 'path.id': 'programme' }, does: 'see the matches of a programme', lists: 'match of a programme', tag })
  ofProgramme(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: programmeMatchQuery }) query: MatchQuery): Promise<MatchPage> {
    return this.queries.ofProgramme(actor, params.id, query);
  }

  @Endpoint('GET', 'institutions/:id/matches', { summary: 'Open postings that fit the programmes of an institution that you speak for, best first, with why', access: 'signed-in', answer: matchPage, example, owned: { 'path.id': 'organisation' }, does: 'see the matches of an institution', lists: 'match of an institution', tag })
  ofInstitution(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: institutionMatchQuery }) query: MatchQuery): Promise<MatchPage> {
    return this.queries.ofInstitution(actor, params.id, query);
  }

  @Endpoint('GET', 'postings/:id/matches', { summary: 'Programmes that fit a posting, best first, with why; programme people see their own', access: 'signed-in', answer: postingMatchPage, example: { ...example, advice: [] }, owned: { 'path.id': 'posting' }, does: 'see the matches of a posting', lists: 'match of a posting', tag })
  ofPosting(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: postingMatchQuery }) query: MatchQuery): Promise<PostingMatchPage> {
    return this.queries.ofPosting(actor, params.id, query);
  }

  @Endpoint('GET', 'companies/:id/matches', { summary: 'Open requests of institutions that fit a company, best first, with why', access: 'signed-in', answer: requestMatchPage, example: requestExample, owned: { 'path.id': 'company' }, does: 'see the matches of a company', lists: 'match of a company', tag })
  ofCompany(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: companyMatchQuery }) query: MatchQuery): Promise<RequestMatchPage> {
    return this.requests.ofCompany(actor, params.id, query);
  }

  @Endpoint('GET', 'companies/:id/programme-matches', { summary: 'Programmes that fit the open offers of a company, best first, with why', access: 'signed-in', answer: matchPage, example, owned: { 'path.id': 'company' }, does: 'see the matches of a company', lists: 'match of the offers of a company', tag })
  ofOffers(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: offerMatchQuery }) query: MatchQuery): Promise<MatchPage> {
    return this.queries.ofOffers(actor, params.id, query);
  }

  @Endpoint('GET', 'postings/:id/company-matches', { summary: 'Companies that fit a request, each by its best branch, best first, with why; people of companies see their own', access: 'signed-in', answer: companyMatchPage, example: { ...requestExample, advice: [] }, owned: { 'path.id': 'posting' }, does: 'see the companies that fit a posting', lists: 'company match of a posting', tag })
  ofRequest(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: requestMatchQuery }) query: MatchQuery): Promise<CompanyMatchPage> {
    return this.requests.ofRequest(actor, params.id, query);
  }
}
