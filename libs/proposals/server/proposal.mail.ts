import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, type Letter, type MailWriter } from '#base/server';
import { ProposalNewsQueries, type ProposalArgs, type ProposalNews } from './proposal.news';

/** Words a letter about a proposal. */
export type LetterOf = (proposal: ProposalNews, locale: Locale, url: string) => Letter;

/** A mail about a proposal as it stands after the move that is told; nothing once something came after it. */
@Injectable()
export abstract class ProposalMail implements MailWriter<ProposalArgs> {
  constructor(private readonly queries: ProposalNewsQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write(args: ProposalArgs, locale: Locale): Promise<Letter | null> {
    const proposal = await this.queries.after(args);
    return proposal && this.letter(proposal, locale, `${this.options.publicUrl}/${locale}/proposals/${args.proposalId}`);
  }

  protected abstract readonly letter: LetterOf;
}
