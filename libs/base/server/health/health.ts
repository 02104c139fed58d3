import type { Db } from '../db/db';
import { statement } from '../db/statement';

const backlog = statement<{ pending: number; oldestSeconds: number; failed: number }>('health.backlog',
  `select (select count(*)::int from (select 1 from outbox where status = 'pending' limit 10000) p) as pending,
     coalesce((select extract(epoch from now() - coalesce(queued_at, created_at))::int from outbox where status = 'pending' order by id limit 1), 0) as "oldestSeconds",
     (select count(*)::int from (select 1 from outbox where status = 'failed' limit 1000) f) as failed`);

const workers = statement<{ seen: number; relays: number; troubles: string[] }>('health.workers',
  `select count(*)::int as seen, count(*) filter (where relays)::int as relays,
     coalesce((select array_agg(distinct trouble order by trouble) from worker, unnest(troubles) as trouble where seen_at > now() - interval '30 seconds'), '{}') as troubles
   from worker where seen_at > now() - interval '30 seconds'`);

export interface Health {
  status: 'ready' | 'not-ready';
  checks: { name: string; ok: boolean; detail: string }[];
}

/** Whether this process can do its work, with what stands in the way. */
export async function health(db: Db): Promise<Health> {
  try {
    const [row, seen] = await Promise.all([db.one(backlog), db.one(workers)]);
    const waiting = row?.oldestSeconds ?? 0;
    const checks = [
      { name: 'database', ok: true, detail: 'answers' },
      // Told, not fatal: an api that is taken out of service because a worker is behind helps nobody.
      { name: 'outbox', ok: true, detail: `${row?.pending ?? 0} pending, oldest ${waiting} s${waiting > 60 ? ': workers are behind or absent' : ''}` },
      { name: 'failed-jobs', ok: true, detail: `${row?.failed ?? 0} set aside after all tries` },
      { name: 'workers', ok: true, detail: `${seen?.seen ?? 0} seen in the last 30 s${seen?.seen && !seen.relays ? ', none of them carries jobs to the queue' : ''}` },
      { name: 'troubles', ok: true, detail: seen?.troubles.slice(0, 10).join('; ') || 'none' },
    ];
    return { status: 'ready', checks };
  } catch (error) {
    const { code } = error as { code?: string };
    return { status: 'not-ready', checks: [{ name: 'database', ok: false, detail: `does not answer${code ? ` (${code})` : ''}` }] };
  }
}
