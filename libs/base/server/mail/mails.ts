import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import * as z from 'zod';
import { id, type Locale } from '#base/contract';
import { Clock } from '../clock/clock';
import { Db } from '../db/db';
import { newId } from '../db/ids';
import type { Tx } from '../db/tx';
import { Handles, job, type JobHandler } from '../jobs/job';
import { Together } from '../jobs/together';
import { BASE_OPTIONS, LOG } from '../tokens';
import type { Log } from '../log/log';
import { step } from '../log/step';
import { Outbox } from '../outbox/outbox';
import { asHtml, asText, type Letter } from './letter';
import { Post } from './post';

export const sendMail = job({ name: 'send-mail', title: { nl: 'Mail verstuurd', en: 'Mail sent' }, payload: z.object({ mailId: id }), lane: 'mail', tries: 20 });

/** Who a mail goes to, and in which language. */
export interface Recipient {
  address: string;
  name: string;
  locale: Locale;
}

/** Writes one kind of mail from ids; null when by now there is nothing to say. */
export interface MailWriter<A = Record<string, string>> {
  write(args: A, locale: Locale): Promise<Letter | null>;
}

/** Marks a provider as the writer of a kind of mail. */
export const Writes = DiscoveryService.createDecorator<string>();

/** Puts mails in the post: one row a mail, in the transaction of what it tells about. */
@Injectable()
export class Mails {
  constructor(private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** Adds mails that must go out once; a mail with the same template and key is not added again. */
  async post(tx: Tx, mails: { template: string; key: string; to: Recipient; args: Record<string, string> }[]): Promise<void> {
    if (mails.length === 0) return;
    const rows = await tx.sql<{ id: string }>(
      `insert into mail (id, template, key, address, name, locale, args, created_at)
       select r.id::uuid, r.template, r.key, r.address, r.name, r.locale, r.args, $2
       from jsonb_to_recordset($1::jsonb) as r(id text, template text, key text, address text, name text, locale text, args jsonb)
       on conflict (template, key) do nothing returning id`,
      [JSON.stringify(mails.map(({ to, ...mail }) => ({ id: newId(), ...mail, ...to }))), this.clock.now()]);
    await this.outbox.addAll(tx, sendMail, rows.map(({ id: mailId }) => ({ payload: { mailId }, key: mailId })));
  }
}

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
  private writers: Map<string, MailWriter> | null = null;
  private readonly begin: Together<string, (MailRow & { was: string }) | undefined>;
  private readonly end: Together<{ id: string; status: Outcome; sentAt: Date | null }, undefined>;

  constructor(private readonly db: Db, private readonly postOffice: Post, private readonly discovery: DiscoveryService,
    @Inject(Clock) private readonly clock: Clock, @Inject(LOG) private readonly log: Log,
    @Inject(BASE_OPTIONS) private readonly options: { demo: boolean }) {
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
    const letter = await this.writer(mail.template).write(mail.args, mail.locale);
    if (letter) {
      if (this.options.demo) await this.keepOtherLanguage(mail);
      step('mail:written');
      await this.send(mail, letter);
      step('mail:accepted');
    }
    await this.end.add({ id: mailId, status: letter ? 'sent' : 'withdrawn', sentAt: letter ? this.clock.now() : null });
    step('mail:noted');
  }

  /** A demo shows each mail in both languages; only the reader's own is sent. */
  private async keepOtherLanguage(mail: MailRow): Promise<void> {
    const locale: Locale = mail.locale === 'nl' ? 'en' : 'nl';
    const letter = await this.writer(mail.template).write(mail.args, locale);
    if (!letter) return;
    await this.db.note('mail.rendering',
      `insert into demo_rendering (mail_id, locale, subject, text_body, html_body) values ($1, $2, $3, $4, $5) on conflict (mail_id) do nothing`,
      [mail.id, locale, letter.subject, asText(letter, locale), asHtml(letter, locale)]);
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

  private writer(template: string): MailWriter {
    this.writers ??= new Map(this.discovery.getProviders({ metadataKey: Writes.KEY })
      .map((wrapper) => [this.discovery.getMetadataByDecorator(Writes, wrapper) as string, wrapper.instance as MailWriter]));
    const writer = this.writers.get(template);
    if (!writer) throw new Error(`No writer for mail ${template}`);
    return writer;
  }
}
