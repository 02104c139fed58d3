import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { addDays } from '#base/contract';
import { amsterdamAt, Clock, Db, newId, Outbox, type Job, type Tx } from '#base/server';
import type { SweepCause } from '#matching/contract';
import { postingPublished } from '#postings/server';
import { offers, requests } from './boards';
import { matchNight, matchRound, matchSweep, partyChanged } from './jobs';
import { Matches, type Refreshed } from './matches';

const MINUTE_MS = 60_000;
/** Postings of a sweep that one job computes again at most, and the milliseconds after which it leaves the rest to the next: what is done is noted before a worker that is killed often takes it along. */
const BATCH = 100;
const BATCH_MS = 2000;
/** The nil uuid stands for all of them. */
const all = '00000000-0000-0000-0000-000000000000';

interface Cursor { seen: string | null; ruleVersion: number | null; day: string | null }

/** Keeps matches true: what changed is looked for every minute, everything is computed again each night and when the rule or its facts changed. */
@Injectable()
export class Rounds implements OnApplicationBootstrap {
  constructor(private readonly db: Db, private readonly outbox: Outbox, private readonly matches: Matches, @Inject(Clock) private readonly clock: Clock) {}

  /** A house without a round or a night ahead of it plans them. */
  async onApplicationBootstrap(): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.plan(tx, matchRound, this.nextMinute(), ['waiting', 'pending', 'queued']);
      await this.plan(tx, matchNight, this.nextNight(), ['waiting', 'pending', 'queued']);
    });
  }

  /** Whatever changed since the last round is matched again: each programme, company and posting once. */
  async round(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [cursor] = await tx.sql<Cursor & Record<string, unknown>>(`select seen::text, rule_version as "ruleVersion", day::text from match_cursor for update`);
      if (!cursor) throw new Error('There is no cursor');
      await this.forgetOld(tx, cursor.day);
      const { snapshot, ruleVersion, ...changed } = await this.changesSince(tx, cursor.seen);
      if (cursor.seen === null) await this.begin(tx, 'rule');
      else {
        if (ruleVersion !== cursor.ruleVersion) await this.begin(tx, 'rule');
        else if ([...changed.programmes, ...changed.companies].includes(all)) await this.begin(tx, 'facts');
        await this.outbox.addAll(tx, partyChanged, [
          ...changed.programmes.filter((id) => id !== all).map((programmeId) => ({ payload: { programmeId } })),
          ...changed.companies.filter((id) => id !== all).map((companyId) => ({ payload: { companyId } }))]);
        await this.outbox.addAll(tx, postingPublished, changed.postings.map((postingId) => ({ payload: { postingId, mail: false } })));
        await this.afterClosing(tx, changed.closed);
      }
      await tx.sql(`update match_cursor set seen = $1, rule_version = $2, day = $3`, [snapshot, ruleVersion, this.clock.today()]);
      await this.plan(tx, matchRound, this.nextMinute());
    });
  }

  /** Begins a walk over everything; one that still goes on ends here. */
  async begin(tx: Tx, cause: SweepCause): Promise<void> {
    const now = this.clock.now();
    await tx.sql(`update match_sweep set ended_at = $1, is_cut_short = true where ended_at is null`, [now]);
    const sweepId = newId();
    await tx.sql(`insert into match_sweep (id, cause, rule_version, begun_at) select $1, $2, version, $3 from match_rule where is_active`, [sweepId, cause, now]);
    await this.outbox.add(tx, matchSweep, { sweepId, after: null });
  }

  async night(): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.begin(tx, 'night');
      await this.plan(tx, matchNight, this.nextNight());
    });
  }

  /** The next batch of a sweep: each posting in a transaction of its own, what was found noted with the job for the batch after it. */
  async sweep(sweepId: string, after: string | null): Promise<void> {
    const [sweep] = await this.db.transaction((tx) => tx.sql<{ isHere: boolean }>(`select ended_at is null and reached is not distinct from $2::uuid as "isHere" from match_sweep where id = $1`, [sweepId, after]));
    if (!sweep?.isHere) return;
    const ids = (await this.db.transaction((tx) => tx.sql<{ id: string }>(`select id from posting where status = 'published' and ($1::uuid is null or id > $1::uuid) order by id limit $2`, [after, BATCH]))).map(({ id }) => id);
    const found = { postings: 0, matches: 0, missing: 0, wrong: 0, superfluous: 0, turned: 0 };
    const until = performance.now() + BATCH_MS;
    let reached = after;
    for (const id of ids) {
      const refreshed = await this.matches.refresh(id, { mail: false });
      if (refreshed) count(found, refreshed, id);
      reached = id;
      if (performance.now() > until) break;
    }
    const isLast = ids.length < BATCH && reached === (ids.at(-1) ?? after);
    await this.db.transaction(async (tx) => {
      const noted = await tx.sql(`update match_sweep set postings = postings + $2, matches = matches + $3, missing = missing + $4, wrong = wrong + $5, superfluous = superfluous + $6, turned = turned + $7,
        ended_at = case when $8 then $9::timestamptz end, reached = $10::uuid where id = $1 and ended_at is null and reached is not distinct from $11::uuid returning id`,
        [sweepId, ...Object.values(found), isLast, this.clock.now(), reached, after]);
      if (noted.length > 0 && !isLast) await this.outbox.add(tx, matchSweep, { sweepId, after: reached }, { key: `${sweepId}:${reached}` });
    });
  }

  private async changesSince(tx: Tx, seen: string | null) {
    const since = (table: string) => `from ${table} c where c.changed_by >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(c.changed_by, $1::pg_snapshot)`;
    const [row] = await tx.sql<{ snapshot: string; ruleVersion: number; programmes: string[]; companies: string[]; postings: string[]; closed: string[] }>(
      `select pg_current_snapshot()::text as snapshot, (select version from match_rule where is_active) as "ruleVersion",
         array(select c.programme_id ${since('programme_change')} order by 1) as programmes, array(select c.company_id ${since('company_change')} order by 1) as companies,
         array(select c.posting_id from opening_change c join posting p on p.id = c.posting_id and p.status = 'published' left join match_state s on s.posting_id = c.posting_id
           where c.changed_by >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(c.changed_by, $1::pg_snapshot)
             and not coalesce(pg_visible_in_snapshot(c.changed_by, s.as_of), false) order by 1) as postings,
         array(select c.posting_id ${since('opening_change')} and not exists (select from posting p where p.id = c.posting_id and p.status = 'published') order by 1) as closed`, [seen]);
    if (!row) throw new Error('No answer to what changed');
    return row;
  }

  /** Who matched what closed and has all that is kept may have room for another. */
  private async afterClosing(tx: Tx, closed: string[]): Promise<void> {
    if (closed.length === 0) return;
    const [rule] = await tx.sql<{ bestKept: number }>(`select (rule->>'bestKept')::int as "bestKept" from match_rule where is_active`);
    for (const board of [offers, requests]) {
      const rows = await tx.sql<{ id: string }>(`select distinct ${board.party} as id from ${board.table} where posting_id = any($1::uuid[])`, [closed]);
      await this.matches.makeRoom(tx, board, rows.map(({ id }) => id), (rule?.bestKept ?? 0) + 1);
    }
  }

  /** Once a day: collaborations that were too long ago from today on count no more. */
  private async forgetOld(tx: Tx, since: string | null): Promise<void> {
    const today = this.clock.today();
    if (since === today) return;
    await tx.sql(
      `select earlier_collaborations_changed(array_agg(distinct e.programme_id), array_agg(distinct e.company_id))
       from earlier_collaboration e cross join match_rule r where r.is_active and e.ended_on >= ($1::date - make_interval(years => (r.rule->'earlier'->>'years')::int))::date
         and e.ended_on < ($2::date - make_interval(years => (r.rule->'earlier'->>'years')::int))::date having count(*) > 0`, [since ?? today, today]);
  }

  private async plan(tx: Tx, job: Job, at: Date, ahead = ['waiting', 'pending']): Promise<void> {
    const [planned] = await tx.sql(`select 1 from outbox where job = $1 and status = any($2) limit 1`, [job.name, ahead]);
    if (!planned) await this.outbox.add(tx, job, {}, { at });
  }

  private nextMinute(): Date {
    return new Date((Math.floor(this.clock.now().getTime() / MINUTE_MS) + 1) * MINUTE_MS);
  }

  private nextNight(): Date {
    const today = this.clock.today();
    const [tonight, next] = [amsterdamAt(today, 3), amsterdamAt(addDays(today, 1), 3)];
    return this.clock.now() < tonight ? tonight : next;
  }
}

/** What a sweep found: what differs is drift, but for ties at the end of what is kept, which turn with the day. */
function count(found: Record<'postings' | 'matches' | 'missing' | 'wrong' | 'superfluous' | 'turned', number>, { kept, added, changed, gone, pruned, edge }: Refreshed, postingId: string): void {
  found.postings += 1;
  found.matches += kept;
  found.wrong += changed.length;
  for (const row of added) {
    const gaveWay = pruned.filter(({ party }) => party === row.party);
    // It was kept by the posting and given up by a party that has enough: it stood nowhere, and stands nowhere.
    if (gaveWay.some((one) => one.postingId === postingId)) continue;
    if (row.score === edge || gaveWay.some(({ score }) => score === row.score)) found.turned += 1;
    else found.missing += 1;
  }
  for (const row of gone) found[row.score === edge ? 'turned' : 'superfluous'] += 1;
}
