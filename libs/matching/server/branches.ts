import { Injectable } from '@nestjs/common';
import type { Tx } from '#base/server';
import { Columns } from './columns/columns';
import { earliers } from './columns/scores';
import { Follows } from './follows';
import { loadBranches, loadEarlierCompanies, loadFacts } from './loading';
import type { Known } from './programmes';
import { groundOf } from './rule/score';

/** The branches of companies in the memory of this process; what changes, changes for a whole company. */
@Injectable()
export class Branches extends Follows<Known> {
  constructor() { super('company_change', 'company_id'); }

  /** How an institution worked with the company of each branch before, by place. */
  async earlier(tx: Tx, { columns, facts }: Known, institutionId: string, today: string): Promise<Uint8Array> {
    const places = new Uint8Array(columns.size);
    for (const [companyId, how] of await loadEarlierCompanies(tx, institutionId, facts.rule, today)) {
      for (const place of columns.placesOfOwner(companyId)) places[place] = earliers.indexOf(how);
    }
    return places;
  }

  protected async readAll(tx: Tx): Promise<Known> {
    const facts = await loadFacts(tx);
    return { facts, ground: groundOf(facts.rule, facts.tables), columns: Columns.of(await loadBranches(tx)) };
  }

  protected async readSome(tx: Tx, known: Known, companyIds: string[]): Promise<Known> {
    return { ...known, columns: known.columns.withOwners(companyIds, await loadBranches(tx, companyIds)) };
  }
}
