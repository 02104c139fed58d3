import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { BASE_OPTIONS, Db, say, statement, Words, Writes, type Letter, type MailWriter, type NoticeWords, type NoticeWriter } from '#base/server';

interface Named { id: string; deputyId: string; person: string; deputy: string; organisation: string; from: string; until: string; programmes: string[]; isOver: boolean }
interface Args { deputyshipId: string; personId: string }
const named = statement<Named>('accounts.deputies-told',
  `select d.id, d.deputy_id as "deputyId", p.name as person, s.name as deputy, o.name as organisation, d.from_on as from, d.until_on as until, d.ended_at is not null as "isOver",
     array(select g.name from programme g where g.id = any(d.programme_ids) order by g.name) as programmes
   from deputyship d join person p on p.id = d.person_id join person s on s.id = d.deputy_id join organisation o on o.id = d.institution_id where d.id = any($1::uuid[])`);

const day = (on: string, locale: Locale) => new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on));

/** Who stands in for whom, said to either of them. */
function title({ person, deputy, deputyId }: Named, reader: string): Text {
  return reader === deputyId ? { nl: `Je vervangt ${person}`, en: `You stand in for ${person}` } : { nl: `${deputy} vervangt je`, en: `${deputy} stands in for you` };
}
const span = ({ from, until }: Named): Text => ({ nl: `Van ${day(from, 'nl')} tot en met ${day(until, 'nl')}.`, en: `From ${day(from, 'en')} to ${day(until, 'en')}.` });

/** What the inbox says to who stands in, and to whom an administrator gave a deputy. */
@Injectable()
@Words(['deputy-named'])
export class DeputyNotices implements NoticeWriter<Args> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly Args[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(named, [all.map(({ deputyshipId }) => deputyshipId)])).map((row) => [row.id, row]));
    return all.map(({ deputyshipId, personId }) => {
      const row = found.get(deputyshipId);
      return row ? { title: title(row, personId), line: span(row), isOver: row.isOver } : null;
    });
  }
}

@Injectable()
@Writes('deputy-named')
export class DeputyNamedMail implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ deputyshipId, personId }: Args, locale: Locale): Promise<Letter | null> {
    const row = await this.db.one(named, [[deputyshipId]]);
    if (!row || row.isOver) return null;
    const pick = (nl: string, en: string) => say(locale, { nl, en });
    const isDeputy = personId === row.deputyId;
    return {
      subject: title(row, personId)[locale],
      blocks: [
        { kind: 'text', text: isDeputy ? pick(`In die tijd doe je bij ${row.organisation} wat ${row.person} zou doen, en krijg je hetzelfde nieuws. Bij wat je doet staan jullie beide namen.`, `During that time you do at ${row.organisation} what ${row.person} would do, and get the same news. What you do bears both your names.`)
          : pick(`In die tijd doet ${row.deputy} bij ${row.organisation} wat jij zou doen. Jij kunt alles zelf blijven doen.`, `During that time ${row.deputy} does at ${row.organisation} what you would do. You can go on doing all of it yourself.`) },
        { kind: 'facts', rows: [[pick('Wanneer', 'When'), span(row)[locale]], ...(row.programmes.length > 0 ? [[pick('Opleidingen', 'Programmes'), row.programmes.join(', ')] satisfies [string, string]] : [])] },
      ],
      action: { label: pick('Bekijk de vervanging', 'See who stands in'), url: `${this.options.publicUrl}/${locale}/organisation/deputies` },
      why: pick(`Je krijgt deze mail omdat je bij ${row.organisation} werkt.`, `You get this mail because you work at ${row.organisation}.`),
    };
  }
}
