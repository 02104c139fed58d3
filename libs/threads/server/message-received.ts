import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, quoted, statement, Words, Writes, type Block, type Letter, type MailWriter, type NoticeWords, type NoticeWriter } from '#base/server';
import { pageOf } from './thread.facts';

interface Args { proposalId: string; number: string; personId: string }
interface Told { key: string; proposalId: string; collaborationId: string | null; title: string; by: string; organisation: string; text: string; files: string[]; isRemoved: boolean; isRead: boolean }

const told = statement<Told>('threads.told',
  `select a.key, m.proposal_id as "proposalId", b.id as "collaborationId", g.title, o.name as organisation, coalesce(n.name, o.name) as by, m.text, array(select f.name from attachment f where f.message_id = m.id order by f.place) as files, m.removed_at is not null as "isRemoved",
     exists (select from thread_reading r where r.proposal_id = m.proposal_id and r.person_id = a.person_id and r.number >= m.number) as "isRead"
   from unnest($1::text[], $2::uuid[], $3::int[], $4::uuid[]) as a(key, proposal_id, number, person_id) join message m on m.proposal_id = a.proposal_id and m.number = a.number
   join proposal p on p.id = m.proposal_id join posting g on g.id = p.posting_id join organisation o on o.id = case m.side when 'company' then p.company_id else p.institution_id end
   left join collaboration b on b.proposal_id = p.id left join person n on n.id = m.by_id`);

const keyOf = ({ proposalId, number, personId }: Args) => `${proposalId}:${number}:${personId}`;
async function messages(db: Db, all: readonly Args[]): Promise<Map<string, Told>> {
  const rows = await db.query(told, [all.map(keyOf), all.map(({ proposalId }) => proposalId), all.map(({ number }) => Number(number)), all.map(({ personId }) => personId)]);
  return new Map(rows.map((row) => [row.key, row]));
}

/** What the inbox says of a message. */
@Injectable()
@Words(['message-received'])
export class MessageNotices implements NoticeWriter<Args> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly Args[]): Promise<(NoticeWords | null)[]> {
    const found = await messages(this.db, all);
    return all.map((args) => {
      const one = found.get(keyOf(args));
      if (!one) return null;
      return { title: { nl: `${one.by} schreef over “${one.title}”`, en: `${one.by} wrote about “${one.title}”` }, isOver: one.isRead || one.isRemoved,
        line: one.isRemoved ? { nl: 'Het bericht is weggehaald.', en: 'The message was taken away.' } : quoted(one.text || one.files.join(', ')) };
    });
  }
}

/** To who did not read it yet: somebody wrote. */
@Injectable()
@Writes('message-received')
export class MessageMail implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write(args: Args, locale: Locale): Promise<Letter | null> {
    const one = (await messages(this.db, [args])).get(keyOf(args));
    if (!one || one.isRead || one.isRemoved) return null;
    const { by, organisation, title, text, files } = one;
    // Their names alone: the files stay behind the sign-in.
    const block = (label: string): Block[] => [...(text ? [{ kind: 'text', text } as const] : []), ...(files.length > 0 ? [{ kind: 'text', text: `${label} ${files.join(', ')}` } as const] : [])];
    const url = `${this.options.publicUrl}/${locale}${pageOf(one)}`;
    const who = by === organisation ? by : `${by} (${organisation})`;
    return locale === 'nl'
      ? {
          subject: `${by} schreef over “${title}”`,
          blocks: [{ kind: 'text', text: `${who} schrijft:` }, ...block(files.length === 1 ? 'Bijlage:' : 'Bijlagen:')],
          action: { label: 'Lees en antwoord', url }, why: 'Je krijgt dit bericht omdat jullie over dit voorstel met elkaar in gesprek zijn. Antwoorden doe je in Koppelvlak, niet per mail.',
        }
      : {
          subject: `${by} wrote about “${title}”`,
          blocks: [{ kind: 'text', text: `${who} writes:` }, ...block(files.length === 1 ? 'Attachment:' : 'Attachments:')],
          action: { label: 'Read and answer', url }, why: 'You get this message because you are in conversation about this proposal. You answer in Koppelvlak, not by mail.',
        };
  }
}
