import { Injectable } from '@nestjs/common';
import type { Tx } from '#base/server';
import { Columns } from './columns/columns';
import { earliers } from './columns/scores';
import { Follows } from './follows';
import { loadEarlierProgrammes, loadFacts, loadProgrammes, type LoadedFacts } from './loading';
import type { Ground } from './rule/factors';
import { groundOf } from './rule/score';
import type { Earlier } from './rule/shapes';

/** All programmes, or all branches, and the facts at one moment. */
export interface Known {
  facts: LoadedFacts;
  ground: Ground;
  columns: Columns;
}

/** The programmes in the memory of this process. */
@Injectable()
export class Programmes extends Follows<Known> {
  constructor() { super('programme_change', 'programme_id'); }

  /** How a company worked with each programme before, by place. */
  async earlier(tx: Tx, { columns, facts }: Known, companyId: string, today: string): Promise<Uint8Array> {
    const places = new Uint8Array(columns.size);
    for (const [id, how] of await loadEarlierProgrammes(tx, companyId, facts.rule, today)) {
      const place = columns.placeOf(id);
      if (place >= 0) places[place] = earliers.indexOf(how);
    }
    return places;
  }

  protected async readAll(tx: Tx): Promise<Known> {
    const facts = await loadFacts(tx);
    return { facts, ground: groundOf(facts.rule, facts.tables), columns: Columns.of(await loadProgrammes(tx)) };
  }

  protected async readSome(tx: Tx, known: Known, ids: string[]): Promise<Known> {
    return { ...known, columns: known.columns.with(ids, await loadProgrammes(tx, ids)) };
  }
}

/** How the pair of a place worked together before. */
export const earlierAt = (earlier: Uint8Array, place: number): Earlier => earliers[earlier[place] ?? 0] ?? 'never';
