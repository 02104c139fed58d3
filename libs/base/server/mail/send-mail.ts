import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { Clock } from '../clock/clock';
import { Db } from '../db/db';
import { Handles, type JobHandler } from '../jobs/job';
import { Together } from '../jobs/together';
import type { Log } from '../log/log';
import { step } from '../log/step';
import { LOG } from '../tokens';
import { asHtml, asText, type Letter } from './letter';
import { Letters } from './letters';
import { sendMail } from './mails';
import { Post } from './post';

interface MailRow {
  id: string;
  template: string;
  address: string;
  name: string;
  locale: Locale;
  args: Record<string, string>;
  status: string;
}

type Outcome = 'sent' | 'withdrawn' | 'refused' | 'waiting';

/** Sends one mail. Sent twice only when a crash falls between the mail server's yes and our note of it; same Message-ID then. */
@Injectable()
@Handles(sendMail)
export class SendMail implements JobHandler<typeof sendMail.payload> {
  private readonly begin: Together<string, (MailRow & { was: string }) | undefined>;
  private readonly end: Together<{ id: string; status: Outcome; sentAt: Date | null }, undefined>;

  constructor(db: Db, private readonly letters: Letters, private readonly postOffice: Post,
    @Inject(Clock) private readonly clock: Clock, @Inject(LOG) private readonly log: Log) {
    this.begin = new Together(async (ids) => {
      const begun = new Map((await db.note<MailRow & { was: string }>('mail.begun',
        `update mail set status = 'sending' where id = any($1::uuid[]) and status in ('waiting', 'sending') returning new.*, old.status as was`, [ids])).map((row) => [row.id, row]));
      return ids.map((id) => begun.get(id));
    });
    this.end = new Together(async (notes) => {
      await db.note('mail.noted',
        `update mail m set status = n.status, sent_at = n.sent_at from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as n(id, status, sent_at) where m.id = n.id`,
        [notes.map(({ id }) => id), notes.map(({ status }) => status), notes.map(({ sentAt }) => sentAt)]);
      return notes.map(() => undefined);
      // What was taken and is not noted yet would be sent again after a crash: these notes wait for little.
    }, 1);
  }

  async run({ mailId }: { mailId: string }): Promise<void> {
    const mail = await this.begin.add(mailId);
    if (!mail) return;
    if (mail.was === 'sending') this.log.warn({ mailId }, 'mail may be sent twice: an earlier try was cut off; it keeps its Message-ID');
    const letter = await this.letters.of(mail);
    if (letter) {
      step('mail:written');
      await this.send(mail, letter);
      step('mail:accepted');
    }
    await this.end.add({ id: mailId, status: letter ? 'sent' : 'withdrawn', sentAt: letter ? this.clock.now() : null });
    step('mail:noted');
  }

  /** @throws Error when the mail server does not take it; what it surely did not take is not called cut off the next time */
  private async send(mail: MailRow, letter: Letter): Promise<void> {
    try {
      await this.postOffice.send({
        messageId: mail.id, to: { address: mail.address, name: mail.name }, template: mail.template,
        subject: letter.subject, text: asText(letter, mail.locale), html: asHtml(letter, mail.locale), locale: mail.locale,
      });
    } catch (error) {
      const { outcome, name } = error as { outcome?: string; name?: string };
      const status: Outcome | null = name === 'UnrecoverableError' ? 'refused' : outcome === 'not-taken' ? 'waiting' : null;
      if (status) await this.end.add({ id: mail.id, status, sentAt: null });
      throw error;
    }
  }
}
