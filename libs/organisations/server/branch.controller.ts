import { Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { branchPage, type Branch } from '#organisations/contract';
import { BranchQueries } from './branch.queries';

const byId = z.object({ id });
const example = { items: [{ id: '0198a3c0-7b1e-7c44-9d51-2c1f2a3b4c5d', name: 'Hoofdkantoor', municipality: 'Hoogeveen', region: 'north', isMain: true }], next: null };

@Controller('v1')
export class BranchController {
  constructor(private readonly queries: BranchQueries) {}

  @Endpoint('GET', 'organisations/:id/branches', { summary: 'The branches of your company, the main one first', access: 'signed-in', answer: branchPage, example, owned: { 'path.id': 'organisation' }, does: 'see an organisation from inside', lists: 'branch', tag: 'organisations' })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<Branch>> {
    return this.queries.ofOrganisation(actor, params.id, query);
  }
}
