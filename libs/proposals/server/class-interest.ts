import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '#base/contract';
import { amsterdamAt, Clock, dayIn, Db, invalid, Refusal, type Actor } from '#base/server';
import { ANSWER_DAYS_WITHIN, CLASS_ANSWER_DAYS, type AskingClass } from '#proposals/contract';
import { Moves } from './moves';
import { proposalProblems } from './proposal.problems';
import { Telling } from './telling';

/** A programme asks its class before it answers: the company sees until when, and how many want to. */
@Injectable()
export class ClassInterest {
  constructor(private readonly db: Db, private readonly moves: Moves, private readonly telling: Telling, @Inject(Clock) private readonly clock: Clock) {}

  /** Asks until a day, once for each version, or notes how many want to. @throws Refusal 400 for a day that leaves no time, 409 for another day than was said */
  async ask(actor: Actor, id: string, { until, interested }: AskingClass): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { proposal, side } = await this.moves.begin(tx, actor, 'ask-class', id);
      const { classUntil, classInterested, deadlineAt, answerDays } = proposal;
      if (classUntil === null) {
        if (until === undefined || deadlineAt === null) throw invalid([{ pointer: '/until', code: 'required', text: { nl: 'Zeg tot wanneer je het vraagt.', en: 'Say until when you ask.' } }]);
        proposal.askClass(until, answerBy(until, deadlineAt, answerDays, this.clock.now()));
      } else if (until !== undefined && until !== classUntil) throw new Refusal(proposalProblems['class-asked']);
      else if (interested === undefined || interested === classInterested) throw new Refusal(proposalProblems['nothing-changed']);
      proposal.classInterested = interested ?? classInterested;
      await this.moves.keep(tx, proposal, { act: 'ask-class', side, personId: actor.personId });
      await this.telling.tell(tx, 'proposal-class', 'company', [proposal]);
    });
  }
}

/** The deadline of who asks a class until a day: some days later, never before the deadline that there was, and within the longest turn there is. */
export function answerBy(until: string, deadlineAt: Date, answerDays: number, now: Date): Date {
  const end = new Date(deadlineAt.getTime() + (ANSWER_DAYS_WITHIN.most - answerDays) * 86_400_000);
  const after = (day: string) => amsterdamAt(addDays(day, CLASS_ANSWER_DAYS), 17);
  const near = addDays(dayIn(end), -CLASS_ANSWER_DAYS);
  const last = after(near) <= end ? near : addDays(near, -1);
  if (until <= dayIn(now)) throw invalid([{ pointer: '/until', code: 'too_early', text: { nl: 'Kies een dag na vandaag.', en: 'Choose a day after today.' } }]);
  if (until > last) throw invalid([{ pointer: '/until', code: 'too_late', text: { nl: `Een antwoord mag hooguit ${ANSWER_DAYS_WITHIN.most} dagen duren. Kies een dag tot en met ${written('nl', last)}.`, en: `An answer may take ${ANSWER_DAYS_WITHIN.most} days at most. Choose a day up to ${written('en', last)}.` } }]);
  return new Date(Math.max(deadlineAt.getTime(), after(until).getTime()));
}

const written = (locale: 'nl' | 'en', day: string) => new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
