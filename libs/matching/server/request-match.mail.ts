import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { BASE_OPTIONS, Writes, type Block, type Letter, type MailWriter } from '#base/server';
import type { RequestMatch } from '#matching/contract';
import { reasonRows } from './posting-match.mail';
import { RequestMatchQueries } from './request-match.queries';
import { matchAddress } from './telling';
import { fullDayOf, kindName } from './wording/words';

/** An institution asks something that fits the company this person works for: the score, why, and where to respond. */
@Injectable()
@Writes('request-match')
export class RequestMatchMail implements MailWriter<{ postingId: string; personId: string }> {
  constructor(private readonly queries: RequestMatchQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ postingId, personId }: { postingId: string; personId: string }, locale: Locale): Promise<Letter | null> {
    const match = await this.queries.forReader(postingId, personId);
    return match && letterOf(match, locale, this.options.publicUrl);
  }
}

function letterOf({ posting, company, branch, score, explanation }: RequestMatch, locale: Locale, publicUrl: string): Letter {
  const say = (text: Text) => text[locale];
  const { gates, factors, recognition } = explanation;
  const facts: [string, string][] = [
    [say({ nl: 'Vraag', en: 'Request' }), posting.title],
    [say({ nl: 'Soort', en: 'Kind' }), say(kindName(posting.kind))],
    [say({ nl: 'Vestiging die past', en: 'Branch that fits' }), `${branch.name}, ${branch.municipality}`],
    ...(posting.closesOn ? [[say({ nl: 'Reageren kan tot en met', en: 'Respond until' }), say(fullDayOf(posting.closesOn))] as [string, string]] : []),
  ];
  const blocks: Block[] = [
    { kind: 'text', text: say({
      nl: `${posting.owner.name} zoekt iets wat bij ${company.name} past: ${score} van 100.`,
      en: `${posting.owner.name} looks for something that fits ${company.name}: ${score} of 100.` }) },
    { kind: 'facts', rows: facts },
    { kind: 'heading', text: say({ nl: 'Waarom het past', en: 'Why it fits' }) },
    { kind: 'text', text: [...gates.map(({ line }) => say(line)), ...(recognition ? [say(recognition.line)] : [])].join(' ') },
    { kind: 'facts', rows: reasonRows(factors, locale) },
    { kind: 'text', text: say({ nl: 'De instelling leest precies dezelfde uitleg.', en: 'The institution reads exactly the same explanation.' }) },
  ];
  return {
    subject: say({ nl: `Past bij ${company.name}: ${posting.title}`, en: `Fits ${company.name}: ${posting.title}` }),
    blocks,
    action: { label: say({ nl: 'Bekijk de vraag en reageer', en: 'Look at the request and respond' }), url: `${publicUrl}/${locale}${matchAddress(posting.id)}` },
    why: say({ nl: `Je krijgt deze mail omdat je bij ${company.name} werkt.`, en: `You get this mail because you work for ${company.name}.` }),
  };
}
