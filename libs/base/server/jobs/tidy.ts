import type { Db } from '../db/db';

const BATCH = 5000;
const rules = [
  `delete from outbox where id in (select id from outbox where status in ('done', 'cancelled') and created_at < now() - interval '30 days' limit ${BATCH})`,
  `delete from throttle where key in (select key from throttle where ends_at < now() limit ${BATCH})`,
  `delete from idempotency where (actor_id, key) in (select actor_id, key from idempotency where created_at < now() - interval '1 day' limit ${BATCH})`,
  `delete from worker where seen_at < now() - interval '1 hour'`,
];

/** Removes what has served: bounded, so that it never holds anybody up; what is left goes the next time. */
export async function tidy(db: Db): Promise<void> {
  for (const rule of rules) await db.transaction((tx) => tx.sql(rule));
}
