import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod';
import { id, type Locale } from '#base/contract';
import { Clock } from '../clock/clock';
import { newId } from '../db/ids';
import type { Tx } from '../db/tx';
import { job } from '../jobs/job';
import { Outbox } from '../outbox/outbox';

export const sendMail = job({ name: 'send-mail', title: { nl: 'Mail verstuurd', en: 'Mail sent' }, payload: z.object({ mailId: id }), lane: 'mail', tries: 20 });

/** Who a mail goes to, and in which language. */
export interface Recipient {
  address: string;
  name: string;
  locale: Locale;
}

/** Whom a mail is about to be rid of, and of what: only what people can choose not to get has this. */
export interface MailAbout {
  personId: string;
  topic: string;
}

/** Puts mails in the post: one row a mail, in the transaction of what it tells about. */
@Injectable()
export class Mails {
  constructor(private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /**
   * Adds mails that must go out once; a mail with the same template and key is not added again.
   * One that somebody asks for, or that guards an account (`isAskedFor`), goes to an address that refused mail before, too.
   */
  async post(tx: Tx, mails: { template: string; key: string; to: Recipient; args: Record<string, string>; about?: MailAbout; isAskedFor?: boolean }[]): Promise<void> {
    // Whose account was closed has an address that no mail server knows.
    const reachable = mails.filter(({ to }) => !to.address.endsWith('.invalid'));
    if (reachable.length === 0) return;
    const rows = await tx.sql<{ id: string }>(
      `insert into mail (id, template, key, address, name, locale, args, person_id, topic, is_asked_for, created_at)
       select r.id::uuid, r.template, r.key, r.address, r.name, r.locale, r.args, r."personId"::uuid, r.topic, coalesce(r."isAskedFor", false), $2
       from jsonb_to_recordset($1::jsonb) as r(id text, template text, key text, address text, name text, locale text, args jsonb, "personId" text, topic text, "isAskedFor" boolean)
       on conflict (template, key) do nothing returning id`,
      [JSON.stringify(reachable.map(({ to, about, ...mail }) => ({ id: newId(), ...mail, ...to, ...about }))), this.clock.now()]);
    await this.outbox.addAll(tx, sendMail, rows.map(({ id: mailId }) => ({ payload: { mailId }, key: mailId })));
  }
}
