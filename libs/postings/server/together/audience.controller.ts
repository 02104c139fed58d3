import { Body, Controller, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { audienceChange, posting, type AudienceChange, type Posting } from '#postings/contract';
import { postingExample } from '../examples';
import { PostingQueries } from '../posting.queries';
import { Audiences } from './audiences';

const byId = z.object({ id });
const tag = 'postings';

/** Postings that are for some. */
@Controller('v1')
export class AudienceController {
  constructor(private readonly audiences: Audiences, private readonly queries: PostingQueries) {}

  @Endpoint('PUT', 'postings/:id/audience', { summary: 'Name for whom it is: organisations, programmes, regions; nothing named is everybody', access: 'signed-in', answer: posting, example: postingExample, bodyExample: { organisationIds: [], programmeIds: [], regions: ['north'] },
    owned: { 'path.id': 'posting' }, known: ['body.organisationIds', 'body.programmeIds'], does: 'target a posting', tag })
  async target(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: audienceChange }) body: AudienceChange): Promise<Posting> {
    await this.audiences.change(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }
}
