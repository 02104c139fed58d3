import type { Tx } from '#base/server';

/** Stands for all of them: a fact changed that many follow from. */
const all = '00000000-0000-0000-0000-000000000000';
/** From so many on, reading all of them is less work. */
const MANY = 500;

/** What is kept in memory of the database, true as of the moment it is asked for. What is known is never changed in place. */
export abstract class Follows<Known> {
  private known: Known | null = null;
  private snapshot: string | null = null;
  private reading: Promise<unknown> = Promise.resolve();
  private readonly changes: string;

  /** @param table notes which transaction last changed what its `column` names; the nil uuid stands for all of them */
  protected constructor(table: string, column: string) {
    // A change whose transaction the last snapshot did not see stands in it, whenever it was made; everything when there is none.
    this.changes = `select pg_current_snapshot()::text as snapshot, array(select c.${column} from ${table} c
      where c.changed_by >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(c.changed_by, $1::pg_snapshot)) as ids`;
  }

  protected abstract readAll(tx: Tx): Promise<Known>;
  protected abstract readSome(tx: Tx, known: Known, ids: string[]): Promise<Known>;

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

  private async read(tx: Tx): Promise<Known> {
    const { snapshot, ids } = await this.changesSince(tx, this.snapshot);
    // What is read after the snapshot is as new or newer: at worst it is read once more.
    if (!this.known || ids.includes(all) || ids.length > MANY) this.known = await this.readAll(tx);
    else if (ids.length > 0) this.known = await this.readSome(tx, this.known, ids);
    this.snapshot = snapshot;
    return this.known;
  }

  private async changesSince(tx: Tx, snapshot: string | null): Promise<{ snapshot: string; ids: string[] }> {
    const [row] = await tx.sql<{ snapshot: string; ids: string[] }>(this.changes, [snapshot]);
    if (!row) throw new Error('No answer to what changed');
    return row;
  }
}
