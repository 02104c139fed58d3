import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Writes, type Letter, type MailWriter } from '#base/server';
import { StepNewsQueries } from './letter.queries';

/** To the administrators of a company: HCA-ICT asks something before it can be approved. */
@Injectable()
@Writes('company-asked')
export class CompanyAsked implements MailWriter<{ eventId: string }> {
  constructor(private readonly queries: StepNewsQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ eventId }: { eventId: string }, locale: Locale): Promise<Letter | null> {
    const news = await this.queries.about(eventId);
    if (news?.verification !== 'asked') return null;
    const { company, text } = news;
    const url = `${this.options.publicUrl}/${locale}/organisation/profile`;
    return locale === 'nl'
      ? {
          subject: `Een vraag over ${company}`,
          blocks: [
            { kind: 'text', text: `HCA-ICT bekijkt de aanmelding van ${company} en wil eerst iets weten. Zodra je antwoord hebt gegeven, kijken we verder. Concepten schrijven kan intussen gewoon.` },
            { kind: 'heading', text: 'De vraag' }, { kind: 'text', text },
          ],
          action: { label: 'Geef antwoord', url }, why: `Je krijgt dit bericht omdat je beheerder bent van ${company}.`,
        }
      : {
          subject: `A question about ${company}`,
          blocks: [
            { kind: 'text', text: `HCA-ICT is looking at the sign-up of ${company} and would like to know something first. Once you have answered, we go on. Meanwhile you can write drafts as usual.` },
            { kind: 'heading', text: 'The question' }, { kind: 'text', text },
          ],
          action: { label: 'Answer', url }, why: `You get this message because you are administrator of ${company}.`,
        };
  }
}
