import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import type { Side } from '#collaborations/contract';
import { Words, type NoticeWords, type NoticeWriter } from '#notifications/server';
import { wordsOf, type ToldEvent } from './course.words';
import { invitationOf, type ToldKickOff } from './invitation';

interface Args { eventId: string; side: Side; again: string }
type Row = ToldEvent & { id: string; collaborationId: string; at: Date; kickOff: ToldKickOff | null };

const told = statement<Row>('collaborations.events-told',
  `select e.id, e.collaboration_id as "collaborationId", e.at, e.what, e.side, (select x.name from person x where x.id = e.by_id) as by, (select x.name from person x where x.id = e.to_id) as "to", e.status, e.choice, e.reason, e.sentence, e.day::text as day, e.name,
     e.from_on::text as "from", e.until_on::text as "until", g.title, c.name as company, i.name as institution,
     (select jsonb_build_object('startsAt', k.starts_at, 'minutes', k.minutes, 'place', coalesce(k.place, k.link), 'sequence', k.sequence, 'isCancelled', k.cancelled_at is not null,
        'name', coalesce(n.name, b.company_contact_name), 'address', coalesce(n.email, b.company_contact_email)) from kick_off k left join person n on n.id = k.planned_by where k.collaboration_id = b.id) as "kickOff"
   from collaboration_event e join collaboration b on b.id = e.collaboration_id join posting g on g.id = b.posting_id join organisation i on i.id = b.institution_id join organisation c on c.id = b.company_id
   where e.id = any($1::uuid[])`);

/** What the inbox says about the course of a collaboration. */
@Injectable()
@Words(['collaboration-news'])
export class CourseNotices implements NoticeWriter<Args> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly Args[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(told, [all.map(({ eventId }) => eventId)])).map((row) => [row.id, row]));
    return all.map(({ eventId, side }) => {
      const row = found.get(eventId);
      if (!row) return null;
      const { title, line } = wordsOf(row, side);
      return { title, line: { nl: `“${row.title}”. ${line.nl}`.trim(), en: `“${row.title}”. ${line.en}`.trim() } };
    });
  }
}

/** The mail about one event in a collaboration. */
@Injectable()
@Writes('collaboration-news')
export class CourseMail implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ eventId, side, again }: Args, locale: Locale): Promise<Letter | null> {
    const [row] = await this.db.query(told, [[eventId]]);
    if (!row) return null;
    const { title, line } = wordsOf(row, side);
    const url = `${this.options.publicUrl}/${locale}/collaborations/${row.collaborationId}`;
    const isNl = locale === 'nl';
    const invitation = invitationOf(row, { title: title[locale], url, locale });
    return {
      ...(invitation ? { invitation } : {}),
      subject: again === 'back' ? (isNl ? `Gaat het verder? ${title.nl}` : `Does it go on? ${title.en}`) : again ? (isNl ? `Nog een keer: ${title.nl}` : `Once more: ${title.en}`) : title[locale],
      blocks: [{ kind: 'text', text: isNl ? `Het gaat om “${row.title}”. ${line.nl}` : `It is about “${row.title}”. ${line.en}` }, ...(row.sentence ? [{ kind: 'text' as const, text: `“${row.sentence}”` }] : [])],
      action: { label: isNl ? 'Bekijk de samenwerking' : 'View the collaboration', url },
      why: isNl ? 'Je krijgt dit bericht omdat je bij deze samenwerking betrokken bent.' : 'You get this message because you are part of this collaboration.',
    };
  }
}
