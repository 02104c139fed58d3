import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, invalid, newId, notFound, Refusal, Throttle, type Actor, type Tx } from '#base/server';
import { Inbox, Notices } from '#notifications/server';
import { MESSAGES_AN_HOUR, SAME_A_DAY, type NewMessage } from '#threads/contract';
import { readersOf } from './readers';
import { pageOf, threadColumns, threadOf, threadSource, type ThreadRow } from './thread.facts';
import { messagePolicy, sideIn, threadPolicy } from './thread.policy';
import { threadProblems } from './thread.problems';

/** What people do in a conversation: write, take away, read. */
@Injectable()
export class Threads {
  constructor(private readonly db: Db, private readonly notices: Notices, private readonly inbox: Inbox, private readonly throttle: Throttle, @Inject(Clock) private readonly clock: Clock) {}

  /** Writes a message and tells who reads along. @throws Refusal 404, 409 for what is over or goes to many, 429 */
  async write(actor: Actor, proposalId: string, { text, files }: NewMessage): Promise<void> {
    const seen = await this.db.one(threadOf, [proposalId]);
    if (!seen) throw notFound();
    threadPolicy.require(actor, 'write', { ...seen, now: this.clock.now() });
    await this.throttle.count('message', actor.personId, MESSAGES_AN_HOUR, 3600);
    await this.db.transaction(async (tx) => {
      const thread = await this.thread(tx, proposalId);
      const now = this.clock.now();
      threadPolicy.require(actor, 'write', { ...thread, now });
      await this.refuseMailing(tx, actor, proposalId, text, now);
      const side = sideIn(actor, thread) ?? 'company';
      // One at a time in a conversation: numbers follow each other as moments do.
      const [counted] = await tx.sql<{ number: number }>(`insert into thread (proposal_id, messages) values ($1, 1) on conflict (proposal_id) do update set messages = thread.messages + 1 returning messages as number`, [proposalId]);
      const number = counted?.number ?? 1;
      const id = newId();
      await tx.sql(`insert into message (id, proposal_id, number, side, by_id, at, text) values ($1, $2, $3, $4, $5, greatest($6, (select max(m.at) from message m where m.proposal_id = $2)), $7)`,
        [id, proposalId, number, side, actor.personId, now, text]);
      await this.attach(tx, actor, proposalId, id, files);
      await this.tell(tx, actor, thread, number);
      tx.hasSaved = true;
    });
  }

  /** Takes one's own message away; that there was one stays. @throws Refusal */
  async remove(actor: Actor, id: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const [message] = await tx.sql<{ proposalId: string; byId: string | null; at: Date; removedAt: Date | null } & Record<string, unknown>>(
        `select proposal_id as "proposalId", by_id as "byId", at, removed_at as "removedAt" from message where id = $1 for update`, [id]);
      if (!message) throw notFound();
      const now = this.clock.now();
      messagePolicy.require(actor, 'remove', { ...await this.thread(tx, message.proposalId), ...message, now });
      await tx.sql(`update message set text = '', removed_at = $2 where id = $1`, [id, now]);
      // The night clears them away.
      await tx.sql(`update attachment set message_id = null where message_id = $1`, [id]);
      tx.hasSaved = true;
      return message.proposalId;
    });
  }

  /** The reader has seen everything up to this message. Never goes back. @throws Refusal 404 */
  async read(actor: Actor, proposalId: string, through: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      threadPolicy.require(actor, 'see', { ...await this.thread(tx, proposalId), now: this.clock.now() });
      await this.note(tx, actor.personId, proposalId, through);
      await this.inbox.readAbout(tx, actor.personId, 'message-received', { proposalId });
      tx.hasSaved = true;
    });
  }

  /** Files that the writer sent for this conversation and that went with no message yet. @throws Refusal 400 with every file that is none of these */
  private async attach(tx: Tx, actor: Actor, proposalId: string, messageId: string, files: readonly string[]): Promise<void> {
    if (files.length === 0) return;
    const taken = new Set((await tx.sql<{ id: string }>(
      `update attachment a set message_id = $1, place = f.place from unnest($2::uuid[]) with ordinality as f(id, place)
       where a.id = f.id and a.proposal_id = $3 and a.by_id = $4 and a.message_id is null and a.place is null and a.stored_at is not null returning a.id`, [messageId, files, proposalId, actor.personId])).map(({ id }) => id));
    const text = { nl: 'Dit bestand is er niet meer. Voeg het opnieuw toe.', en: 'This file is no longer there. Add it again.' };
    const missing = files.flatMap((id, place) => (taken.has(id) && files.indexOf(id) === place ? [] : [{ pointer: `/files/${place}`, code: 'unknown_file', text }]));
    if (missing.length > 0) throw invalid(missing);
  }

  private async thread(tx: Tx, proposalId: string): Promise<ThreadRow> {
    const [thread] = await tx.sql<ThreadRow & Record<string, unknown>>(`select ${threadColumns} from ${threadSource} where p.id = $1`, [proposalId]);
    if (!thread) throw notFound();
    return thread;
  }

  /** The same words to one conversation after another are a mailing (F-41). */
  private async refuseMailing(tx: Tx, actor: Actor, proposalId: string, text: string, now: Date): Promise<void> {
    if (text === '') return;
    const [same] = await tx.sql<{ count: number }>(`select count(distinct proposal_id)::int as count from message where by_id = $1 and at > $2::timestamptz - interval '1 day' and proposal_id <> $3 and text = $4`,
      [actor.personId, now, proposalId, text]);
    if (same && same.count >= SAME_A_DAY) throw new Refusal(threadProblems['same-to-many'], { nl: 'Schrijf wat bij dit gesprek hoort, of wacht tot morgen.', en: 'Write what belongs to this conversation, or wait until tomorrow.' });
  }

  /** Readers get one notice as long as they have not read, and one more each day that it goes on. */
  private async tell(tx: Tx, actor: Actor, thread: ThreadRow, number: number): Promise<void> {
    const { proposalId, companyId, institutionId } = thread;
    const readers = await readersOf(tx, thread, { personId: actor.personId, side: sideIn(actor, thread) ?? 'company' });
    await this.note(tx, actor.personId, proposalId, number);
    await this.notices.tell(tx, readers.map(({ personId, address, name, locale, side, read }) => ({
      topic: 'messages', template: 'message-received', key: `${proposalId}:${read}:${this.clock.today()}`, to: { personId, address, name, locale },
      args: { proposalId, number: String(number), personId }, link: pageOf(thread), organisationId: side === 'company' ? companyId : institutionId, institutionId: side === 'institution' ? institutionId : null,
    })));
  }

  private async note(tx: Tx, personId: string, proposalId: string, number: number): Promise<void> {
    await tx.sql(
      `insert into thread_reading (proposal_id, person_id, number) values ($1, $2, least($3, coalesce((select t.messages from thread t where t.proposal_id = $1), 0)))
       on conflict (proposal_id, person_id) do update set number = greatest(thread_reading.number, excluded.number)`, [proposalId, personId, number]);
  }
}
