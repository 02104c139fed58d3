import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Clock, Db, statement, Words, type NoticeWords, type NoticeWriter } from '#base/server';
import { howIsIt, type Moment } from '#check-ins/contract';
import type { KindSlug } from '#postings/contract';
import { dayText } from './check-in.mail';
import { raisedWords, type Raised } from './signal.mail';

interface Asked { id: string; moment: Moment; kind: KindSlug; other: string; closesAt: Date | null; isAnswered: boolean }
const asked = statement<Asked>('check-ins.told',
  `select s.id, k.moment, c.kind, other.name as other, k.closes_at as "closesAt", s.answered_at is not null as "isAnswered"
   from check_in_side s join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id
   join organisation other on other.id = case s.side when 'company' then c.institution_id else c.company_id end where s.id = any($1::uuid[])`);

/** What the inbox says about a check-in that waits for an answer; of one that has it, or is over, nobody is reminded. */
@Injectable()
@Words(['check-in', 'check-in-reminder'])
export class CheckInNotices implements NoticeWriter<{ sideId: string }> {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async word(template: string, all: readonly { sideId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(asked, [all.map(({ sideId }) => sideId)])).map((row) => [row.id, row]));
    return all.map(({ sideId }) => {
      const side = found.get(sideId);
      return side ? this.words(side, template === 'check-in-reminder') : null;
    });
  }

  private words({ moment, kind, other, closesAt, isAnswered }: Asked, isReminder: boolean): NoticeWords {
    const question = howIsIt(kind, moment === 'after', other);
    const isOver = isAnswered || closesAt === null || closesAt <= this.clock.now();
    const line = (): Text => {
      if (isAnswered) return { nl: 'Je hebt geantwoord.', en: 'You have answered.' };
      if (closesAt === null || isOver) return { nl: 'Antwoorden kan niet meer.', en: 'It can no longer be answered.' };
      return { nl: `Antwoorden kan tot ${dayText(closesAt, 'nl')}.`, en: `You can answer until ${dayText(closesAt, 'en')}.` };
    };
    return { title: isReminder && !isOver ? { nl: `Herinnering: ${question.nl}`, en: `Reminder: ${question.en}` } : question, line: line(), isOver };
  }
}

const raised = statement<Raised & { id: string; title: string }>('check-ins.signals-told',
  `select g.id, g.reason, c.kind, p.title, case g.side when 'company' then company.name else institution.name end as by, g.mark
   from signal g join collaboration c on c.id = g.collaboration_id join posting p on p.id = c.posting_id
   join organisation company on company.id = c.company_id join organisation institution on institution.id = c.institution_id where g.id = any($1::uuid[])`);

/** What the inbox says about a signal. */
@Injectable()
@Words(['signal'])
export class SignalNotices implements NoticeWriter<{ signalId: string }> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly { signalId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(raised, [all.map(({ signalId }) => signalId)])).map((row) => [row.id, row]));
    return all.map(({ signalId }) => {
      const signal = found.get(signalId);
      return signal ? { title: raisedWords(signal), line: { nl: `“${signal.title}”`, en: `“${signal.title}”` } } : null;
    });
  }
}
