import { hostname } from 'node:os';
import type { Db } from '../db/db';
import { newId } from '../db/ids';

export const BEAT_MS = 5000;

/** Tells the database, and through it everybody's health, that this worker lives and what troubles it. */
export class Heartbeat {
  readonly id = newId();

  constructor(private readonly db: Db, private readonly facts: { backend: 'postgres' | 'redis'; relays: boolean }) {}

  async beat(troubles: readonly string[]): Promise<void> {
    await this.db.transaction((tx) => tx.sql(
      `insert into worker (id, host, pid, backend, relays, troubles) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update set seen_at = now(), troubles = excluded.troubles`,
      [this.id, hostname().slice(0, 100), process.pid, this.facts.backend, this.facts.relays, troubles.map((trouble) => trouble.slice(0, 200)).slice(0, 10)]));
  }

  /** A worker that leaves in order is not missed. */
  async leave(): Promise<void> {
    await this.db.transaction((tx) => tx.sql('delete from worker where id = $1', [this.id]));
  }
}
