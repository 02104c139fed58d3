import { Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { Db, statement, type Block } from '#base/server';
import { KINDS, type Kind } from '#guidance/contract';
import { LEVELS, type Level } from '#pathways/contract';
import { unitsOf, type KindSlug, type PostingStatus } from '#postings/contract';
import type { ProposalStatus } from '#proposals/contract';

/** What the mails about a proposal tell. */
export interface ProposalNews {
  id: string; status: ProposalStatus; seats: number; message: string; deadlineAt: Date | null;
  title: string; kind: KindSlug & Kind; postingStatus: PostingStatus; programme: string; level: Level; company: string; institution: string;
}

const news = statement<ProposalNews>('proposals.news',
  `select p.id, p.status, p.seats, p.message, p.deadline_at as "deadlineAt", g.title, g.kind, g.status as "postingStatus", r.name as programme, r.level, c.name as company, i.name as institution
   from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
   join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where p.id = $1`);

/** Reads a proposal for its mails. */
@Injectable()
export class ProposalNewsQueries {
  constructor(private readonly db: Db) {}

  about(proposalId: string): Promise<ProposalNews | null> {
    return this.db.one(news, [proposalId]);
  }
}

const dates: Record<Locale, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }),
};

/** A moment as the day it falls on, in words. */
export const longDay = (moment: Date, locale: Locale): string => dates[locale].format(moment);

const names = {
  nl: { offer: 'Plaatsing', programme: 'Opleiding', company: 'Bedrijf', asked: 'Gevraagd', until: 'Antwoord voor' },
  en: { offer: 'Posting', programme: 'Programme', company: 'Company', asked: 'Asked', until: 'Answer before' },
};

/** The facts of a proposal, as a table in a mail. */
export function proposalFacts(proposal: ProposalNews, locale: Locale): Block {
  const name = names[locale];
  const { title, kind, programme, level, institution, company, seats, deadlineAt } = proposal;
  return { kind: 'facts', rows: [
    [name.offer, `${title} (${KINDS[kind][locale].toLowerCase()})`],
    [name.company, company],
    [name.programme, `${programme}, ${LEVELS[level][locale]}, ${institution}`],
    [name.asked, unitsOf(kind, seats)[locale]],
    ...(deadlineAt ? [[name.until, longDay(deadlineAt, locale)] satisfies [string, string]] : []),
  ] };
}
