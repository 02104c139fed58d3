import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { clauseChange, clauseDraft, clausePage, institutionClause, type ClauseChange, type ClauseDraft, type InstitutionClause } from '#collaborations/contract';
import { ClauseQueries } from './clause.queries';
import { Clauses } from './clauses';
import { clauseDraftExample as bodyExample, clauseExample as example } from './examples';

const byId = z.object({ id });
const tag = 'collaborations';
const ofInstitution = { 'path.id': 'organisation' };
const change = { access: 'signed-in', owned: { 'path.id': 'institution-clause' }, does: 'change a clause', answer: institutionClause, example, tag } as const;

/** What an institution brings along to every joint plan, or to those of some kinds. */
@Controller('v1')
export class ClauseController {
  constructor(private readonly clauses: Clauses, private readonly queries: ClauseQueries) {}

  @Endpoint('GET', 'institutions/:id/clauses', { summary: 'Standing agreements that your institution brings along to plans', access: 'signed-in', answer: clausePage, example: { items: [example], next: null }, owned: ofInstitution, does: 'see the clauses of an institution', lists: 'institution-clause', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<InstitutionClause>> {
    return this.queries.ofInstitution(actor, params.id, query);
  }

  @Endpoint('POST', 'institutions/:id/clauses', { summary: 'Bring another agreement along to plans that begin from now on', access: 'signed-in', creates: true, answer: institutionClause, example, bodyExample, owned: ofInstitution, does: 'add a clause', tag })
  async add(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: clauseDraft }) body: ClauseDraft): Promise<InstitutionClause> {
    return this.queries.one(await this.clauses.add(actor, params.id, body));
  }

  @Endpoint('PATCH', 'institution-clauses/:id', { summary: 'Change what is named; plans that began keep what they took over', versioned: true, bodyExample: { kinds: bodyExample.kinds }, ...change })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: clauseChange }) body: ClauseChange): Promise<InstitutionClause> {
    await this.clauses.change(actor, params.id, version, body);
    return this.queries.one(params.id);
  }

  @Endpoint('DELETE', 'institution-clauses/:id', { summary: 'Stop bringing it along; plans that began keep it', versioned: true, access: 'signed-in', owned: change.owned, does: change.does, tag })
  stop(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number): Promise<void> {
    return this.clauses.stop(actor, params.id, version);
  }

  @Endpoint('POST', 'institution-clauses/:id/restoration', { summary: 'Bring it along again', ...change, does: 'restore a clause' })
  async restore(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<InstitutionClause> {
    await this.clauses.restore(actor, params.id);
    return this.queries.one(params.id);
  }
}
