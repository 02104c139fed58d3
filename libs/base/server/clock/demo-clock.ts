import { Clock } from './clock';
import type { Db } from '../db/db';
import { statement } from '../db/statement';

const readShift = statement<{ shiftMs: string }>('demo-clock.read',
  `select coalesce((select shift_ms from demo_clock), 0) as "shiftMs"`);

/** The demo's movable time: the machine's, shifted by what every process reads from one row. */
export class DemoClock extends Clock {
  private shiftMs = 0;

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }

  /** Reads the shift again; called when the database announces a change. */
  async refresh(db: Db): Promise<void> {
    this.shiftMs = Number((await db.one(readShift))?.shiftMs ?? 0);
  }

  /** Sets the product's time for every process and announces it. */
  async set(db: Db, moment: Date): Promise<void> {
    const shift = moment.getTime() - Date.now();
    await db.transaction(async (tx) => {
      await tx.sql(`insert into demo_clock (shift_ms) values ($1) on conflict (singleton) do update set shift_ms = excluded.shift_ms, moved_at = now()`, [shift]);
      await tx.sql(`select pg_notify('clock', '')`);
    });
    this.shiftMs = shift;
  }
}
