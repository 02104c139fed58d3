import { Injectable } from '@nestjs/common';
import type { Tx } from '#base/server';
import { Columns } from './columns/columns';
import { earliers } from './columns/scores';
import { loadEarlier, loadFacts, loadProgrammes, type LoadedFacts } from './loading';
import type { Ground } from './rule/factors';
import { groundOf } from './rule/score';
import type { Earlier } from './rule/shapes';

/** All programmes and facts at one moment. */
export interface Known {
  facts: LoadedFacts;
  ground: Ground;
  columns: Columns;
}

/** What changed since a snapshot; everything when there is none. A change whose transaction that snapshot did not see stands in it, whenever it was made. */
const changes = `select pg_current_snapshot()::text as snapshot, array(select c.programme_id from programme_change c
  where c.changed_by >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(c.changed_by, $1::pg_snapshot)) as ids`;
/** Stands for all programmes: a fact changed that many of them follow from. */
const all = '00000000-0000-0000-0000-000000000000';
/** From so many on, reading all of them is less work. */
const MANY = 500;

/** The programmes in the memory of this process, true as of the moment they are asked for. */
@Injectable()
export class Programmes {
  private known: Known | null = null;
  private snapshot: string | null = null;
  private reading: Promise<unknown> = Promise.resolve();

  /** Everything that was committed before this call, and perhaps what came after it; never less than the transaction itself sees. */
  async current(tx: Tx): Promise<Known> {
    const asOf = this.snapshot;
    const change = await this.changesSince(tx, asOf);
    if (this.known && change.ids.length === 0) {
      // Later changes are then looked for among fewer; unless somebody read on meanwhile.
      if (this.snapshot === asOf) this.snapshot = change.snapshot;
      return this.known;
    }
    // One reads, who comes meanwhile waits and finds it read: an older answer never takes the place of a newer one.
    const read = this.reading.then(() => this.read(tx));
    this.reading = read.catch(() => undefined);
    return read;
  }

  /** How a company worked with each programme before, by place. */
  async earlier(tx: Tx, { columns, facts }: Known, companyId: string, today: string): Promise<Uint8Array> {
    const places = new Uint8Array(columns.size);
    for (const [id, how] of await loadEarlier(tx, companyId, facts.rule, today)) {
      const place = columns.placeOf(id);
      if (place >= 0) places[place] = earliers.indexOf(how);
    }
    return places;
  }

  private async read(tx: Tx): Promise<Known> {
    const { snapshot, ids } = await this.changesSince(tx, this.snapshot);
    // What is read after the snapshot is as new or newer: at worst it is read once more.
    if (!this.known || ids.includes(all) || ids.length > MANY) {
      const facts = await loadFacts(tx);
      this.known = { facts, ground: groundOf(facts.rule, facts.tables), columns: Columns.of(await loadProgrammes(tx)) };
    } else if (ids.length > 0) {
      this.known = { ...this.known, columns: this.known.columns.with(ids, await loadProgrammes(tx, ids)) };
    }
    this.snapshot = snapshot;
    return this.known;
  }

  private async changesSince(tx: Tx, snapshot: string | null): Promise<{ snapshot: string; ids: string[] }> {
    const [row] = await tx.sql<{ snapshot: string; ids: string[] }>(changes, [snapshot]);
    if (!row) throw new Error('No answer to what changed');
    return row;
  }
}

/** How the pair of a place worked together before. */
export const earlierAt = (earlier: Uint8Array, place: number): Earlier => earliers[earlier[place] ?? 0] ?? 'never';
