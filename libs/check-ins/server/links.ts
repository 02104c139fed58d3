import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, type Tx } from '#base/server';
import { isStillContact } from './contacts';

/** The only form in which a link's secret is kept. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Secrets for links in mails. They exist in the mail alone: here only their hash stays. */
@Injectable()
export class CheckInLinks {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** A new link for one side's answer, as long as its window is open. A mail written twice has two links that both work. */
  async make(sideId: string, expiresAt: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.db.transaction((tx) => tx.sql(
      `insert into check_in_link (token_hash, check_in_side_id, created_at, expires_at) values ($1, $2, $3, $4)`,
      [hashOf(token), sideId, this.clock.now(), expiresAt]));
    return token;
  }

  /** The side and check-in a link belongs to; null when it is unknown, ended or taken back, or when somebody else answers for that side by now. */
  async find(tx: Tx, token: string): Promise<{ sideId: string; checkInId: string } | null> {
    const [found] = await tx.sql<{ sideId: string; checkInId: string }>(
      `select s.id as "sideId", s.check_in_id as "checkInId" from check_in_link l join check_in_side s on s.id = l.check_in_side_id
       join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id
       where l.token_hash = $1 and l.expires_at > $2 and l.revoked_at is null and ${isStillContact}`, [hashOf(token), this.clock.now()]);
    return found ?? null;
  }
}

/** Takes back every link to a side's answer that still works. */
export async function endLinks(tx: Tx, sideId: string, now: Date): Promise<void> {
  await tx.sql(`update check_in_link set revoked_at = $2 where check_in_side_id = $1 and revoked_at is null and expires_at > $2`, [sideId, now]);
}
