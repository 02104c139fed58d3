import { Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Db, Words, type NoticeWords, type NoticeWriter } from '#base/server';
import type { Side } from '#collaborations/contract';
import { howWasIt } from '#evaluations/contract';
import { told, waiting } from './evaluation.mails';

/** What the inbox says about an evaluation that waits; of one that was given, or is open, nobody is reminded. */
@Injectable()
@Words(['evaluation-asked', 'evaluation-reminder'])
export class EvaluationNotices implements NoticeWriter<{ sideId: string }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { sideId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(waiting, [all.map(({ sideId }) => sideId)])).map((row) => [row.id, row]));
    return all.map(({ sideId }) => {
      const side = found.get(sideId);
      if (!side) return null;
      const question = howWasIt(side.kind, side.ending, side.other);
      const isOver = side.givenAt !== null || side.releasedAt !== null;
      const line: Text = side.givenAt ? { nl: 'Je hebt teruggekeken.', en: 'You looked back.' } : side.releasedAt ? { nl: 'De evaluatie is open; terugkijken kan niet meer.', en: 'The evaluation is open; it can no longer be given.' }
        : { nl: 'Drie minuten. De ander ziet het pas als zij ook geantwoord hebben, of na twee weken.', en: 'Three minutes. The other side sees it only once they answered too, or after two weeks.' };
      return { title: template === 'evaluation-reminder' && !isOver ? { nl: `Herinnering: ${question.nl}`, en: `Reminder: ${question.en}` } : question, line, isOver };
    });
  }
}

/** What the inbox says once it is open, and when the other side would like to go on. */
@Injectable()
@Words(['evaluation-released', 'evaluation-repeat-asked'])
export class OpenEvaluationNotices implements NoticeWriter<{ collaborationId: string; side: Side }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { collaborationId: string; side: Side }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(told, [all.map(({ collaborationId }) => collaborationId)])).map((row) => [row.id, row]));
    return all.map(({ collaborationId, side }) => {
      const one = found.get(collaborationId);
      if (!one) return null;
      const other = side === 'company' ? one.institution : one.company;
      return template === 'evaluation-released'
        ? { title: { nl: `Dank je: de evaluatie met ${other} is open`, en: `Thank you: the evaluation with ${other} is open` }, line: { nl: `“${one.title}”. Bekijk wat jullie gaven en hoe het verder kan.`, en: `“${one.title}”. See what you gave and how it can go on.` } }
        : { title: { nl: `${other} wil het graag nog eens doen`, en: `${other} would like to do it again` }, line: { nl: `“${one.title}”. Eén klik maakt het concept.`, en: `“${one.title}”. One click makes the draft.` } };
    });
  }
}
