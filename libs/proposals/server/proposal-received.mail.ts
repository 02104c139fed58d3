import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Writes, type Letter, type MailWriter } from '#base/server';
import { unitsOf } from '#postings/contract';
import { proposalFacts, ProposalNewsQueries } from './letter.queries';

/** To the company: a programme responded to its offer. */
@Injectable()
@Writes('proposal-received')
export class ProposalReceived implements MailWriter<{ proposalId: string }> {
  constructor(private readonly queries: ProposalNewsQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ proposalId }: { proposalId: string }, locale: Locale): Promise<Letter | null> {
    const proposal = await this.queries.about(proposalId);
    if (proposal?.status !== 'sent') return null;
    const units = unitsOf(proposal.kind, proposal.seats)[locale];
    const { institution, company, title, message } = proposal;
    const url = `${this.options.publicUrl}/${locale}/proposals/${proposalId}`;
    return locale === 'nl'
      ? {
          subject: `${institution} vraagt ${units}: ${title}`,
          blocks: [
            { kind: 'text', text: `Een opleiding van ${institution} reageert op jullie plaatsing. Bevestig je het voorstel, dan geeft de opleidingsmanager het laatste akkoord.` },
            proposalFacts(proposal, locale), { kind: 'heading', text: 'Bericht van de opleiding' }, { kind: 'text', text: message },
          ],
          action: { label: 'Bekijk het voorstel', url }, why: `Je krijgt dit bericht omdat je contact of beheerder bent bij ${company}.`,
        }
      : {
          subject: `${institution} asks for ${units}: ${title}`,
          blocks: [
            { kind: 'text', text: `A programme of ${institution} responds to your posting. If you confirm the proposal, the programme manager gives the last yes.` },
            proposalFacts(proposal, locale), { kind: 'heading', text: 'Message from the programme' }, { kind: 'text', text: message },
          ],
          action: { label: 'View the proposal', url }, why: `You get this message because you are contact or administrator at ${company}.`,
        };
  }
}
