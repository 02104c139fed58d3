import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod';
import { Clock, cursorOf, Db, notFound, readCursor, type Actor } from '#base/server';
import { ENTRIES, type Thread, type ThreadEntry, type ThreadUnread } from '#threads/contract';
import { happened } from './happened';
import { standing, stream, type EntryRow } from './stream';
import { threadOf, type ThreadRow } from './thread.facts';
import { removableUntil, sideIn, threadPolicy } from './thread.policy';

const place = z.tuple([z.iso.datetime(), z.string().max(60)]);

/** Reading what two parties wrote: they alone. */
@Injectable()
export class ThreadQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 for who stands on neither side; 400 for a place that is not ours */
  async one(actor: Actor, proposalId: string, cursor?: string): Promise<Thread> {
    const [at, ref] = readPlace(cursor);
    const [row, rows, known] = await Promise.all([this.db.one(threadOf, [proposalId]), this.db.query(stream, [proposalId, at, ref, ENTRIES + 1]), this.db.one(standing, [proposalId, actor.personId])]);
    if (!row) throw notFound();
    const facts = { ...row, now: this.clock.now() };
    threadPolicy.require(actor, 'see', facts);
    const entries = rows.slice(0, ENTRIES);
    const last = entries.at(-1);
    return {
      proposalId, collaborationId: row.collaborationId, kind: row.kind, title: row.title, programme: row.programme,
      company: { id: row.companyId, name: row.company }, institution: { id: row.institutionId, name: row.institution }, side: sideIn(actor, row) ?? 'company',
      unread: known?.unread ?? 0, firstUnread: known?.first ?? null, last: known?.last ?? 0,
      entries: entries.map((entry) => this.shown(actor, row, entry)), next: rows.length > ENTRIES && last ? cursorOf([last.at.toISOString(), last.ref]) : null,
      can: threadPolicy.permissions(actor, facts),
    };
  }

  async unread(actor: Actor, proposalId: string): Promise<ThreadUnread> {
    return { unread: (await this.db.one(standing, [proposalId, actor.personId]))?.unread ?? 0 };
  }

  private shown(actor: Actor, { company, institution }: ThreadRow, { ref, at, side, by, byId, what, count, id, number, text, removedAt, quote, about, day, files }: EntryRow): ThreadEntry {
    const entry = { key: ref, at: at.toISOString(), side, by, quote };
    if (id === null || number === null) return { ...entry, message: null, says: happened(what, by ?? (side === 'company' ? company : institution), { count, about, day }) };
    const isOwn = byId === actor.personId;
    const until = removableUntil(at);
    return { ...entry, says: null, message: { id, number, text: text ?? '', files: (files ?? []).map((file) => ({ ...file, createdAt: new Date(file.createdAt).toISOString() })), removedAt: removedAt?.toISOString() ?? null, isOwn, removableUntil: isOwn && removedAt === null && this.clock.now() <= until ? until.toISOString() : null } };
  }
}

/** Where the page before ended. @throws Refusal 400 for what names no place of ours */
function readPlace(cursor: string | undefined): [string, string] | [null, null] {
  const values = readCursor(cursor, 2);
  if (values === null) return [null, null];
  // What reads as a cursor and is none of a conversation gets the answer of one that cannot be read.
  return place.safeParse(values).data ?? readPlace('?');
}
