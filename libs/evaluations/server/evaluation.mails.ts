import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { BASE_OPTIONS, Db, say, statement, Writes, type Letter, type MailWriter } from '#base/server';
import type { Side } from '#collaborations/contract';
import { howWasIt, nextStep, type Ending } from '#evaluations/contract';
import { KINDS } from '#guidance/contract';
import type { KindSlug } from '#postings/contract';
import { EvaluationLinks } from './links';

interface Asked { kind: KindSlug; ending: Ending; side: Side; title: string; other: string; givenAt: Date | null; releasedAt: Date | null }

/** Sides with what they are asked, and whether they still can be. */
export const waiting = statement<Asked & { id: string }>('evaluations.waiting',
  `select s.id, b.kind, e.ending, s.side, g.title, other.name as other, s.given_at as "givenAt", e.released_at as "releasedAt"
   from evaluation_side s join evaluation e on e.collaboration_id = s.collaboration_id join collaboration b on b.id = s.collaboration_id join posting g on g.id = b.posting_id
   join organisation other on other.id = case s.side when 'company' then b.institution_id else b.company_id end where s.id = any($1::uuid[])`);

export interface Told { id: string; kind: KindSlug; ending: Ending; title: string; company: string; institution: string; sides: number }
export const told = statement<Told>('evaluations.told',
  `select b.id, b.kind, e.ending, g.title, c.name as company, i.name as institution, (select count(*)::int from evaluation_side s where s.collaboration_id = b.id and s.given_at is not null) as sides
   from evaluation e join collaboration b on b.id = e.collaboration_id join posting g on g.id = b.posting_id join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
   where b.id = any($1::uuid[])`);

const why: Text = { nl: 'Je krijgt dit bericht omdat je bij deze samenwerking betrokken bent.', en: 'You get this message because you are part of this collaboration.' };
const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** The letter that asks one side to look back: with thanks first. */
export function askingLetter({ kind, ending, other, title }: Asked, locale: Locale, url: string, isReminder: boolean): Letter {
  const question = howWasIt(kind, ending, other);
  const opening: Text = isReminder
    ? { nl: 'Je evaluatie is er nog niet. Het kost drie minuten, en inloggen hoeft niet.', en: 'Your evaluation is not there yet. It takes three minutes, and you need not sign in.' }
    : ending === 'completed'
      ? { nl: `Dank je voor de tijd en de aandacht die je hierin stak. Kijk in drie minuten terug: wat leverde het op, en hoe nu verder? Inloggen hoeft niet.`, en: `Thank you for the time and attention you put into this. Look back in three minutes: what did it bring, and what comes next? You need not sign in.` }
      : { nl: 'Stoppen is normaal, en wat jullie deden telt. Wil je kort terugkijken? Dat mag, het hoeft niet.', en: 'Stopping is normal, and what you did counts. Would you look back briefly? You may; you need not.' };
  const hidden: Text = { nl: `${other} ziet wat je geeft pas als zij ook hebben geantwoord, of na twee weken.`, en: `${other} sees what you give only once they have answered too, or after two weeks.` };
  return {
    subject: isReminder ? `${say(locale, { nl: 'Herinnering', en: 'Reminder' })}: ${lowered(say(locale, question))}` : say(locale, question),
    blocks: [{ kind: 'text', text: say(locale, opening) }, { kind: 'text', text: say(locale, hidden) }, { kind: 'facts', rows: [[say(locale, { nl: 'Samenwerking', en: 'Collaboration' }), title]] }],
    action: { label: say(locale, { nl: 'Kijk terug', en: 'Look back' }), url },
    why: say(locale, { nl: 'Je krijgt deze mail omdat je contactpersoon bent voor deze samenwerking. De link werkt alleen voor jou: stuur hem niet door.', en: 'You get this mail because you are the contact for this collaboration. The link works for you alone: do not forward it.' }),
  };
}

abstract class AskingMail implements MailWriter {
  protected abstract readonly isReminder: boolean;

  constructor(private readonly db: Db, private readonly links: EvaluationLinks, private readonly publicUrl: string) {}

  async write({ sideId }: Record<string, string>, locale: Locale): Promise<Letter | null> {
    const [facts] = await this.db.query(waiting, [[sideId]]);
    if (!facts || !sideId || facts.releasedAt || facts.givenAt) return null;
    return askingLetter(facts, locale, `${this.publicUrl}/${locale}/evaluations/${await this.links.make(sideId)}`, this.isReminder);
  }
}

