import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { Clock } from '../clock/clock';
import { Db } from '../db/db';
import { Handles, type JobHandler } from '../jobs/job';
import { Together } from '../jobs/together';
import type { Log } from '../log/log';
import { step } from '../log/step';
import { LOG } from '../tokens';
import { icsOf } from '../calendar/ics';
import { asHtml, asText, type Invitation, type Letter } from './letter';
import { Bounces } from './bounces';
import { Letters } from './letters';
import { sendMail } from './mails';
import { Post, type NotSent } from './post';

interface MailRow {
  id: string;
  template: string;
  address: string;
  name: string;
  locale: Locale;
  args: Record<string, string>;
  status: string;
  person_id: string | null;
  topic: string | null;
}

type Outcome = 'sent' | 'withdrawn' | 'refused' | 'waiting';

/** What is on its way, except to an address that refuses mail; what its reader has just asked for goes there too. */
const begun = `update mail m set status = case when m.is_asked_for or not exists (select from bounced_address b where b.address = lower(m.address) and b.suppressed_at is not null) then 'sending' else 'held' end
  where id = any($1::uuid[]) and status in ('waiting', 'sending') returning new.*, old.status as was`;
/** An address that takes a mail is not put off any more. */
const noted = `with ended as (update mail m set status = n.status, sent_at = n.sent_at from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as n(id, status, sent_at) where m.id = n.id returning m.address, n.status)
  delete from bounced_address b using ended e where b.address = lower(e.address) and e.status = 'sent' and b.suppressed_at is null`;

/** Sends one mail. Sent twice only when a crash falls between the mail server's yes and our note of it; same Message-ID then. */
@Injectable()
@Handles(sendMail)
export class SendMail implements JobHandler<typeof sendMail.payload> {
  private readonly begin: Together<string, (MailRow & { was: string }) | undefined>;
  private readonly end: Together<{ id: string; status: Outcome; sentAt: Date | null }, undefined>;

  constructor(db: Db, private readonly letters: Letters, private readonly postOffice: Post, private readonly bounces: Bounces,
    @Inject(Clock) private readonly clock: Clock, @Inject(LOG) private readonly log: Log) {
    this.begin = new Together(async (ids) => {
      const rows = new Map((await db.note<MailRow & { was: string }>('mail.begun', begun, [ids])).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id));
    });
    this.end = new Together(async (notes) => {
      await db.note('mail.noted', noted, [notes.map(({ id }) => id), notes.map(({ status }) => status), notes.map(({ sentAt }) => sentAt)]);
      return notes.map(() => undefined);
      // What was taken and is not noted yet would be sent again after a crash: these notes wait for little.
    }, 1);
  }

  async run({ mailId }: { mailId: string }): Promise<void> {
    const mail = await this.begin.add(mailId);
    if (!mail || mail.status === 'held') return;
    if (mail.was === 'sending') this.log.warn({ mailId }, 'mail may be sent twice: an earlier try was cut off; it keeps its Message-ID');
    const letter = await this.letters.of(mail);
    if (letter) step('mail:written');
    if (letter && !await this.isTaken(mail, letter)) return;
    if (letter) step('mail:accepted');
    await this.end.add({ id: mailId, status: letter ? 'sent' : 'withdrawn', sentAt: letter ? this.clock.now() : null });
    step('mail:noted');
  }

  /**
   * Hands a mail over. False when its reader's address refuses it for good: that is noted, and no fault that somebody has to mend.
   * @throws Error when the mail server does not take it; what it surely did not take is not called cut off the next time
   */
  private async isTaken(mail: MailRow, letter: Letter): Promise<boolean> {
    try {
      await this.postOffice.send({
        messageId: mail.id, to: { address: mail.address, name: mail.name }, template: mail.template,
        subject: letter.subject, text: asText(letter, mail.locale), html: asHtml(letter, mail.locale), locale: mail.locale,
        ...(letter.leave ? { oneClick: letter.leave.oneClick } : {}), ...(letter.invitation ? { calendar: calendarOf(letter.invitation, mail) } : {}),
      });
      return true;
    } catch (error) {
      const { outcome, isForGood = false, about } = error as Partial<NotSent>;
      step('mail:refused');
      if (about) await this.bounces.report({ mailId: mail.id, source: 'smtp', isForGood, ...about });
      if (about && isForGood) return false;
      if (isForGood || outcome === 'not-taken') await this.end.add({ id: mail.id, status: isForGood ? 'refused' : 'waiting', sentAt: null });
      throw error;
    }
  }
}

const calendarOf = ({ method, event, at }: Invitation, { name, address }: MailRow) => ({ method, content: icsOf([{ ...event, asked: { name, address } }], { name: 'Koppelvlak', method, at }) });
