import { statement, withoutAddresses, type Db } from '#base/server';

/** What stands where, by job. `since` is when the oldest began to wait; for what is due later, when the first is due. */
export interface Standing { job: string; status: 'pending' | 'queued' | 'waiting' | 'failed'; count: number; since: Date | null }
export interface WorkerSeen { id: string; host: string; pid: number; backend: string; relays: boolean; startedAt: Date; seenAt: Date; isMissed: boolean; troubles: string[] }
export interface SetAside { id: string; job: string; payload: unknown; attempts: number; error: string | null; createdAt: Date; begunAt: Date | null }

// One read for each status, so that each has its own small index: what is done stays out of it.
const standings = statement<Standing>('operator.standings',
  `select job, 'pending' as status, count(*)::int as count, min(coalesce(queued_at, created_at)) as since from outbox where status = 'pending' group by job
   union all select job, 'queued', count(*)::int, min(queued_at) from outbox where status = 'queued' group by job
   union all select job, 'waiting', count(*)::int, min(due_at) from outbox where status = 'waiting' group by job
   union all select job, 'failed', count(*)::int, min(coalesce(begun_at, created_at)) from outbox where status = 'failed' group by job
   order by 1`);

const workers = statement<WorkerSeen>('operator.workers',
  `select id, host, pid, backend, relays, started_at as "startedAt", seen_at as "seenAt", seen_at < now() - interval '30 seconds' as "isMissed", troubles
   from worker where seen_at > now() - interval '1 day' order by seen_at desc limit 100`);

const setAside = statement<SetAside>('operator.set-aside',
  `select id, job, payload, attempts, error, created_at as "createdAt", begun_at as "begunAt" from outbox
   where status = 'failed' and id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by id desc limit $2`);

/** Mail that did not go, and addresses that refuse it: nobody's task, but something to know when it grows. */
export interface Refused { addresses: number; ofLastDay: number; held: number; codes: { code: string; count: number }[] }
const refused = statement<Refused>('operator.refused',
  `select count(*)::int as addresses, count(*) filter (where suppressed_at > now() - interval '1 day')::int as "ofLastDay",
     (select count(*)::int from mail where status = 'held') as held,
     (select coalesce(json_agg(c order by c.count desc, c.code), '[]') from (select code, count(*)::int as count from bounced_address where suppressed_at is not null group by code order by 2 desc, 1 limit 8) c) as codes
   from bounced_address where suppressed_at is not null`);

export const PAGE = 50;

/** Everything the operator's page shows; `before` is the last row of the page before. */
export async function look(db: Db, before: string | null): Promise<{ standings: Standing[]; workers: WorkerSeen[]; refused: Refused; rows: SetAside[]; next: string | null }> {
  const [standing, seen, found, mail] = await Promise.all([db.query(standings), db.query(workers), db.query(setAside, [before, PAGE + 1]), db.one(refused)]);
  const rows = found.slice(0, PAGE).map((row) => ({ ...row, payload: onlyIds(row.payload), error: row.error === null ? null : withoutAddresses(row.error) }));
  return { standings: standing, workers: seen, refused: mail ?? { addresses: 0, ofLastDay: 0, held: 0, codes: [] }, rows, next: found.length > PAGE ? rows.at(-1)?.id ?? null : null };
}

const again = `update outbox set status = 'pending', queued_at = now() where status = 'failed' and `;

/** Gives set-aside rows back to the outbox, from where any worker takes them. Answers their ids. */
export function tryAgain(db: Db, which: { id: string } | { job: string }): Promise<string[]> {
  return db.transaction(async (tx) => {
    const rows = 'id' in which
      ? await tx.sql<{ id: string }>(`${again} id = $1 returning id`, [which.id])
      : await tx.sql<{ id: string }>(`${again} job = $1 returning id`, [which.job]);
    if (rows.length > 0) await tx.sql(`select pg_notify('outbox', '')`);
    return rows.map(({ id }) => id);
  });
}

/** Lets a set-aside row be, with the reason beside its error; it goes with what is done, after thirty days. */
export async function giveUp(db: Db, id: string, reason: string): Promise<boolean> {
  const rows = await db.transaction((tx) => tx.sql<{ id: string }>(
    `update outbox set status = 'cancelled', done_at = now(), error = left('given up: ' || $2 || coalesce(' (' || error || ')', ''), 1000)
     where id = $1 and status = 'failed' returning id`, [id, withoutAddresses(reason)]));
  return rows.length > 0;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A payload as far as it may be shown: ids. Jobs are told nothing else; what is something else is not shown. */
export function onlyIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onlyIds);
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, onlyIds(each)]));
  return typeof value === 'string' && !uuid.test(value) ? '…' : value;
}
