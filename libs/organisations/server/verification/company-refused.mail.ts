import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Writes, type Letter, type MailWriter } from '#base/server';
import { REFUSAL_REASONS } from '#organisations/contract';
import { StepNewsQueries } from './letter.queries';

/** To the administrators of a company: HCA-ICT does not approve of it, why, and that they can answer. */
@Injectable()
@Writes('company-refused')
export class CompanyRefused implements MailWriter<{ eventId: string }> {
  constructor(private readonly queries: StepNewsQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ eventId }: { eventId: string }, locale: Locale): Promise<Letter | null> {
    const news = await this.queries.about(eventId);
    if (news?.verification !== 'refused' || !news.reason) return null;
    const { company, text, reason } = news;
    const url = `${this.options.publicUrl}/${locale}/organisation/profile`;
    return locale === 'nl'
      ? {
          subject: `${company} is nog niet goedgekeurd`,
          blocks: [
            { kind: 'text', text: 'HCA-ICT heeft naar jullie aanmelding gekeken. Plaatsingen gaan nu niet open. Denk je dat het anders zit, of kun je de gegevens aanvullen? Antwoord dan; we kijken opnieuw.' },
            { kind: 'facts', rows: [['Reden', REFUSAL_REASONS[reason].nl], ['Toelichting', text]] },
          ],
          action: { label: 'Vul aan of antwoord', url }, why: `Je krijgt dit bericht omdat je beheerder bent van ${company}.`,
        }
      : {
          subject: `${company} has not been approved yet`,
          blocks: [
            { kind: 'text', text: 'HCA-ICT has looked at your sign-up. Postings do not open now. Do you see it differently, or can you complete the data? Then answer; we will look again.' },
            { kind: 'facts', rows: [['Reason', REFUSAL_REASONS[reason].en], ['Explanation', text]] },
          ],
          action: { label: 'Complete or answer', url }, why: `You get this message because you are administrator of ${company}.`,
        };
  }
}
