import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Writes, type Letter, type MailWriter } from '#base/server';
import { ProposalNewsQueries, type ProposalNews } from './letter.queries';

/** To the managers of a programme whose proposal lapsed: the last seat went to another, or the posting is over. */
@Injectable()
@Writes('proposal-lapsed')
export class ProposalLapsed implements MailWriter<{ proposalId: string }> {
  constructor(private readonly queries: ProposalNewsQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ proposalId }: { proposalId: string }, locale: Locale): Promise<Letter | null> {
    const proposal = await this.queries.about(proposalId);
    if (proposal?.status !== 'lapsed') return null;
    const { company, programme, title } = proposal;
    const url = `${this.options.publicUrl}/${locale}/postings`;
    if (proposal.postingStatus !== 'filled') return ended(proposal, locale, url);
    return locale === 'nl'
      ? {
          subject: `Vol: ${title}`,
          blocks: [{ kind: 'text', text: `De laatste plaats bij ${company} is vergeven. Het voorstel van ${programme} is daarmee vervallen. Andere plaatsingen die passen, staan klaar.` }],
          action: { label: 'Bekijk andere plaatsingen', url }, why: `Je krijgt dit bericht omdat ${programme} een open voorstel had.`,
        }
      : {
          subject: `Filled: ${title}`,
          blocks: [{ kind: 'text', text: `The last seat at ${company} has been given. The proposal of ${programme} has therefore lapsed. Other postings that fit are ready for you.` }],
          action: { label: 'See other postings', url }, why: `You get this message because ${programme} had an open proposal.`,
        };
  }
}

/** The posting is over before anybody answered. */
function ended({ company, programme, title, postingStatus }: ProposalNews, locale: Locale, url: string): Letter {
  const isGone = postingStatus === 'withdrawn';
  return locale === 'nl'
    ? {
        subject: `${isGone ? 'Ingetrokken' : 'Gesloten'}: ${title}`,
        blocks: [{ kind: 'text', text: `${company} heeft deze plaatsing ${isGone ? 'ingetrokken' : 'gesloten'}. Het voorstel met ${programme} is daarmee vervallen. Andere plaatsingen die passen, staan klaar.` }],
        action: { label: 'Bekijk andere plaatsingen', url }, why: `Je krijgt dit bericht omdat ${programme} een open voorstel had.`,
      }
    : {
        subject: `${isGone ? 'Withdrawn' : 'Closed'}: ${title}`,
        blocks: [{ kind: 'text', text: `${company} has ${isGone ? 'withdrawn' : 'closed'} this posting. The proposal with ${programme} has therefore lapsed. Other postings that fit are ready for you.` }],
        action: { label: 'See other postings', url }, why: `You get this message because ${programme} had an open proposal.`,
      };
}
