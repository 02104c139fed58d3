import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Block, type Letter, type MailWriter } from '#base/server';
import { TOPIC, topics, type Notice } from '#notifications/contract';
import { Inbox, noticeColumns, type NoticeRow } from './inbox';
import { visibleNotice } from './notice.policy';

/** A mail names so many; how many more there are is said, and they stand in the inbox. */
export const NAMED = 30;
const gathered = statement<NoticeRow & { total: number }>('notifications.digest',
  `select ${noticeColumns}, count(*) over ()::int as total from notice n where n.digest_id = $1 and n.read_at is null and ${visibleNotice} order by n.id desc limit $2`);

/** What waited for somebody, by topic. */
@Injectable()
@Writes('digest')
export class DigestMail implements MailWriter<{ digestId: string }> {
  constructor(private readonly db: Db, private readonly inbox: Inbox, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ digestId }: { digestId: string }, locale: Locale): Promise<Letter | null> {
    const rows = await this.db.query(gathered, [digestId, NAMED]);
    const notices = (await this.inbox.presentAll(rows)).flatMap(({ notice, isNews }) => (isNews ? [notice] : []));
    return notices.length === 0 ? null : digestLetter(notices, (rows[0]?.total ?? 0) - rows.length, locale, `${this.options.publicUrl}/${locale}`);
  }
}

export function digestLetter(notices: readonly Notice[], more: number, locale: Locale, home: string): Letter {
  const pick = (nl: string, en: string) => ({ nl, en })[locale];
  const [first] = notices;
  const count = notices.length + more;
  const rest = count - 1;
  const blocks = topics.flatMap((topic): Block[] => {
    const same = notices.filter((notice) => notice.topic === topic);
    return same.length === 0 ? [] : [
      { kind: 'heading', text: TOPIC[topic].name[locale] },
      ...same.map(({ title, line, link }): Block => ({ kind: 'text', text: [title[locale], ...(line ? [line[locale]] : []), `${home}${link}`].join('\n') })),
    ];
  });
  if (more > 0) blocks.push({ kind: 'text', text: pick(more === 1 ? 'Er is nog 1 bericht. Dat staat bij je nieuws.' : `Er zijn nog ${more} berichten. Die staan bij je nieuws.`, more === 1 ? 'There is 1 more. It is among your news.' : `There are ${more} more. They are among your news.`) });
  return {
    subject: rest === 0 ? first?.title[locale] ?? '' : pick(`${first?.title.nl}, en nog ${rest}`, `${first?.title.en}, and ${rest} more`),
    blocks,
    action: { label: pick('Bekijk je nieuws', 'See your news'), url: `${home}/inbox` },
    why: pick('Je krijgt dit overzicht omdat je dit nieuws per dag of per week wilt, of omdat er op één dag veel tegelijk kwam.', 'You get this digest because you want this news by the day or by the week, or because much came on one day.'),
  };
}
