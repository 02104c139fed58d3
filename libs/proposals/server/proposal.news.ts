import { Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { Db, statement, type Block } from '#base/server';
import { KINDS, type Kind } from '#guidance/contract';
import { LEVELS, type Level } from '#pathways/contract';
import { unitsOf, type KindSlug, type PostingStatus } from '#postings/contract';
import { differences, turnOf, type DeclineReason, type Difference, type Party, type ProposalPeriod, type ProposalStatus, type ProposalTerms } from '#proposals/contract';
import { periodOf } from './present';

/** What the mails about a proposal tell. */
export interface ProposalNews {
  id: string; status: ProposalStatus; side: Party; endedSide: Party | null; moves: number; revision: number; seats: number; fromOn: string | null; untilOn: string | null; message: string; deadlineAt: Date | null; classUntil: string | null; classInterested: number | null;
  title: string; kind: KindSlug & Kind; direction: 'offer' | 'request'; postingStatus: PostingStatus; programme: string; level: Level; company: string; institution: string;
  before: { seats: number; from_on: string | null; until_on: string | null; message: string } | null;
  no: { reason: DeclineReason; sentence: string; is_welcome: boolean } | null;
}

const news = statement<ProposalNews>('proposals.news',
  `select p.id, p.status, p.side, p.ended_side as "endedSide", p.moves, p.revision, p.seats, p.from_on as "fromOn", p.until_on as "untilOn", p.message, p.deadline_at as "deadlineAt", p.class_until as "classUntil", p.class_interested as "classInterested",
     g.title, g.kind, g.direction, g.status as "postingStatus", r.name as programme, r.level, c.name as company, i.name as institution,
     (select to_jsonb(v) from (select seats, from_on, until_on, message from proposal_move m where m.proposal_id = p.id and m.revision = p.revision - 1) v) as before,
     (select to_jsonb(v) from (select reason, sentence, is_welcome from proposal_move m where m.proposal_id = p.id and m.number = p.moves and m.reason is not null) v) as no
   from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
   join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where p.id = $1`);

/** Reads a proposal for its mails. */
@Injectable()
export class ProposalNewsQueries {
  constructor(private readonly db: Db) {}

  /** As it stands after a move; null when something came after it, so that there is nothing left to say. */
  async after({ proposalId, move }: ProposalArgs): Promise<ProposalNews | null> {
    const found = await this.db.one(news, [proposalId]);
    return found && (move === undefined || String(found.moves) === move) ? found : null;
  }
}

/** What a mail and a notice about a proposal are made from. */
export type ProposalArgs = { proposalId: string; move?: string };

const dates: Record<Locale, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }),
};

/** A moment as the day it falls on, in words. */
export const longDay = (moment: Date, locale: Locale): string => dates[locale].format(moment);

const names = {
  nl: { offer: 'Plaatsing', request: 'Vraag', programme: 'Opleiding', company: 'Bedrijf', asked: 'Gevraagd', period: 'Periode', until: 'Antwoord voor', message: 'Bericht', whole: 'de hele periode', to: 'tot en met' },
  en: { offer: 'Posting', request: 'Request', programme: 'Programme', company: 'Company', asked: 'Asked', period: 'Period', until: 'Answer before', message: 'Message', whole: 'the whole period', to: 'until' },
};

const spell = (period: ProposalPeriod | null, locale: Locale): string =>
  period ? `${longDay(new Date(period.from), locale)} ${names[locale].to} ${longDay(new Date(period.until), locale)}` : names[locale].whole;

/** The facts of a proposal, as a table in a mail. */
export function proposalFacts(proposal: ProposalNews, locale: Locale): Block {
  const name = names[locale];
  const { title, kind, direction, programme, level, institution, company, seats, deadlineAt, fromOn, untilOn } = proposal;
  const period = periodOf(fromOn, untilOn);
  return { kind: 'facts', rows: [
    [direction === 'offer' ? name.offer : name.request, `${title} (${KINDS[kind][locale].toLowerCase()})`],
    [name.company, company],
    [name.programme, `${programme}, ${LEVELS[level][locale]}, ${institution}`],
    [name.asked, unitsOf(kind, seats)[locale]],
    ...(period ? [[name.period, spell(period, locale)] satisfies [string, string]] : []),
    ...(deadlineAt && turnOf(proposal) ? [[name.until, longDay(deadlineAt, locale)] satisfies [string, string]] : []),
  ] };
}

/** What this version changed, field by field: what it was and what it is. */
export function changes(proposal: ProposalNews, locale: Locale): Block[] {
  const { before, seats, fromOn, untilOn, message, kind } = proposal;
  if (!before) return [];
  const old: ProposalTerms = { seats: before.seats, period: periodOf(before.from_on, before.until_on), message: before.message };
  const found = differences(old, { seats, period: periodOf(fromOn, untilOn), message });
  const rows = found.flatMap((one): [string, string][] => {
    const [was, is] = said(one, kind, locale);
    return was === null ? [] : [[names[locale][one.field === 'seats' ? 'asked' : 'period'], `${was} → ${is}`]];
  });
  return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
}

function said(one: Difference, kind: KindSlug, locale: Locale): [string, string] | [null, null] {
  switch (one.field) {
    case 'seats': return [unitsOf(kind, one.before)[locale], unitsOf(kind, one.after)[locale]];
    case 'period': return [spell(one.before, locale), spell(one.after, locale)];
    case 'message': return [null, null];
  }
}

/** Why one of a side gets mail about a proposal. */
export function whyOf({ company, programme }: ProposalNews, side: Party): Text {
  return side === 'company'
    ? { nl: `Je krijgt dit bericht omdat je contact of beheerder bent bij ${company}.`, en: `You get this message because you are contact or administrator at ${company}.` }
    : { nl: `Je krijgt dit bericht omdat je beslist voor ${programme}.`, en: `You get this message because you decide for ${programme}.` };
}
