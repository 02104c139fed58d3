import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Page } from '#base/contract';
import { Endpoint, MaybeWho, Version, Who, type Actor } from '#base/server';
import { posting, postingChange, postingDraft, postingFacets, postingFigures, postingFilter, postingPage, postingQuery, type Posting, type PostingChange, type PostingDraft, type PostingFacets, type PostingFigures, type PostingFilter, type PostingQuery, type PostingSummary } from '#postings/contract';
import { draftedExample, draftExample, facetsExample, postingExample, summaryExample } from './examples';
import { PostingQueries } from './posting.queries';
import { Postings } from './postings';

const byId = z.object({ id });
const tag = 'postings';

@Controller('v1')
export class PostingController {
  constructor(private readonly postings: Postings, private readonly queries: PostingQueries) {}

  @Endpoint('GET', 'postings', { summary: 'Open postings that hold to every filter', access: 'public', cache: true, answer: postingPage, example: { items: [summaryExample], next: null }, lists: 'open posting', tag })
  list(@Query({ schema: postingQuery }) query: PostingQuery): Promise<Page<PostingSummary>> {
    return this.queries.open(query);
  }

  @Endpoint('GET', 'postings/facets', { summary: 'How many postings a search finds, and how many each other choice would', access: 'public', cache: true, answer: postingFacets, example: facetsExample, tag })
  count(@Query({ schema: postingFilter }) filter: PostingFilter): Promise<PostingFacets> {
    return this.queries.count(filter);
  }

  @Endpoint('GET', 'postings/figures', { summary: 'How many postings are open, by region', access: 'public', cache: true, answer: postingFigures, tag,
    example: { offers: 124, requests: 84, regions: [{ region: 'north', offers: 14, requests: 10 }] } })
  figures(): Promise<PostingFigures> {
    return this.queries.figures();
  }

  @Endpoint('GET', 'postings/:id', { summary: 'One posting', access: 'public', answer: posting, example: postingExample, owned: { 'path.id': 'posting' }, does: 'see a posting', tag })
  one(@MaybeWho() actor: Actor | null, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'postings', { summary: 'Write a draft', access: 'signed-in', creates: true, answer: posting, example: draftedExample, bodyExample: draftExample, owned: { 'body.organisationId': 'organisation', 'body.branchId': 'branch' }, known: ['body.programmeId'], does: 'write a draft', tag })
  async draft(@Who() actor: Actor, @Body({ schema: postingDraft }) body: PostingDraft): Promise<Posting> {
    return this.queries.one(actor, await this.postings.draft(actor, body));
  }

  @Endpoint('PATCH', 'postings/:id', { summary: 'Change what is named', access: 'signed-in', versioned: true, answer: posting, example: postingExample, bodyExample: { seats: 3 }, owned: { 'path.id': 'posting', 'body.branchId': 'branch' }, known: ['body.programmeId'], does: 'change a posting', tag })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: postingChange }) body: PostingChange): Promise<Posting> {
    await this.postings.change(actor, params.id, version, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'postings/:id/publication', { summary: 'Publish', access: 'signed-in', answer: posting, example: postingExample, owned: { 'path.id': 'posting' }, does: 'publish a posting', tag })
  async publish(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    await this.postings.publish(actor, params.id);
    return this.queries.one(actor, params.id);
  }
}
