import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Writes, type Letter, type MailWriter } from '#base/server';
import { proposalFacts, ProposalNewsQueries } from './letter.queries';

/** To the programme's managers: the company confirmed, theirs is the last yes. */
@Injectable()
@Writes('proposal-confirmed')
export class ProposalConfirmed implements MailWriter<{ proposalId: string }> {
  constructor(private readonly queries: ProposalNewsQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ proposalId }: { proposalId: string }, locale: Locale): Promise<Letter | null> {
    const proposal = await this.queries.about(proposalId);
    if (proposal?.status !== 'confirmed') return null;
    const { company, programme, title } = proposal;
    const url = `${this.options.publicUrl}/${locale}/proposals/${proposalId}`;
    return locale === 'nl'
      ? {
          subject: `${company} bevestigt: ${title}`,
          blocks: [
            { kind: 'text', text: `${company} gaat akkoord met jullie voorstel. Jij geeft nu het laatste akkoord. De plaatsen zijn pas van jullie als je accepteert.` },
            proposalFacts(proposal, locale),
          ],
          action: { label: 'Bekijk en accepteer', url }, why: `Je krijgt dit bericht omdat je beslist voor ${programme}.`,
        }
      : {
          subject: `${company} confirms: ${title}`,
          blocks: [
            { kind: 'text', text: `${company} agrees with your proposal. You now give the last yes. The seats are yours once you accept.` },
            proposalFacts(proposal, locale),
          ],
          action: { label: 'View and accept', url }, why: `You get this message because you decide for ${programme}.`,
        };
  }
}
