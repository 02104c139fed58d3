import { Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Page } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { ownFigures, ownPostingPage, ownPostingQuery, type OwnFigures, type OwnPosting, type OwnPostingQuery } from '#postings/contract';
import { ownExample } from './examples';
import { OwnPostings } from './own-postings.queries';

const byId = z.object({ id });
const of = { access: 'signed-in', owned: { 'path.id': 'organisation' }, does: 'see an organisation from inside', tag: 'postings' } as const;

@Controller('v1/organisations/:id')
export class OwnPostingsController {
  constructor(private readonly postings: OwnPostings) {}

  @Endpoint('GET', 'postings', { ...of, summary: 'Everything an organisation posts, takes part in or entered, drafts too, with what waits', answer: ownPostingPage, example: { items: [ownExample], next: null }, lists: 'posting' })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: ownPostingQuery }) query: OwnPostingQuery): Promise<Page<OwnPosting>> {
    return this.postings.list(actor, params.id, query);
  }

  @Endpoint('GET', 'posting-figures', { ...of, summary: 'How many postings an organisation has at each stage', answer: ownFigures, example: { current: 7, over: 12, withdrawn: 1 } })
  figures(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<OwnFigures> {
    return this.postings.figures(actor, params.id);
  }
}
