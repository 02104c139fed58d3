import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { BASE_OPTIONS, Writes, type Block, type Letter, type MailWriter } from '#base/server';
import { FACTOR, type Factor, type Match } from '#matching/contract';
import { MatchQueries } from './match.queries';
import { matchAddress } from './telling';
import { fullDayOf, kindName, levelName, pointsOf, units } from './wording/words';

/** A posting fits a programme this person answers for: the score, why, and where to respond. */
@Injectable()
@Writes('posting-match')
export class PostingMatchMail implements MailWriter<{ postingId: string; personId: string }> {
  constructor(private readonly queries: MatchQueries, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ postingId, personId }: { postingId: string; personId: string }, locale: Locale): Promise<Letter | null> {
    const [best, ...others] = await this.queries.forReader(postingId, personId);
    return best ? letterOf(best, others, locale, this.options.publicUrl) : null;
  }
}

/** The letter about the best of somebody's programmes; the others are named below it. */
export function letterOf(best: Match, others: Match[], locale: Locale, publicUrl: string): Letter {
  const say = (text: Text) => text[locale];
  const { posting, programme, explanation: { factors, gates, recognition } } = best;
  const name = `${programme.name}, ${say(levelName(programme.level))}`;
  const facts: [string, string][] = [
    [say({ nl: 'Plaatsing', en: 'Posting' }), posting.title],
    [say({ nl: 'Soort', en: 'Kind' }), say(kindName(posting.kind))],
    [say({ nl: 'Vrij', en: 'Available' }), say(units(posting.kind, posting.seatsLeft))],
    ...(posting.municipality ? [[say({ nl: 'Plaats', en: 'Place' }), posting.municipality] as [string, string]] : []),
    ...(posting.closesOn ? [[say({ nl: 'Reageren kan tot en met', en: 'Respond until' }), say(fullDayOf(posting.closesOn))] as [string, string]] : []),
  ];
  const of = { nl: 'van', en: 'of' }[locale];
  const blocks: Block[] = [
    { kind: 'text', text: say({
      nl: `Een plaatsing van ${posting.owner.name} past bij ${name}: ${best.score} van 100.`,
      en: `A posting by ${posting.owner.name} fits ${name}: ${best.score} of 100.` }) },
    { kind: 'facts', rows: facts },
    { kind: 'heading', text: say({ nl: 'Waarom het past', en: 'Why it fits' }) },
    { kind: 'text', text: [...gates.map(({ line }) => say(line)), ...(recognition ? [say(recognition.line)] : [])].join(' ') },
    { kind: 'facts', rows: reasonRows(factors, locale) },
    { kind: 'text', text: say({ nl: 'Het bedrijf leest precies dezelfde uitleg.', en: 'The company reads exactly the same explanation.' }) },
  ];
  if (others.length > 0) {
    blocks.push({ kind: 'heading', text: say({ nl: 'Het past ook bij', en: 'It also fits' }) },
      { kind: 'facts', rows: others.map(({ programme: other, score }) => [`${other.name}, ${say(levelName(other.level))}`, `${score} ${of} 100`]) });
  }
  return {
    subject: say({ nl: `Past bij ${programme.name}: ${posting.title}`, en: `Fits ${programme.name}: ${posting.title}` }),
    blocks,
    action: {
      label: say({ nl: 'Bekijk de plaatsing en reageer', en: 'Look at the posting and respond' }),
      url: `${publicUrl}/${locale}${matchAddress(posting.id, programme.id)}`,
    },
    why: say({
      nl: `Je krijgt deze mail omdat je bij ${programme.institution.name} beslist over ${programme.name}.`,
      en: `You get this mail because you decide about ${programme.name} at ${programme.institution.name}.` }),
  };
}

/** Each factor with its points and what they come from, one row each. */
export function reasonRows(factors: Factor[], locale: Locale): [string, string][] {
  const say = (text: Text) => text[locale];
  return factors.map(({ name, points, weight, asked, has }) => [
    say(FACTOR[name]),
    // Nothing is asked about earlier work: only what was there says something.
    `${say(pointsOf(points))} ${{ nl: 'van', en: 'of' }[locale]} ${weight}. ${name === 'earlier' ? '' : `${say({ nl: 'Gevraagd', en: 'Asked' })}: ${say(asked)}. ${say({ nl: 'Hier', en: 'Here' })}: `}${say(has)}.`,
  ]);
}
