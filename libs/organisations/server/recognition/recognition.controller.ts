import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { recognition, recognitionChange, recognitionDraft, recognitionPage, type Recognition, type RecognitionChange, type RecognitionDraft } from '#organisations/contract';
import { recognitionExample } from '../companies/examples';
import { RecognitionQueries } from './recognition.queries';
import { Recognitions } from './recognitions';

const byId = z.object({ id });
const tag = 'organisations';

/** Recognition as training company. */
@Controller('v1')
export class RecognitionController {
  constructor(private readonly recognitions: Recognitions, private readonly queries: RecognitionQueries) {}

  @Endpoint('GET', 'companies/:id/recognitions', { summary: 'The recognitions of your company, with what they were before', access: 'signed-in', answer: recognitionPage, example: { items: [recognitionExample], next: null }, owned: { 'path.id': 'organisation' }, does: 'see an organisation from inside', lists: 'recognition', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<Recognition>> {
    return this.queries.ofCompany(actor, params.id, query);
  }

  @Endpoint('POST', 'branches/:id/recognitions', { summary: 'Add a recognition of a branch for a qualification', access: 'signed-in', creates: true, answer: recognition, example: recognitionExample,
    bodyExample: { code: '25999', status: 'recognised', validFromOn: '2027-01-01', validUntilOn: '2030-12-31' }, owned: { 'path.id': 'branch' }, does: 'change a branch', tag })
  async add(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: recognitionDraft }) body: RecognitionDraft): Promise<Recognition> {
    return this.queries.one(await this.recognitions.add(actor, params.id, body));
  }

  @Endpoint('PATCH', 'recognitions/:id', { summary: 'Change what is named: recognised now, longer, or withdrawn', access: 'signed-in', versioned: true, answer: recognition, example: recognitionExample,
    bodyExample: { status: 'withdrawn' }, owned: { 'path.id': 'recognition' }, does: 'change a recognition', tag })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: recognitionChange }) body: RecognitionChange): Promise<Recognition> {
    await this.recognitions.change(actor, params.id, version, body);
    return this.queries.one(params.id);
  }
}
