import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Writes, type Letter, type MailWriter } from '#base/server';
import { unitsOf } from '#postings/contract';
import { proposalFacts, ProposalNewsQueries } from './letter.queries';

/** To the programme's managers: a company invites them; their acceptance is the last yes. */
@Injectable()
@Writes('proposal-invitation')
export class ProposalInvitation implements MailWriter<{ proposalId: string }> {
  constructor(private readonly queries: ProposalNewsQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ proposalId }: { proposalId: string }, locale: Locale): Promise<Letter | null> {
    const proposal = await this.queries.about(proposalId);
    if (proposal?.status !== 'sent') return null;
    const units = unitsOf(proposal.kind, proposal.seats)[locale];
    const { company, programme, title, message } = proposal;
    const url = `${this.options.publicUrl}/${locale}/proposals/${proposalId}`;
    return locale === 'nl'
      ? {
          subject: `${company} nodigt ${programme} uit: ${title}`,
          blocks: [
            { kind: 'text', text: `${company} biedt je opleiding ${units} aan. Accepteer je, dan is de samenwerking rond: het bedrijf hoeft niets meer te bevestigen.` },
            proposalFacts(proposal, locale), { kind: 'heading', text: 'Bericht van het bedrijf' }, { kind: 'text', text: message },
          ],
          action: { label: 'Bekijk de uitnodiging', url }, why: `Je krijgt dit bericht omdat je beslist voor ${programme}.`,
        }
      : {
          subject: `${company} invites ${programme}: ${title}`,
          blocks: [
            { kind: 'text', text: `${company} offers your programme ${units}. If you accept, the collaboration is agreed: the company has nothing left to confirm.` },
            proposalFacts(proposal, locale), { kind: 'heading', text: 'Message from the company' }, { kind: 'text', text: message },
          ],
          action: { label: 'View the invitation', url }, why: `You get this message because you decide for ${programme}.`,
        };
  }
}
