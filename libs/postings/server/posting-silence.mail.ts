import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { SILENCE, type PostingStatus } from '#postings/contract';

const paused = statement<{ title: string; status: PostingStatus; pausedBy: string | null }>('postings.paused', `select title, status, paused_by as "pausedBy" from posting where id = $1`);

/** To who can open it again: the posting pauses because proposals on it were left unanswered. */
@Injectable()
@Writes('posting-silence')
export class PostingSilence implements MailWriter<{ postingId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ postingId }: { postingId: string }, locale: Locale): Promise<Letter | null> {
    const posting = await this.db.one(paused, [postingId]);
    if (posting?.pausedBy !== 'silence') return null;
    const { title } = posting;
    const { proposals, days } = SILENCE;
    const url = `${this.options.publicUrl}/${locale}/postings/${postingId}`;
    return locale === 'nl'
      ? {
          subject: `Gepauzeerd: ${title}`,
          blocks: [
            { kind: 'text', text: `${proposals} voorstellen op deze plaatsing verliepen de afgelopen ${days} dagen zonder antwoord. Daarom staat ze even niet meer in de lijst: opleidingen rekenen op een reactie.` },
            { kind: 'text', text: 'Heb je weer tijd? Eén klik zet haar weer open. Antwoorden mag ook nee zijn.' },
          ],
          action: { label: 'Bekijk en zet weer open', url }, why: 'Je krijgt dit bericht omdat je de contactpersoon van deze plaatsing bent of je bedrijf beheert.',
        }
      : {
          subject: `Paused: ${title}`,
          blocks: [
            { kind: 'text', text: `${proposals} proposals on this posting expired without an answer in the past ${days} days. It is therefore not in the list for now: programmes count on an answer.` },
            { kind: 'text', text: 'Do you have time again? One click opens it. An answer may also be no.' },
          ],
          action: { label: 'Look and open it again', url }, why: 'You get this message because you are the contact of this posting or administer your company.',
        };
  }
}
