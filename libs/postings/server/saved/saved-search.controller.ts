import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { savedSearch, savedSearchChange, savedSearchDraft, savedSearchPage, type SavedSearch, type SavedSearchChange, type SavedSearchDraft } from '#postings/contract';
import { SavedSearchQueries } from './saved-search.queries';
import { SavedSearches } from './saved-searches';

const byId = z.object({ id });
const tag = 'postings';
const owned = { 'path.id': 'saved search' };
const does = 'change a saved search';
const example: SavedSearch = { id: '0198a3c0-7b1e-7c44-9d51-9c1f2a3b4c5d', version: 1, name: 'Stages in Oost', query: { region: 'east,north', kind: 'internship' }, fresh: 3,
  createdAt: '2027-03-17T10:00:00.000Z', lookedAt: '2027-03-18T08:00:00.000Z' };

/** Searches that somebody keeps. */
@Controller('v1')
export class SavedSearchController {
  constructor(private readonly searches: SavedSearches, private readonly queries: SavedSearchQueries) {}

  @Endpoint('GET', 'saved-searches', { summary: 'The searches you keep, with how much there is that you have not seen', access: 'signed-in', answer: savedSearchPage, example: { items: [example], next: null }, lists: 'saved search', tag })
  list(@Who() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<SavedSearch>> {
    return this.queries.ofPerson(actor, query);
  }

  @Endpoint('POST', 'saved-searches', { summary: 'Keep a search', access: 'signed-in', creates: true, answer: savedSearch, example, bodyExample: { name: example.name, query: example.query }, tag })
  async save(@Who() actor: Actor, @Body({ schema: savedSearchDraft }) body: SavedSearchDraft): Promise<SavedSearch> {
    return this.queries.one(actor, await this.searches.save(actor, body));
  }

  @Endpoint('PATCH', 'saved-searches/:id', { summary: 'Call it otherwise', access: 'signed-in', versioned: true, answer: savedSearch, example, bodyExample: { name: 'Stages in het oosten' }, owned, does, tag })
  async rename(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: savedSearchChange }) body: SavedSearchChange): Promise<SavedSearch> {
    await this.searches.rename(actor, params.id, version, body.name);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'saved-searches/:id/visit', { summary: 'You looked: what it finds now is no longer new', access: 'signed-in', answer: savedSearch, example: { ...example, fresh: 0 }, owned, does, tag })
  async look(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<SavedSearch> {
    await this.searches.look(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('DELETE', 'saved-searches/:id', { summary: 'Keep it no longer', access: 'signed-in', owned, does, tag })
  remove(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<void> {
    return this.searches.remove(actor, params.id);
  }
}
