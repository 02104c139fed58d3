import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { colleagueInterest, colleagueInterestPage, interestChange, interestDraft, interestTotals, type ColleagueInterest, type InterestChange, type InterestDraft, type InterestTotals } from '#organisations/contract';
import { interestExample, newInterestExample, totalsExample } from './examples';
import { InterestQueries } from './interest.queries';
import { Interests } from './interests';

const byId = z.object({ id });
const tag = 'organisations';
const owned = { 'path.id': 'colleague-interest' };
const ofCompany = { 'path.id': 'company' };

/** What colleagues of a company would like to do with education. */
@Controller('v1')
export class InterestController {
  constructor(private readonly interests: Interests, private readonly queries: InterestQueries) {}

  @Endpoint('GET', 'companies/:id/colleague-interests', { summary: 'What your colleagues would like to do with education, by name', access: 'signed-in', answer: colleagueInterestPage, example: { items: [interestExample], next: null }, owned: ofCompany, does: 'see the interest of colleagues', lists: 'colleague interest', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<ColleagueInterest>> {
    return this.queries.ofCompany(actor, params.id, query);
  }

  @Endpoint('GET', 'companies/:id/interest-totals', { summary: 'How many colleagues would like each kind, the most wanted first', access: 'signed-in', answer: interestTotals, example: totalsExample, owned: ofCompany, does: 'see the interest of colleagues', tag })
  totals(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<InterestTotals> {
    return this.queries.totals(actor, params.id);
  }

  @Endpoint('POST', 'companies/:id/colleague-interests', { summary: 'Write down what a colleague would like', access: 'signed-in', creates: true, answer: colleagueInterest, example: interestExample, bodyExample: newInterestExample, owned: ofCompany, does: 'see the interest of colleagues', tag })
  async add(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: interestDraft }) body: InterestDraft): Promise<ColleagueInterest> {
    return this.queries.one(await this.interests.add(actor, params.id, body));
  }

  @Endpoint('PATCH', 'colleague-interests/:id', { summary: 'Change what is named', access: 'signed-in', versioned: true, answer: colleagueInterest, example: interestExample, bodyExample: { hours: 8 }, owned, does: 'change the interest of a colleague', tag })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: interestChange }) body: InterestChange): Promise<ColleagueInterest> {
    await this.interests.change(actor, params.id, version, body);
    return this.queries.one(params.id);
  }

  @Endpoint('DELETE', 'colleague-interests/:id', { summary: 'Take a colleague off the list', access: 'signed-in', versioned: true, owned, does: 'change the interest of a colleague', tag })
  remove(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number): Promise<void> {
    return this.interests.remove(actor, params.id, version);
  }
}
