import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Db } from '../db/db';
import { statement } from '../db/statement';
import { general, Refusal } from '../problems/problem';

const remembered = statement<{ key: string }>('throttle.remembered', `select key from throttle where key = $1 and ends_at > now()`);

/** Counts tries per key over all processes, in real time: safety does not follow the demo's clock. */
@Injectable()
export class Throttle {
  constructor(private readonly db: Db) {}

  /** Counts one try. @throws Refusal 429 with RateLimit headers when there were too many in the window */
  async count(what: string, subject: string, limit: number, windowSeconds: number): Promise<void> {
    const key = keyOf(what, subject);
    const [row] = await this.db.transaction((tx) => tx.sql<{ count: number; left: number }>(
      `insert into throttle (key, count, ends_at) values ($1, 1, now() + make_interval(secs => $2))
       on conflict (key) do update set
         count = case when throttle.ends_at <= now() then 1 else throttle.count + 1 end,
         ends_at = case when throttle.ends_at <= now() then now() + make_interval(secs => $2) else throttle.ends_at end
       returning count, ceil(extract(epoch from ends_at - now()))::int as left`, [key, windowSeconds]));
    if (row && row.count > limit) {
      const wait = String(row.left);
      throw new Refusal(general['too-often'], {
        nl: `Probeer het over ${row.left} seconden opnieuw.`, en: `Try again in ${row.left} seconds.`,
      }, null, { 'retry-after': wait, 'ratelimit-limit': String(limit), 'ratelimit-remaining': '0', 'ratelimit-reset': wait });
    }
  }

  /** Takes back one try that was no guess: people behind one address do not shut each other out by signing in. */
  async giveBack(what: string, subject: string): Promise<void> {
    await this.db.transaction((tx) => tx.sql(`update throttle set count = greatest(count - 1, 0) where key = $1`, [keyOf(what, subject)]));
  }

  /** Notes that a subject was here, for so long. */
  async remember(what: string, subject: string, seconds: number): Promise<void> {
    await this.db.transaction((tx) => tx.sql(`insert into throttle (key, count, ends_at) values ($1, 0, now() + make_interval(secs => $2))
      on conflict (key) do update set ends_at = excluded.ends_at`, [keyOf(what, subject), seconds]));
  }

  /** Whether a subject was remembered and the time is not over. */
  async remembers(what: string, subject: string): Promise<boolean> {
    return await this.db.one(remembered, [keyOf(what, subject)]) !== null;
  }

  /** Forgets the tries of a subject, after a success. */
  async forget(what: string, subject: string): Promise<void> {
    await this.db.transaction((tx) => tx.sql(`delete from throttle where key = $1`, [keyOf(what, subject)]));
  }
}

const keyOf = (what: string, subject: string) => createHash('sha256').update(`${what}\0${subject}`).digest('base64url');

/** What counts as one caller: an IPv4 address, or the network of 64 bits that one IPv6 subscriber has. */
export function callerOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? '';
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const groups = tail === undefined ? left : [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right];
  return `${groups.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
