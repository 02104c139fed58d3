import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Clock, Db, say, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { asksGuidance, howIsIt, MOMENT, type Moment, type Side } from '#check-ins/contract';
import type { KindSlug } from '#postings/contract';
import { CheckInLinks } from './links';

interface Asked {
  moment: Moment;
  kind: KindSlug;
  side: Side;
  title: string;
  other: string;
  askedAt: Date;
  closesAt: Date;
  answeredAt: Date | null;
  /** The institution asks something of its own. */
  hasQuestion: boolean;
}

const asked = statement<Asked>('check-ins.mail',
  `select k.moment, c.kind, s.side, p.title, other.name as other, k.asked_at as "askedAt", k.closes_at as "closesAt", s.answered_at as "answeredAt", k.question is not null as "hasQuestion"
   from check_in_side s join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id join posting p on p.id = c.posting_id
   join organisation other on other.id = case s.side when 'company' then c.institution_id else c.company_id end
   where s.id = $1 and k.status = 'asked' and k.closes_at > $2`);

/** A day as people say it, in Amsterdam. */
export const dayText = (moment: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Europe/Amsterdam' }).format(moment);

/** The letter that asks one side, with a link of its own: pure, so that its words stand in a snapshot. */
export function askingLetter(facts: Asked, locale: Locale, url: string, isReminder: boolean): Letter {
  const { kind, moment, side, other, title } = facts;
  const question = say(locale, howIsIt(kind, moment === 'after', other));
  const count = facts.hasQuestion || asksGuidance(kind);
  const opening = isReminder
    ? { nl: `Op ${dayText(facts.askedAt, 'nl')} vroegen we hoe het gaat. Je antwoord is er nog niet.`, en: `On ${dayText(facts.askedAt, 'en')} we asked how it is going. Your answer is not there yet.` }
    : { nl: `${count ? 'Drie vragen over de hele groep' : 'Twee vragen'} en een vrije regel: dat kost één minuut. Je hoeft niet in te loggen.`,
        en: `${count ? 'Three questions about the whole group' : 'Two questions'} and a free line: it takes one minute. You do not have to sign in.` };
  const sees = side === 'company'
    ? { nl: 'De opleiding ziet je antwoord ook.', en: 'The programme sees your answer too.' }
    : { nl: 'Het bedrijf ziet je antwoord ook.', en: 'The company sees your answer too.' };
  const rows: [string, string][] = locale === 'nl'
    ? [['Samenwerking', title], ['Moment', MOMENT[moment].nl], ['Antwoorden kan tot', dayText(facts.closesAt, 'nl')]]
    : [['Collaboration', title], ['Moment', MOMENT[moment].en], ['You can answer until', dayText(facts.closesAt, 'en')]];
  return {
    subject: isReminder ? (locale === 'nl' ? `Herinnering: ${lowered(question)}` : `Reminder: ${lowered(question)}`) : question,
    blocks: [{ kind: 'text', text: `${say(locale, opening)} ${say(locale, sees)}` }, { kind: 'facts', rows }],
    action: { label: locale === 'nl' ? 'Beantwoord' : 'Answer', url },
    why: locale === 'nl'
      ? 'Je krijgt deze mail omdat je contactpersoon bent voor deze samenwerking. De link werkt alleen voor jou: stuur hem niet door.'
      : 'You get this mail because you are the contact for this collaboration. The link works for you alone: do not forward it.',
  };
}

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

abstract class AskingMail implements MailWriter {
  protected abstract readonly isReminder: boolean;

  constructor(private readonly db: Db, private readonly links: CheckInLinks, private readonly clock: Clock, private readonly publicUrl: string) {}

  async write({ sideId }: Record<string, string>, locale: Locale): Promise<Letter | null> {
    const facts = await this.db.one(asked, [sideId, this.clock.now()]);
    if (!facts || !sideId || (this.isReminder && facts.answeredAt)) return null;
    const token = await this.links.make(sideId, facts.closesAt);
    return askingLetter(facts, locale, `${this.publicUrl}/${locale}/check-ins/${token}`, this.isReminder);
  }
}

/** Asks one side how it goes. */
@Injectable()
@Writes('check-in')
export class CheckInMail extends AskingMail {
  protected readonly isReminder = false;

  constructor(db: Db, links: CheckInLinks, @Inject(Clock) clock: Clock, @Inject(BASE_OPTIONS) { publicUrl }: { publicUrl: string }) {
    super(db, links, clock, publicUrl);
  }
}

/** Asks once more who has not answered. */
@Injectable()
@Writes('check-in-reminder')
export class CheckInReminderMail extends AskingMail {
  protected readonly isReminder = true;

  constructor(db: Db, links: CheckInLinks, @Inject(Clock) clock: Clock, @Inject(BASE_OPTIONS) { publicUrl }: { publicUrl: string }) {
    super(db, links, clock, publicUrl);
  }
}
