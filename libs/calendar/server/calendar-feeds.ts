import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { BASE_OPTIONS, Clock, Db, statement } from '#base/server';
import type { CalendarFeed, NewCalendarFeed } from '#calendar/contract';

interface Follower { personId: string; locale: 'nl' | 'en'; readOn: string | null }

const own = statement<{ madeAt: Date; readOn: string | null }>('calendar.feed', `select made_at as "madeAt", read_on::text as "readOn" from calendar_feed where person_id = $1`);
const behind = statement<Follower>('calendar.follower',
  `select p.id as "personId", p.locale, f.read_on::text as "readOn" from calendar_feed f join person p on p.id = f.person_id and p.closed_at is null where f.token_hash = $1`);

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** The address of somebody's calendar: made, renewed, taken back. */
@Injectable()
export class CalendarFeeds {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async of(personId: string): Promise<CalendarFeed> {
    const row = await this.db.one(own, [personId]);
    return { madeAt: row?.madeAt.toISOString() ?? null, readOn: row?.readOn ?? null };
  }

  /** A new address; the one before it stops at once. */
  async make(personId: string): Promise<NewCalendarFeed> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.db.transaction((tx) => tx.sql(
      `insert into calendar_feed (person_id, token_hash, made_at) values ($1, $2, $3)
       on conflict (person_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at, read_on = null`, [personId, hashOf(token), now]));
    return { madeAt: now.toISOString(), readOn: null, address: `${this.options.publicUrl}/calendar/${token}.ics` };
  }

  async revoke(personId: string): Promise<void> {
    await this.db.transaction((tx) => tx.sql(`delete from calendar_feed where person_id = $1`, [personId]));
  }

  /** Whose calendar it is; null when nobody's. Notes the day, so that its owner sees whether it is used. */
  async follower(token: string): Promise<Follower | null> {
    const found = await this.db.one(behind, [hashOf(token)]);
    const today = this.clock.today();
    if (found && found.readOn !== today) await this.db.transaction((tx) => tx.sql(`update calendar_feed set read_on = $2 where person_id = $1`, [found.personId, today]));
    return found;
  }
}
