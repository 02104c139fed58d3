import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { LEVELS, type Level } from '#pathways/contract';
import { unitsOf, type KindSlug } from '#postings/contract';

interface OpenedNews {
  title: string; kind: KindSlug; seats: number; fromOn: string | null; untilOn: string | null; programme: string; level: Level;
  company: string; institution: string; contactName: string; contactEmail: string; managerName: string | null; managerEmail: string | null;
}

const news = statement<OpenedNews>('collaborations.news',
  `select g.title, b.kind, b.seats, b.from_on as "fromOn", b.until_on as "untilOn", r.name as programme, r.level, c.name as company, i.name as institution,
     b.company_contact_name as "contactName", b.company_contact_email as "contactEmail", n.name as "managerName", n.email as "managerEmail"
   from collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id join organisation c on c.id = b.company_id
   join organisation i on i.id = b.institution_id left join person n on n.id = b.institution_contact_id where b.id = $1`);

const words = {
  nl: { partner: 'Partners', programme: 'Opleiding', what: 'Afgesproken', period: 'Periode', company: 'Contact bedrijf', school: 'Contact opleiding' },
  en: { partner: 'Partners', programme: 'Programme', what: 'Agreed', period: 'Period', company: 'Company contact', school: 'Programme contact' },
};
const days = { nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) };

/** To both: the programme accepted the partner, a collaboration is open. */
@Injectable()
@Writes('collaboration-opened')
export class CollaborationOpened implements MailWriter<{ collaborationId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ collaborationId }: { collaborationId: string }, locale: Locale): Promise<Letter | null> {
    const opened = await this.db.one(news, [collaborationId]);
    if (!opened) return null;
    const { institution, company, title } = opened;
    const name = words[locale];
    const rows: [string, string][] = [
      [name.partner, `${institution} | ${company}`],
      [name.programme, `${opened.programme}, ${LEVELS[opened.level][locale]}`],
      [name.what, `${unitsOf(opened.kind, opened.seats)[locale]}: ${title}`],
      ...(opened.fromOn && opened.untilOn
        ? [[name.period, `${days[locale].format(new Date(opened.fromOn))} – ${days[locale].format(new Date(opened.untilOn))}`] satisfies [string, string]] : []),
      [name.company, `${opened.contactName}, ${opened.contactEmail}`],
      ...(opened.managerName ? [[name.school, `${opened.managerName}, ${opened.managerEmail ?? ''}`] satisfies [string, string]] : []),
    ];
    const url = `${this.options.publicUrl}/${locale}/collaborations/${collaborationId}`;
    return locale === 'nl'
      ? {
          subject: `${institution} en ${company} gaan samenwerken`,
          blocks: [
            { kind: 'text', text: `De opleidingsmanager accepteert de partner. Hiermee staat de samenwerking rond “${title}”. De opleiding start haar als alles klaar is.` },
            { kind: 'facts', rows },
          ],
          action: { label: 'Bekijk de samenwerking', url }, why: `Je krijgt dit bericht omdat je bij deze samenwerking betrokken bent.`,
        }
      : {
          subject: `${institution} and ${company} will work together`,
          blocks: [
            { kind: 'text', text: `The programme manager accepts the partner. The collaboration on “${title}” is agreed. The programme starts it when everything is ready.` },
            { kind: 'facts', rows },
          ],
          action: { label: 'View the collaboration', url }, why: `You get this message because you are part of this collaboration.`,
        };
  }
}
