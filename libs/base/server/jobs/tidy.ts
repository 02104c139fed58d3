import type { Db } from '../db/db';

const BATCH = 5000;
/** So many batches at most at one time; what is left goes the next time. */
const ROUNDS = 40;
// Ids are in order of time, so that old rows stand together at one end of their index.
const rules = [
  `delete from outbox where id in (select id from outbox where id < uuidv7(interval '-30 days') and created_at < now() - interval '30 days' and status in ('done', 'cancelled') order by id limit ${BATCH})`,
  // A key keeps a matter from being added twice. Without one, or with that of a mail that has a row of its own, nothing asks for it again.
  `delete from outbox where id in (select id from outbox where id > uuidv7(interval '-2 days') and id < uuidv7(interval '-1 hour') and status = 'done' and (key is null or job = 'send-mail')
     and done_at < now() - interval '1 hour' order by id limit ${BATCH})`,
  `delete from throttle where key in (select key from throttle where ends_at < now() limit ${BATCH})`,
  `delete from idempotency where (actor_id, key) in (select actor_id, key from idempotency where created_at < now() - interval '1 day' limit ${BATCH})`,
  `delete from worker where seen_at < now() - interval '1 hour'`,
];

/** Removes what has served: in bounded batches, so that it never holds anybody up. */
export async function tidy(db: Db): Promise<void> {
  for (const rule of rules) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const removed = await db.transaction((tx) => tx.sql(`${rule} returning 1`));
      if (removed.length < BATCH) break;
    }
  }
}
