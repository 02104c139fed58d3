import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { branch, branchChange, branchDraft, branchPage, type Branch, type BranchChange, type BranchDraft } from '#organisations/contract';
import { BranchQueries } from './branch.queries';
import { Branches } from './companies/branches';

const byId = z.object({ id });
const example = { id: '0198a3c0-7b1e-7c44-9d51-2c1f2a3b4c5d', name: 'Hoofdkantoor', municipality: 'Hoogeveen', region: 'north' as const, isMain: true, branchNumber: '000090001234', version: 1 };
const tag = 'organisations';
const owned = { 'path.id': 'branch' };

@Controller('v1')
export class BranchController {
  constructor(private readonly queries: BranchQueries, private readonly branches: Branches) {}

  @Endpoint('GET', 'organisations/:id/branches', { summary: 'The branches of your company, the main one first', access: 'signed-in', answer: branchPage, example: { items: [example], next: null }, owned: { 'path.id': 'organisation' }, does: 'see an organisation from inside', lists: 'branch', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<Branch>> {
    return this.queries.ofOrganisation(actor, params.id, query);
  }

  @Endpoint('POST', 'companies/:id/branches', { summary: 'Add a branch', access: 'signed-in', creates: true, answer: branch, example, bodyExample: { name: 'Assen', municipality: 'Assen' }, owned: { 'path.id': 'company' }, does: 'change a company', tag })
  async add(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: branchDraft }) body: BranchDraft): Promise<Branch> {
    return this.queries.one(await this.branches.add(actor, params.id, body));
  }

  @Endpoint('PATCH', 'branches/:id', { summary: 'Change what is named; one that moves takes its open postings along', access: 'signed-in', versioned: true, answer: branch, example, bodyExample: { municipality: 'Emmen' }, owned, does: 'change a branch', tag })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: branchChange }) body: BranchChange): Promise<Branch> {
    await this.branches.change(actor, params.id, version, body);
    return this.queries.one(params.id);
  }

  @Endpoint('DELETE', 'branches/:id', { summary: 'Remove one on which nothing hangs', access: 'signed-in', versioned: true, owned, does: 'remove a branch', tag })
  remove(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number): Promise<void> {
    return this.branches.remove(actor, params.id, version);
  }
}
