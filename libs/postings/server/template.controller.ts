import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { newTemplate, posting, postingTemplate, postingTemplatePage, templateChange, type NewTemplate, type Posting, type PostingTemplate, type TemplateChange } from '#postings/contract';
import { draftedExample, templateExample } from './examples';
import { PostingQueries } from './posting.queries';
import { Templates } from './templates';

const byId = z.object({ id });
const tag = 'postings';
const of = { access: 'signed-in', answer: postingTemplate, example: templateExample, owned: { 'path.id': 'template' }, does: 'use a template', tag } as const;

@Controller('v1')
export class TemplateController {
  constructor(private readonly templates: Templates, private readonly queries: PostingQueries) {}

  @Endpoint('GET', 'organisations/:id/posting-templates', { summary: 'What an organisation starts postings from', access: 'signed-in', answer: postingTemplatePage, example: { items: [templateExample], next: null }, owned: { 'path.id': 'organisation' }, does: 'see an organisation from inside', lists: 'template', tag })
  ofOrganisation(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<PostingTemplate>> {
    return this.templates.ofOrganisation(actor, params.id, query);
  }

  @Endpoint('POST', 'posting-templates', { summary: 'Keep a posting as a template', access: 'signed-in', creates: true, answer: postingTemplate, example: templateExample, bodyExample: { postingId: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', name: 'Stage in het bouwteam' }, owned: { 'body.postingId': 'posting' }, does: 'keep a template', tag })
  keep(@Who() actor: Actor, @Body({ schema: newTemplate }) body: NewTemplate): Promise<PostingTemplate> {
    return this.templates.keep(actor, body);
  }

  @Endpoint('PATCH', 'posting-templates/:id', { ...of, summary: 'Rename a template', versioned: true, bodyExample: { name: 'Stage in het webteam' } })
  rename(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: templateChange }) body: TemplateChange): Promise<PostingTemplate> {
    return this.templates.rename(actor, params.id, version, body);
  }

  @Endpoint('POST', 'posting-templates/:id/removal', { ...of, summary: 'Remove a template; it can be put back', example: { ...templateExample, isRemoved: true } })
  remove(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingTemplate> {
    return this.templates.remove(actor, params.id);
  }

  @Endpoint('POST', 'posting-templates/:id/restoration', { ...of, summary: 'Put a template back' })
  restore(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<PostingTemplate> {
    return this.templates.restore(actor, params.id);
  }

  @Endpoint('POST', 'posting-templates/:id/postings', { ...of, summary: 'Start a draft from a template, its dates moved on', creates: true, answer: posting, example: draftedExample })
  async start(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Posting> {
    return this.queries.one(actor, await this.templates.start(actor, params.id));
  }
}
