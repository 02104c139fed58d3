import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, slug, type Page } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { publishedStory, story, storyInput, storyPage, storyQuery, storyReturn, storyYes, type PublishedStory, type Story, type StoryQuery, type StoryReturn, type StoryTexts, type StoryYes } from '#evaluations/contract';
import { publishedStoryExample, storyExample, storyInputExample, storyReturnExample, storyYesExample } from './examples';
import { Stories } from './stories';
import { StoryQueries } from './story.queries';

const byId = z.object({ id });
const bySlug = z.object({ slug });
const tag = 'evaluations';
const of = { access: 'signed-in', answer: story, example: storyExample, owned: { 'path.id': 'evaluation' }, tag } as const;
const atDesk = { access: 'signed-in', answer: story, owned: { 'path.id': 'story' }, does: 'publish a story', tag } as const;

/** Telling what was done together: written, agreed to by both, published by HCA-ICT, taken off by either. */
@Controller('v1')
export class StoryController {
  constructor(private readonly stories: Stories, private readonly queries: StoryQueries) {}

  @Endpoint('GET', 'collaborations/:id/story', { ...of, summary: 'The story of a collaboration, with who said yes to it', does: 'see a story' })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Story> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('PUT', 'collaborations/:id/story', { ...of, summary: 'Write the story, or change it; both are asked anew', versioned: true, bodyExample: storyInputExample, does: 'write a story' })
  async write(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: storyInput }) body: StoryTexts): Promise<Story> {
    await this.stories.write(actor, params.id, version, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'collaborations/:id/story/consent', { ...of, summary: 'Say yes, for your side, to the text that you read', bodyExample: storyYesExample, does: 'agree to a story' })
  async agree(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: storyYes }) body: StoryYes): Promise<Story> {
    await this.stories.agree(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('DELETE', 'collaborations/:id/story/consent', { ...of, summary: 'Take the yes of your side back: the story is off the site at once', status: 200, does: 'withdraw from a story' })
  async withdraw(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Story> {
    await this.stories.withdraw(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('GET', 'stories', { summary: 'Stories that wait for HCA-ICT, longest first, then those on the site', access: 'signed-in', answer: storyPage, example: { items: [storyExample], next: null }, lists: 'story', tag })
  queue(@Who() actor: Actor, @Query({ schema: storyQuery }) query: StoryQuery): Promise<Page<Story>> {
    return this.queries.queue(actor, query);
  }

  @Endpoint('POST', 'stories/:id/publication', { ...atDesk, summary: 'Publish a story that both said yes to', example: { ...storyExample, state: 'published' } })
  async publish(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Story> {
    return this.queries.one(actor, await this.stories.publish(actor, params.id));
  }

  @Endpoint('POST', 'stories/:id/return', { ...atDesk, summary: 'Send a story back, with what to change', example: { ...storyExample, state: 'returned' }, bodyExample: storyReturnExample })
  async sendBack(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: storyReturn }) body: StoryReturn): Promise<Story> {
    return this.queries.one(actor, await this.stories.sendBack(actor, params.id, body));
  }

  @Endpoint('GET', 'published-stories/:slug', { summary: 'One story, as everybody reads it', access: 'public', cache: true, refuses: [410], answer: publishedStory, example: publishedStoryExample, tag })
  published(@Param({ schema: bySlug }) params: { slug: string }): Promise<PublishedStory> {
    return this.queries.published(params.slug);
  }
}
