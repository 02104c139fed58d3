import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Writes, type Letter, type MailWriter } from '#base/server';
import { StepNewsQueries } from './letter.queries';

/** To the analyst who asked or refused: the company answered. */
@Injectable()
@Writes('company-answered')
export class CompanyAnswered implements MailWriter<{ eventId: string }> {
  constructor(private readonly queries: StepNewsQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ eventId }: { eventId: string }, locale: Locale): Promise<Letter | null> {
    const news = await this.queries.about(eventId);
    if (news?.verification !== 'waiting') return null;
    const { company, text, who } = news;
    const url = `${this.options.publicUrl}/${locale}/desk/verification`;
    return locale === 'nl'
      ? {
          subject: `${company} heeft geantwoord`,
          blocks: [{ kind: 'text', text: `${who ?? 'Een beheerder'} antwoordde op wat HCA-ICT schreef. Het bedrijf staat weer in de wachtrij, met alles wat er eerder is gezegd.` }, { kind: 'heading', text: 'Het antwoord' }, { kind: 'text', text }],
          action: { label: 'Naar de wachtrij', url }, why: `Je krijgt dit bericht omdat jij ${company} het laatst bekeek, of omdat je analist bent.`,
        }
      : {
          subject: `${company} has answered`,
          blocks: [{ kind: 'text', text: `${who ?? 'An administrator'} answered what HCA-ICT wrote. The company is in the queue again, with everything that was said before.` }, { kind: 'heading', text: 'The answer' }, { kind: 'text', text }],
          action: { label: 'To the queue', url }, why: `You get this message because you were the last to look at ${company}, or because you are an analyst.`,
        };
  }
}
