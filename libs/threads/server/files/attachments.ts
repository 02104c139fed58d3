import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Clock, Db, FileScanner, FileStore, general, newId, notFound, readFileBody, Refusal, statement, Throttle, type Actor } from '#base/server';
import { FILE_BYTES, FILES_AN_HOUR, type Attachment, type FileType } from '#threads/contract';
import { threadOf } from '../thread.facts';
import { threadPolicy, type ThreadFacts } from '../thread.policy';
import { threadProblems } from '../thread.problems';
import { nameFor, typeOf } from './type-of';

interface AttachmentRow extends ThreadFacts { id: string; name: string; type: FileType; size: number; createdAt: Date }

/** One that was sent: what is not, is nobody's to read. */
const one = statement<AttachmentRow>('threads.attachment',
  `select a.id, a.name, a.type, a.size, a.created_at as "createdAt", p.company_id as "companyId", p.institution_id as "institutionId", p.programme_id as "programmeId", p.ended_at as "endedAt", null as "collaborationId"
   from attachment a join proposal p on p.id = a.proposal_id where a.id = $1 and a.message_id is not null`);

/** At most so many files are taken in by one process at a time: each is held in memory until it is kept. */
const AT_ONCE = 6;

/** Files for messages: taken in, looked over, kept, given out to both parties. */
@Injectable()
export class Attachments {
  private busy = 0;

  constructor(private readonly db: Db, private readonly store: FileStore, private readonly scanner: FileScanner, private readonly throttle: Throttle, @Inject(Clock) private readonly clock: Clock) {}

  /** Keeps a file for a message that is not sent yet. @throws Refusal 404, 409, 413, 415, 429, 503 */
  async take(actor: Actor, proposalId: string, name: string, body: unknown): Promise<Attachment> {
    const thread = await this.db.one(threadOf, [proposalId]);
    if (!thread) throw notFound();
    threadPolicy.require(actor, 'write', { ...thread, now: this.clock.now() });
    if (this.busy >= AT_ONCE) throw new Refusal(general.unavailable);
    this.busy += 1;
    try {
      const bytes = await readFileBody(body, FILE_BYTES);
      await this.throttle.count('attachment', actor.personId, FILES_AN_HOUR, 3600);
      return await this.keep(actor, proposalId, name, bytes);
    } finally {
      this.busy -= 1;
    }
  }

  /** @throws Refusal 404 for who is no party, and for what was never sent */
  async one(actor: Actor, id: string): Promise<Attachment> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    threadPolicy.require(actor, 'see', { ...row, now: this.clock.now() });
    return { id: row.id, name: row.name, type: row.type, size: row.size, createdAt: row.createdAt.toISOString() };
  }

  /** The file itself. @throws Refusal 404 as above; 410 when it is lost, which is said */
  async content(actor: Actor, id: string): Promise<{ file: Attachment; content: Readable }> {
    const file = await this.one(actor, id);
    const content = await this.store.get(id);
    if (!content) throw new Refusal(threadProblems['file-lost'], { nl: `“${file.name}” staat er niet meer. Vraag de ander om het opnieuw te sturen.`, en: `“${file.name}” is no longer there. Ask the other to send it again.` });
    return { file, content };
  }

  private async keep(actor: Actor, proposalId: string, given: string, bytes: Buffer): Promise<Attachment> {
    const type = bytes.length === 0 ? null : await typeOf(bytes, given);
    if (!type) throw new Refusal(threadProblems['file-type'], { nl: 'Stuur een pdf, een document van Office of LibreOffice zonder macro’s, een afbeelding, of tekst (txt, csv, md).', en: 'Send a pdf, an Office or LibreOffice document without macros, an image, or text (txt, csv, md).' });
    const found = await this.scanner.scan(bytes);
    if (found !== null) throw new Refusal(threadProblems['file-infected'], { nl: `De virusscanner vond “${found}”. Het bestand is niet bewaard.`, en: `The virus scanner found “${found}”. The file was not kept.` });
    const file: Attachment = { id: newId(), name: nameFor(given, type), type, size: bytes.length, createdAt: this.clock.now().toISOString() };
    await this.db.transaction(async (tx) => {
      await tx.sql(`insert into attachment (id, proposal_id, by_id, name, type, size, created_at) values ($1, $2, $3, $4, $5, $6, $7)`, [file.id, proposalId, actor.personId, file.name, type, file.size, file.createdAt]);
    });
    await this.store.put(file.id, Readable.from([bytes]));
    await this.db.transaction((tx) => tx.sql(`update attachment set stored_at = $2 where id = $1`, [file.id, this.clock.now()]));
    return file;
  }
}
