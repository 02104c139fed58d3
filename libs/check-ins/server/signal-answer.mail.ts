import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { BASE_OPTIONS, Db, say, statement, Words, Writes, type Letter, type MailWriter, type NoticeWords, type NoticeWriter } from '#base/server';
import type { Side } from '#check-ins/contract';

interface Told { id: string; collaborationId: string; title: string; company: string; institution: string; answer: string | null; answerSide: Side | null; isSettled: boolean }
const told = statement<Told>('check-ins.signal-answers-told',
  `select g.id, g.collaboration_id as "collaborationId", p.title, company.name as company, institution.name as institution, g.answer, g.answer_side as "answerSide", g.answered_at is not null as "isSettled"
   from signal g join collaboration c on c.id = g.collaboration_id join posting p on p.id = c.posting_id
   join organisation company on company.id = c.company_id join organisation institution on institution.id = c.institution_id where g.id = any($1::uuid[])`);

const by = ({ answerSide, company, institution }: Told) => (answerSide === 'company' ? company : institution);
const other = ({ answerSide, company, institution }: Told) => (answerSide === 'company' ? institution : company);

/** What one sentence says: that the other side wrote what is done, or that it agrees. */
export function answerWords(one: Told, template: string): Text {
  return template === 'signal-settled'
    ? { nl: `${other(one)} is het eens met wat jullie doen`, en: `${other(one)} agrees with what you do` }
    : { nl: `${by(one)} schreef wat er aan het signaal gebeurt`, en: `${by(one)} wrote what is done about the signal` };
}

/** The letter about an answer to a signal; null when it was taken back meanwhile. */
export function answerLetter(one: Told, locale: Locale, url: string, template: string): Letter | null {
  if (!one.answer || (template === 'signal-settled' && !one.isSettled) || (template === 'signal-answer' && one.isSettled)) return null;
  const pick = (nl: string, en: string) => say(locale, { nl, en });
  const isSettled = template === 'signal-settled';
  return {
    subject: say(locale, answerWords(one, template)),
    blocks: [
      { kind: 'facts', rows: [[pick('Samenwerking', 'Collaboration'), one.title], [pick('Wat er gebeurt', 'What is done'), one.answer]] },
      { kind: 'text', text: isSettled ? pick('Het signaal is beantwoord. Loopt het toch anders, dan zet je het weer open.', 'The signal is answered. Should it go otherwise, then open it again.')
        : pick('Klopt dat, bevestig het dan: dan is het signaal beantwoord. Zie je het anders, schrijf dan zelf wat er moet gebeuren.', 'If that is right, confirm it: the signal is then answered. If you see it otherwise, write yourself what should be done.') },
    ],
    action: { label: isSettled ? pick('Bekijk de samenwerking', 'See the collaboration') : pick('Bevestig of antwoord', 'Confirm or answer'), url },
    why: pick('Je krijgt deze mail omdat je contactpersoon bent voor deze samenwerking.', 'You get this mail because you are the contact for this collaboration.'),
  };
}

abstract class SignalAnswerLetters implements MailWriter {
  protected abstract readonly template: string;

  constructor(private readonly db: Db, private readonly publicUrl: string) {}

  async write({ signalId }: Record<string, string>, locale: Locale): Promise<Letter | null> {
    const one = await this.db.one(told, [[signalId]]);
    return one && answerLetter(one, locale, `${this.publicUrl}/${locale}/collaborations/${one.collaborationId}`, this.template);
  }
}

/** To the other side: what is done about a signal waits for a yes. */
@Injectable()
@Writes('signal-answer')
export class SignalAnswerMail extends SignalAnswerLetters {
  protected readonly template = 'signal-answer';

  constructor(db: Db, @Inject(BASE_OPTIONS) { publicUrl }: { publicUrl: string }) {
    super(db, publicUrl);
  }
}

/** To who wrote it: the other side agrees. */
@Injectable()
@Writes('signal-settled')
export class SignalSettledMail extends SignalAnswerLetters {
  protected readonly template = 'signal-settled';

  constructor(db: Db, @Inject(BASE_OPTIONS) { publicUrl }: { publicUrl: string }) {
    super(db, publicUrl);
  }
}

/** What the inbox says about answers to signals. */
@Injectable()
@Words(['signal-answer', 'signal-settled'])
export class SignalAnswerNotices implements NoticeWriter<{ signalId: string }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { signalId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(told, [all.map(({ signalId }) => signalId)])).map((row) => [row.id, row]));
    return all.map(({ signalId }) => {
      const one = found.get(signalId);
      return one ? { title: answerWords(one, template), line: { nl: one.answer ?? `“${one.title}”`, en: one.answer ?? `“${one.title}”` }, isOver: template === 'signal-answer' && (one.isSettled || !one.answer) } : null;
    });
  }
}
