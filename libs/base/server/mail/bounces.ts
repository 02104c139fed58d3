import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Db } from '../db/db';
import { statement } from '../db/statement';
import type { Tx } from '../db/tx';
import type { Log } from '../log/log';
import { LOG } from '../tokens';
import { sendMail } from './mails';
import type { BounceKind, Finding } from './smtp-answers';

/** So many mails in so many days that an address put off, and none that it took: then it is as good as gone. */
export const PUT_OFF = { mails: 3, days: 3 };

/** A mail that failed because of its reader's address, told by whoever carries our mail: today the mail server, in its answer. */
export interface Bounce extends Finding {
  mailId: string;
  source: 'smtp';
  /** Whether this mail is tried no more. */
  isForGood: boolean;
}

/** An address that gets nothing any more. */
export interface Suppressed { since: Date; verdict: BounceKind; code: string }

const byAddress = statement<Suppressed>('base.suppressed', `select suppressed_at as since, verdict, code from bounced_address where address = lower($1) and suppressed_at is not null`);

/** Which addresses mail does not reach: nothing goes there until somebody says that they do. */
@Injectable()
export class Bounces {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock, @Inject(LOG) private readonly log: Log) {}

  /** Notes a failed mail and what it says about the address, both or neither. The same mail counts once, whoever reports it and however often. */
  async report({ mailId, source, verdict, code, isForGood }: Bounce): Promise<void> {
    const [address] = await this.db.note<{ isNew: boolean }>('mail.bounced',
      `with failed as (
         select m.id, lower(m.address) as address from mail m
         where m.id = $1 and ($5 or exists (select from outbox o where o.job = '${sendMail.name}' and o.key = m.id::text and o.attempts >= ${sendMail.tries}))
       ), refused as (update mail m set status = 'refused' from failed f where m.id = f.id and $5)
       insert into bounced_address as b (address, source, verdict, code, mail_ids, first_at, last_at, suppressed_at)
       select f.address, $2, $3, $4, array[f.id], $6, $6, case when $3 = 'gone' then $6::timestamptz end from failed f
       on conflict (address) do update set source = excluded.source, verdict = excluded.verdict, code = excluded.code, last_at = excluded.last_at,
         mail_ids = case when b.mail_ids @> excluded.mail_ids then b.mail_ids else b.mail_ids || excluded.mail_ids end,
         suppressed_at = coalesce(b.suppressed_at, excluded.suppressed_at,
           case when cardinality(b.mail_ids) + (not b.mail_ids @> excluded.mail_ids)::int >= ${PUT_OFF.mails} and excluded.last_at >= b.first_at + interval '${PUT_OFF.days} days' then excluded.last_at end)
       returning new.suppressed_at is not null and old.suppressed_at is null as "isNew"`, [mailId, source, verdict, code, isForGood, this.clock.now()]);
    if (address?.isNew) this.log.warn({ mailId, source, verdict, code }, 'address suppressed: it refuses mail');
  }

  /** An address that does get mail: its owner used a link from one, or asks to try again. */
  async lift(tx: Tx, address: string): Promise<void> {
    await tx.sql(`delete from bounced_address where address = lower($1)`, [address]);
  }

  of(address: string): Promise<Suppressed | null> {
    return this.db.one(byAddress, [address]);
  }
}
