import { Inject, Injectable } from '@nestjs/common';
import type { Closed } from '#accounts/contract';
import { Clock, Db, Mails, newId, type Actor } from '#base/server';
import { Members } from './members/members';
import { OwnPassword } from './own-password';

/**
 * Closing an account: at once and for good. What somebody did stays, under no name; the address is free again. There is no time of
 * grace: it would keep what somebody asked to have gone, and a password or an open session would bring it back.
 */
@Injectable()
export class Closing {
  constructor(private readonly db: Db, private readonly own: OwnPassword, private readonly members: Members, private readonly mails: Mails, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 400 for a wrong password, 409 that names who could take over where they are the last administrator */
  async close(actor: Actor, password: string): Promise<Closed> {
    const { email, name, locale } = await this.own.require(actor, password, '/password');
    return this.db.transaction(async (tx) => {
      const left = await this.members.partFromAll(tx, actor.personId);
      await this.mails.post(tx, [{ template: 'account-closed', key: newId(), to: { address: email, name, locale }, args: {}, isAskedFor: true }]);
      for (const table of ['session', 'account_request', 'membership_past', 'join_request', 'demo_sign_in', 'programme_keeper']) await tx.sql(`delete from ${table} where person_id = $1`, [actor.personId]);
      await tx.sql(`delete from deputyship where person_id = $1 or deputy_id = $1`, [actor.personId]);
      await tx.sql(`update invitation set status = 'revoked' where email = $1 and status = 'open'`, [email]);
      await tx.sql(`update person set name = 'Voormalig medewerker', email = 'closed-' || id || '@closed.invalid', password_hash = null, seen_at = null, closed_at = $2 where id = $1`, [actor.personId, this.clock.now()]);
      return { organisations: left };
    });
  }
}