/** Asks one side to look back. */
@Injectable()
@Writes('evaluation-asked')
export class EvaluationAskedMail extends AskingMail {
  protected readonly isReminder = false;

  constructor(db: Db, links: EvaluationLinks, @Inject(BASE_OPTIONS) { publicUrl }: { publicUrl: string }) {
    super(db, links, publicUrl);
  }
}

/** Asks once more who has not looked back. */
@Injectable()
@Writes('evaluation-reminder')
export class EvaluationReminderMail extends AskingMail {
  protected readonly isReminder = true;

  constructor(db: Db, links: EvaluationLinks, @Inject(BASE_OPTIONS) { publicUrl }: { publicUrl: string }) {
    super(db, links, publicUrl);
  }
}

/** To both: thanks, what each gave is open, and how it can go on. */
@Injectable()
@Writes('evaluation-released')
export class EvaluationReleasedMail implements MailWriter<{ collaborationId: string; side: Side }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ collaborationId, side }: { collaborationId: string; side: Side }, locale: Locale): Promise<Letter | null> {
    const [facts] = await this.db.query(told, [[collaborationId]]);
    if (!facts) return null;
    const other = side === 'company' ? facts.institution : facts.company;
    const next = nextStep(facts.kind, facts.ending);
    const thanks: Text = side === 'company'
      ? { nl: `Dank je wel. Studenten leren van wat jullie laten zien, en ${other} weet wat die tijd waard is.`, en: `Thank you. Students learn from what you show them, and ${other} knows what that time is worth.` }
      : { nl: `Dank je wel. Zonder docenten die dit dragen was het er niet gekomen; ${other} weet dat ook.`, en: `Thank you. Without teachers who carry it, this would not have happened; ${other} knows that too.` };
    const open: Text = facts.sides === 2 ? { nl: 'Jullie keken allebei terug. Wat jullie gaven, staat nu naast elkaar.', en: 'You both looked back. What you gave now stands side by side.' }
      : { nl: 'Twee weken zijn om. Wat er gegeven is, staat nu open.', en: 'Two weeks have passed. What was given is now open.' };
    const onward: Text | null = next && { nl: `Een logische volgende stap: ${KINDS[next].nl.toLowerCase()}. Of doe het volgend jaar nog een keer; het concept staat met één klik klaar.`, en: `A natural next step: ${KINDS[next].en.toLowerCase()}. Or do it again next year; the draft is one click away.` };
    return {
      subject: say(locale, { nl: `Dank je: zo kijken jullie terug op “${facts.title}”`, en: `Thank you: how you look back on “${facts.title}”` }),
      blocks: [{ kind: 'text', text: say(locale, thanks) }, { kind: 'text', text: say(locale, open) }, ...(onward ? [{ kind: 'text' as const, text: say(locale, onward) }] : [])],
      action: { label: say(locale, { nl: 'Bekijk de evaluatie', en: 'View the evaluation' }), url: `${this.options.publicUrl}/${locale}/collaborations/${collaborationId}/evaluation` }, why: say(locale, why),
    };
  }
}

/** To whose posting it was: the other side would like to do it again. */
@Injectable()
@Writes('evaluation-repeat-asked')
export class RepeatAskedMail implements MailWriter<{ collaborationId: string; side: Side }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ collaborationId, side }: { collaborationId: string; side: Side }, locale: Locale): Promise<Letter | null> {
    const [facts] = await this.db.query(told, [[collaborationId]]);
    if (!facts) return null;
    const other = side === 'company' ? facts.institution : facts.company;
    return {
      subject: say(locale, { nl: `${other} wil het graag nog eens doen`, en: `${other} would like to do it again` }),
      blocks: [{ kind: 'text', text: say(locale, { nl: `“${facts.title}” beviel. Met één klik staat er een concept klaar met de data van volgend jaar, en na het plaatsen nodig je ${other} uit.`, en: `“${facts.title}” went well. One click makes a draft with next year's dates, and once it is posted you invite ${other}.` }) }],
      action: { label: say(locale, { nl: 'Bekijk en herhaal', en: 'Look and repeat' }), url: `${this.options.publicUrl}/${locale}/collaborations/${collaborationId}/evaluation` }, why: say(locale, why),
    };
  }
}
