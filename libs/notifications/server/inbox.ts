import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod';
import { Clock, cursorOf, Db, invalid, notFound, pageFrom, readCursor, statement, type Actor, type Tx } from '#base/server';
import { COUNTED, type Notice, type NoticePage, type NoticeQuery, type Topic, type Unread } from '#notifications/contract';
import { visibleNotice } from './notice.policy';
import { NoticeWriters } from './writers';

/** A notice as it is kept. */
export interface NoticeRow { id: string; topic: Topic; template: string; args: Record<string, string>; link: string; createdAt: Date; readAt: Date | null }
export const noticeColumns = `n.id, n.topic, n.template, n.args, n.link, n.created_at as "createdAt", n.read_at as "readAt"`;

const list = statement<NoticeRow>('notifications.inbox',
  `select ${noticeColumns} from notice n where n.person_id = $1 and ${visibleNotice} and ($2::text is null or n.topic = $2) and n.id < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by n.id desc limit $4`);
const unreadOnes = statement<NoticeRow>('notifications.inbox-unread',
  `select ${noticeColumns} from notice n where n.person_id = $1 and n.read_at is null and ${visibleNotice} and ($2::text is null or n.topic = $2) and n.id < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by n.id desc limit $4`);
const one = statement<NoticeRow>('notifications.notice', `select ${noticeColumns} from notice n where n.person_id = $1 and n.id = $2 and ${visibleNotice}`);
const unread = statement<Unread>('notifications.unread',
  `select count(*)::int as unread from (select from notice n where n.person_id = $1 and n.read_at is null and ${visibleNotice} limit ${COUNTED + 1}) few`);

/** What somebody was told, and what of it they have read. */
@Injectable()
export class Inbox {
  constructor(private readonly db: Db, private readonly writers: NoticeWriters, @Inject(Clock) private readonly clock: Clock) {}

  async page(actor: Actor, { limit, cursor, topic, unread: isUnread }: NoticeQuery): Promise<NoticePage> {
    const rows = await this.db.query(isUnread ? unreadOnes : list, [actor.personId, topic ?? null, readCursor(cursor, 1)?.[0] ?? null, limit + 1]);
    const { items, next } = pageFrom(rows, limit, ({ id }) => [id], (row) => row);
    return { items: await this.present(items), next, newest: items[0] ? cursorOf([items[0].id]) : null };
  }

  /** @throws Refusal 404 */
  async one(actor: Actor, id: string): Promise<Notice> {
    const row = await this.db.one(one, [actor.personId, id]);
    const [notice] = row ? await this.present([row]) : [];
    if (!notice) throw notFound();
    return notice;
  }

  async unread(personId: string): Promise<Unread> {
    return { unread: (await this.db.one(unread, [personId]))?.unread ?? 0 };
  }

  /** Notes that one was read, or that it was not. @throws Refusal 404 */
  async mark(actor: Actor, id: string, isRead: boolean): Promise<Notice> {
    await this.db.transaction(async (tx) => {
      const [marked] = await tx.sql(
        `update notice n set read_at = case when $3::boolean then coalesce(n.read_at, $4) end where n.person_id = $1 and n.id = $2 and ${visibleNotice} returning n.id`,
        [actor.personId, id, isRead, this.clock.now()]);
      if (!marked) throw notFound();
      await this.changed(tx, actor.personId);
    });
    return this.one(actor, id);
  }

  /** Everything is read as far as the reader has seen. @throws Refusal 400 for a mark that is not ours */
  async markAll(actor: Actor, through: string): Promise<Unread> {
    const last = markOf(through);
    await this.db.transaction(async (tx) => {
      await tx.sql(`update notice n set read_at = $3 where n.person_id = $1 and n.read_at is null and n.id <= $2::uuid`, [actor.personId, last, this.clock.now()]);
      await this.changed(tx, actor.personId);
    });
    return this.unread(actor.personId);
  }

  /** A page was opened: what led there is read. */
  async visit(actor: Actor, page: string): Promise<Unread> {
    await this.db.transaction(async (tx) => {
      const read = await tx.sql(`update notice n set read_at = $3 where n.person_id = $1 and n.link = $2 and n.read_at is null and ${visibleNotice} returning n.id`, [actor.personId, page, this.clock.now()]);
      if (read.length > 0) await this.changed(tx, actor.personId);
    });
    return this.unread(actor.personId);
  }

  /** What a notice told was looked at somewhere else, in the transaction of that. */
  async readAbout(tx: Tx, personId: string, template: string, args: Record<string, string>): Promise<void> {
    const read = await tx.sql(`update notice n set read_at = $4 where n.person_id = $1 and n.template = $2 and n.args @> $3 and n.read_at is null returning n.id`, [personId, template, JSON.stringify(args), this.clock.now()]);
    if (read.length > 0) await this.changed(tx, personId);
  }

  async present(rows: readonly NoticeRow[]): Promise<Notice[]> {
    return (await this.presentAll(rows)).map(({ notice }) => notice);
  }

  /** Each as it is read, and whether a mail should still name it. */
  async presentAll(rows: readonly NoticeRow[]): Promise<{ notice: Notice; isNews: boolean }[]> {
    const worded = await this.writers.of(rows);
    return rows.map(({ id, topic, link, createdAt, readAt }, place) => {
      const { title, line = null, isThere, isOver = false } = worded[place] ?? { title: { nl: '', en: '' }, isThere: false };
      return { notice: { id, topic, title, line, link: isThere ? link : null, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null }, isNews: isThere && !isOver };
    });
  }

  private async changed(tx: Tx, personId: string): Promise<void> {
    await tx.sql(`insert into notice_reader (person_id) values ($1) on conflict (person_id) do update set changed_by = pg_current_xact_id()`, [personId]);
  }
}

/** The notice that a mark of ours names. */
function markOf(through: string): string {
  const [last] = z.tuple([z.uuid()]).safeParse(parsed(through)).data ?? [];
  if (!last) throw invalid([{ pointer: '/through', code: 'invalid_cursor', text: { nl: 'Dit kennen we niet. Neem `newest` van een pagina over.', en: 'We do not know this. Take `newest` of a page.' } }]);
  return last;
}

function parsed(mark: string): unknown {
  try {
    return JSON.parse(Buffer.from(mark, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
