import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { cursorOf, Db, statement } from '#base/server';
import type { Notice } from '#notifications/contract';
import { Inbox, noticeColumns, type NoticeRow } from './inbox';
import { visibleNotice } from './notice.policy';

/** How far a reader is: everything up to this notice of this transaction was given. */
export interface Place {
  xid: string;
  id: string;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
/** So many at once; whoever is behind further asks again. */
export const CHUNK = 50;

const now = statement<{ until: string }>('notifications.event-place', `select open_since()::text as until`);
/**
 * For each reader what was told after their place, by transactions older than the oldest of this database that is still open: one that
 * commits later has a later place. That oldest may once seem older than before (see `open_since`): nobody goes back for it.
 */
const after = statement<NoticeRow & { reader: number; until: string; isAhead: boolean; toldBy: string | null }>('notifications.events',
  `with s as materialized (select open_since() as until, pg_snapshot_xmax(pg_current_snapshot()) as unborn)
   select q.reader::int, s.until::text, q.xid::xid8 > s.unborn as "isAhead", n.*
   from s cross join unnest($1::uuid[], $2::text[], $3::uuid[]) with ordinality q(person_id, xid, id, reader)
   left join lateral (select ${noticeColumns}, n.told_by::text as "toldBy" from notice n
     where n.person_id = q.person_id and (n.told_by, n.id) > (q.xid::xid8, q.id) and n.told_by < s.until and ${visibleNotice} order by n.told_by, n.id limit ${CHUNK}) n on true
   order by q.reader, n."toldBy"::xid8, n.id`);
const readers = statement<{ personId: string }>('notifications.readers-changed',
  `select person_id as "personId" from notice_reader where person_id = any($1::uuid[]) and changed_by >= $2::text::xid8 and changed_by < $3::text::xid8`);
const sessions = statement<{ id: string }>('notifications.sessions-open', `select id from session where id = any($1::uuid[]) and ends_at > now()`);

/** What came for one reader, and where they are then. */
export interface Arrived {
  told: { notice: Notice; place: Place }[];
  place: Place;
  hasMore: boolean;
  /** Their place is none of this database's: they begin afresh. */
  isAhead: boolean;
}

/** Reading notices in an order that nothing is added to afterwards. */
@Injectable()
export class EventReads {
  constructor(private readonly db: Db, private readonly inbox: Inbox) {}

  /** Where who begins now begins. */
  async here(): Promise<Place> {
    return { xid: (await this.db.one(now))?.until ?? '0', id: NO_ID };
  }

  /** What came for each, by one statement; `until` is the transaction from which on nothing was looked at. */
  async after(asking: readonly { personId: string; place: Place }[]): Promise<{ until: string; arrived: Arrived[] }> {
    const rows = await this.db.query(after, [asking.map(({ personId }) => personId), asking.map(({ place }) => place.xid), asking.map(({ place }) => place.id)]);
    const told = rows.filter(({ toldBy }) => toldBy !== null);
    const presented = new Map((await this.inbox.present(told)).map((notice) => [notice.id, notice]));
    const until = rows[0]?.until ?? '0';
    const byReader = Map.groupBy(rows, ({ reader }) => reader);
    return { until, arrived: asking.map(({ place }, at) => {
      const own = byReader.get(at + 1) ?? [];
      const mine = own.flatMap(({ id, toldBy }) => {
        const notice = toldBy === null ? undefined : presented.get(id);
        return notice && toldBy !== null ? [{ notice, place: { xid: toldBy, id } }] : [];
      });
      const [hasMore, isAhead] = [mine.length === CHUNK, own[0]?.isAhead ?? false];
      const isBack = BigInt(place.xid) >= BigInt(until) && !isAhead;
      return { told: mine, place: (hasMore ? mine.at(-1)?.place : undefined) ?? (isBack ? place : { xid: until, id: NO_ID }), hasMore, isAhead };
    }) };
  }

  /** Who of them marked something as read between two transactions. */
  async whoRead(personIds: readonly string[], from: string, until: string): Promise<string[]> {
    return (await this.db.query(readers, [personIds, from, until])).map(({ personId }) => personId);
  }

  /** Which sessions are still open. */
  async openSessions(ids: readonly string[]): Promise<Set<string>> {
    return new Set((await this.db.query(sessions, [ids])).map(({ id }) => id));
  }
}

export const placeText = ({ xid, id }: Place): string => cursorOf([xid, id]);

const written = z.tuple([z.string().regex(/^\d{1,19}$/), z.uuid()]);
/** The place that an event's id names; null for anything else. */
export function placeOf(text: string | undefined): Place | null {
  if (!text) return null;
  try {
    const { data } = written.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return data ? { xid: data[0], id: data[1] } : null;
  } catch {
    return null;
  }
}
