import { Controller, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, MaybeWho, type Actor } from '#base/server';
import { postingHints, type PostingHints as Answer } from '#postings/contract';
import { PostingHints } from './posting-hints';

@Controller('v1')
export class PostingHintsController {
  constructor(private readonly hints: PostingHints) {}

  @Endpoint('GET', 'postings/:id/hints', { summary: 'Advice that takes knowledge of recognition and of quiet weeks', access: 'public', answer: postingHints, owned: { 'path.id': 'posting' }, does: 'see a posting', tag: 'postings',
    example: { hints: [{ name: 'quiet-weeks', source: 'G-09', at: 'when', heading: { nl: 'Dit begint in een stille week.', en: 'This begins in a quiet week.' }, text: { nl: 'Kies een week eerder of later.', en: 'Choose a week earlier or later.' } }] } })
  async advice(@MaybeWho() actor: Actor | null, @Param({ schema: z.object({ id }) }) params: { id: string }): Promise<Answer> {
    return { hints: await this.hints.of(actor, params.id) };
  }
}
