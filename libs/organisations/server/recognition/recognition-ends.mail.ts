import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';

interface Ending { company: string; branch: string; municipality: string; code: string; name: string | null; status: string; validUntilOn: string | null }

const ending = statement<Ending>('organisations.recognition-news',
  `select o.name as company, b.name as branch, b.municipality, r.qualification_code as code, (select q.name from qualification q where q.code_type = 'crebo' and q.code = r.qualification_code) as name,
     r.status, r.valid_until as "validUntilOn"
   from recognition r join branch b on b.id = r.branch_id join organisation o on o.id = b.company_id where r.id = $1`);

const dates: Record<Locale, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** To the administrators of a company: a recognition as training company ends, or has ended. */
@Injectable()
@Writes('recognition-ends')
export class RecognitionEnds implements MailWriter<{ recognitionId: string; validUntilOn: string; days: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ recognitionId, validUntilOn, days }: { recognitionId: string; validUntilOn: string; days: string }, locale: Locale): Promise<Letter | null> {
    const news = await this.db.one(ending, [recognitionId]);
    if (news?.status !== 'recognised' || news.validUntilOn !== validUntilOn) return null;
    const last = dates[locale].format(new Date(`${validUntilOn}T00:00:00Z`));
    const what = [news.name, news.code].filter(Boolean).join(', ');
    const url = `${this.options.publicUrl}/${locale}/organisation/recognitions`;
    const isOver = Number(days) < 0;
    return locale === 'nl'
      ? {
          subject: isOver ? `De erkenning in ${news.municipality} is afgelopen` : `De erkenning in ${news.municipality} loopt af op ${last}`,
          blocks: [
            { kind: 'text', text: isOver
              ? 'Zonder erkenning begint er bij jullie geen nieuwe stage van een mbo-student. Wat al loopt, bespreek je met de school. Is de erkenning verlengd? Zet dan de nieuwe datum erbij.'
              : 'Een stage van een mbo-student mag alleen bij een erkend leerbedrijf. Vraag op tijd verlenging aan, en zet de nieuwe datum hier zodra je die hebt.' },
            { kind: 'facts', rows: [['Bedrijf', news.company], ['Vestiging', `${news.branch}, ${news.municipality}`], ['Kwalificatie', what], [isOver ? 'Liep tot en met' : 'Loopt tot en met', last]] },
          ],
          action: { label: 'Bekijk de erkenningen', url }, why: `Je krijgt dit bericht omdat je beheerder bent van ${news.company}.`,
        }
      : {
          subject: isOver ? `The recognition in ${news.municipality} has ended` : `The recognition in ${news.municipality} ends on ${last}`,
          blocks: [
            { kind: 'text', text: isOver
              ? 'Without recognition no new internship of an mbo student starts with you. What is running already, you discuss with the school. Has the recognition been renewed? Then add the new date.'
              : 'An internship of an mbo student is only allowed at a recognised training company. Apply for renewal in time, and enter the new date here once you have it.' },
            { kind: 'facts', rows: [['Company', news.company], ['Branch', `${news.branch}, ${news.municipality}`], ['Qualification', what], [isOver ? 'Ran until' : 'Runs until', last]] },
          ],
          action: { label: 'See the recognitions', url }, why: `You get this message because you are administrator of ${news.company}.`,
        };
  }
}
