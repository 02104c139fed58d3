import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Db, Handles, job, Nights, round, type JobHandler, type Round, type Tx } from '#base/server';
import { Notices } from '#notifications/server';
import { analysts, ReachQueries } from '#organisations/server';
import { isOpen } from '#postings/server';

/** A night has passed: what nobody offers is looked up anew. */
export const gapNight = job({ name: 'gap-night', title: { nl: 'Tekorten geteld', en: 'Gaps counted' }, payload: round });

const TIME = '02:30';

// What there is tonight, beside what was open. Postings of today have their matches still to come.
const tonight = `
  create temp table tonight on commit drop as
  select 'function' as what, r.function, r.level, r.region, null::uuid as posting_id from jsonb_to_recordset($1::jsonb) as r(function text, level text, region text)
  union all
  select p.direction, null, null, p.region, p.id from posting p where ${isOpen} and p.closes_on >= $2::date and p.published_at < $2::date::timestamp at time zone 'Europe/Amsterdam'
    and case p.direction when 'offer' then not exists (select from match m where m.posting_id = p.id) else not exists (select from request_match m where m.posting_id = p.id) end`;
const same = `g.what = t.what and g.function is not distinct from t.function and g.level is not distinct from t.level and g.posting_id is not distinct from t.posting_id
  and (g.what <> 'function' or g.region = t.region)`;

/** Keeps, night by night, which functions nobody teaches somewhere and which postings fit nobody. */
@Injectable()
export class GapNights implements OnApplicationBootstrap {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock, private readonly nights: Nights, private readonly reach: ReachQueries, private readonly notices: Notices) {}

  /** What is open today is matched today: there is nothing to say about it before tomorrow. */
  onApplicationBootstrap(): Promise<void> {
    return this.nights.begin(gapNight, TIME);
  }

  /** Closes what is no longer missing, opens what is, counts both, and tells HCA-ICT. Twice in a night finds nothing new. */
  async count(of: string): Promise<void> {
    const night = this.clock.today();
    const { items } = await this.reach.reach({});
    const untaught = items.flatMap(({ function: slug, region, levels }) => levels.filter(({ programmes }) => programmes === 0).map(({ level }) => ({ function: slug, region, level })));
    await this.db.transaction(async (tx) => {
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended('gap-night', 0))`, []);
      await tx.sql(tonight, [JSON.stringify(untaught), night]);
      await tx.sql('analyze tonight', []);
      await tx.sql(`update gap g set closed_on = $1 where g.closed_on is null and not exists (select from tonight t where ${same})`, [night]);
      await tx.sql(
        `insert into gap (what, function, level, region, posting_id, opened_on) select t.what, t.function, t.level, t.region, t.posting_id, $1 from tonight t
         where not exists (select from gap g where g.closed_on is null and ${same})`, [night]);
      await tx.sql(
        `insert into gap_night (night, what, region, open, opened, closed)
         select $1::date, g.what, g.region, count(*) filter (where g.closed_on is null), count(*) filter (where g.opened_on = $1::date and g.closed_on is null), count(*) filter (where g.closed_on = $1::date)
         from gap g where g.closed_on is null or g.closed_on = $1::date group by g.what, g.region
         on conflict (night, what, region) do update set open = excluded.open, opened = excluded.opened, closed = excluded.closed`, [night]);
      await this.tell(tx, night);
      await this.nights.again(tx, gapNight, TIME, of);
    });
  }

  /** Every analyst, once a night in which something changed. */
  private async tell(tx: Tx, night: string): Promise<void> {
    const [changed] = await tx.sql(`select from gap_night where night = $1 and opened + closed > 0 limit 1`, [night]);
    if (!changed) return;
    await this.notices.tell(tx, (await analysts(tx)).map((to) => ({ topic: 'desk', template: 'gaps-changed', key: night, to, args: { night }, link: '/monitor/gaps' })));
  }
}

@Injectable()
@Handles(gapNight)
export class CountGaps implements JobHandler<typeof gapNight.payload> {
  constructor(private readonly nights: GapNights) {}

  run({ round: of }: Round): Promise<void> {
    return this.nights.count(of);
  }
}
