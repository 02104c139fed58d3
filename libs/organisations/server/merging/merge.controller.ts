import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import {
  companyMerge, companyMergePage, companyPairPage, mergePreview, mergeWish, type CompanyMerge, type CompanyPair, type MergePreview, type MergeWish,
} from '#organisations/contract';
import { companyExample } from '../companies/examples';
import { MergeQueries } from './merge.queries';
import { Merges } from './merges';

const byId = z.object({ id });
const byTwo = z.object({ id, mergedId: id });
const tag = 'desk';
const kept = { id: companyExample.id, slug: companyExample.slug, name: companyExample.name };
const gone = { id: '0198a3c0-7b1e-7c44-9d51-8c1f2a3b4c5d', slug: 'veenpoort', name: 'Veenpoort' };
const at = '2027-03-15T09:00:00.000Z';
const mergeExample: CompanyMerge = { id: '0198a3c0-7b1e-7c44-9d51-9c1f2a3b4c5d', kept, merged: gone, mergedAt: at, who: 'Sanne de Wit', undoneAt: null, undoableUntilAt: '2027-04-14T09:00:00.000Z', moved: 7, can: [{ do: 'undo', allowed: true, why: null }] };
const partyExample = { website: null, kvk: null, branchNumber: null, verification: 'verified' as const, joinedAt: at, branches: 1, people: 2, postings: 3 };
const previewExample: MergePreview = {
  kept: { ...kept, ...partyExample, kvk: '90001234' }, merged: { ...gone, ...partyExample, verification: 'waiting' }, moves: [{ what: 'posting', label: { nl: 'plaatsingen', en: 'postings' }, count: 3 }],
  clashes: [{ what: 'membership', label: { nl: 'medewerkers', en: 'members of staff' }, count: 1, blocks: false }], fills: [], can: [{ do: 'merge', allowed: true, why: null }],
};

/** Two companies that are one become one. */
@Controller('v1')
export class MergeController {
  constructor(private readonly merges: Merges, private readonly queries: MergeQueries) {}

  @Endpoint('GET', 'company-pairs', { summary: 'Companies that may be one, and why', access: 'signed-in', answer: companyPairPage, example: { items: [{ one: kept, other: gone, why: ['site', 'name'] }], next: null }, lists: 'company pair', tag })
  pairs(@Who() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<CompanyPair>> {
    return this.queries.pairs(actor, query);
  }

  @Endpoint('GET', 'companies/:id/merge-previews/:mergedId', { summary: 'Exactly what a merge would move, what gives way and what stands in the way', access: 'signed-in', answer: mergePreview, example: previewExample,
    owned: { 'path.id': 'company', 'path.mergedId': 'company' }, does: 'merge companies', tag })
  preview(@Who() actor: Actor, @Param({ schema: byTwo }) params: { id: string; mergedId: string }): Promise<MergePreview> {
    return this.queries.preview(actor, { keptId: params.id, mergedId: params.mergedId });
  }

  @Endpoint('GET', 'company-merges', { summary: 'What was merged, newest first', access: 'signed-in', answer: companyMergePage, example: { items: [mergeExample], next: null }, lists: 'company merge', tag })
  list(@Who() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<CompanyMerge>> {
    return this.queries.merges(actor, query);
  }

  @Endpoint('POST', 'company-merges', { summary: 'Merge two companies', access: 'signed-in', creates: true, answer: companyMerge, example: mergeExample, bodyExample: { keptId: kept.id, mergedId: gone.id },
    owned: { 'body.keptId': 'company', 'body.mergedId': 'company' }, does: 'merge companies', tag })
  async merge(@Who() actor: Actor, @Body({ schema: mergeWish }) body: MergeWish): Promise<CompanyMerge> {
    return this.queries.one(await this.merges.merge(actor, body));
  }

  @Endpoint('POST', 'company-merges/:id/undoing', { summary: 'Part two companies again, for thirty days', access: 'signed-in', answer: companyMerge, example: { ...mergeExample, undoneAt: at }, owned: { 'path.id': 'company-merge' }, does: 'undo a merge', tag })
  async undo(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<CompanyMerge> {
    await this.merges.undo(actor, params.id);
    return this.queries.one(params.id);
  }
}
