import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Page } from '#base/contract';
import { Clock, Db, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { Gap, GapNights, GapNightsQuery, GapQuery } from '#monitor/contract';
import { seesMonitor } from '../monitor.policy';

const columns = `g.id, g.what, g.function, g.level, g.region, g.opened_on::text as "openedOn", g.closed_on::text as "closedOn",
  case when p.id is not null then json_build_object('id', p.id, 'title', p.title, 'kind', p.kind, 'owner', o.name) end as posting
  from gap g left join posting p on p.id = g.posting_id left join organisation o on o.id = p.owner_id
  where ($1::text[] is null or g.what = any($1)) and ($2::text[] is null or g.region = any($2))`;
const open = statement<Gap>('monitor.gaps-open', `select ${columns} and g.closed_on is null
  and ($3::date is null or (g.opened_on, g.id) < ($3::date, $4::uuid)) order by g.opened_on desc, g.id desc limit $5`);
const closed = statement<Gap>('monitor.gaps-closed', `select ${columns} and g.closed_on is not null
  and ($3::date is null or (g.closed_on, g.id) < ($3::date, $4::uuid)) order by g.closed_on desc, g.id desc limit $5`);
const nights = statement<GapNights['nights'][number]>('monitor.gap-nights',
  `select night::text, what, sum(open)::int as open, sum(opened)::int as opened, sum(closed)::int as closed from gap_night
   where night > $1::date and ($2::text[] is null or region = any($2)) group by night, what order by night, array_position(array['function', 'offer', 'request'], what)`);

/** Three months and the days around them. */
const NIGHTS = 100;

/** What is missing where, and since when. */
@Injectable()
export class GapQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** What opened last comes first; of what is over, what closed last. Who does not see the monitor finds none. */
  async list(actor: Actor, { state, what, region, limit, cursor }: GapQuery): Promise<Page<Gap>> {
    if (!seesMonitor(actor)) return { items: [], next: null };
    const [on = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.query(state === 'open' ? open : closed, [what ?? null, region ?? null, on, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [state === 'open' ? row.openedOn : row.closedOn, row.id], (row) => row);
  }

  async nights({ region }: GapNightsQuery): Promise<GapNights> {
    return { nights: await this.db.query(nights, [addDays(this.clock.today(), -NIGHTS), region ?? null]) };
  }
}
