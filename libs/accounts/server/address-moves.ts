import { Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { Mails, newId, Refusal, type Tx } from '#base/server';
import type { AccountRequest } from './account-links';
import { accountProblems } from './accounts.problems';
import { brokenRule } from './broken-rule';
import { PasswordChanges } from './password-changes';
import { Successions } from './successions';

const BACK_DAYS = 7;

/** Moving to a mail address that was proved by a link, and for a week back to the old one. */
@Injectable()
export class AddressMoves {
  constructor(private readonly mails: Mails, private readonly passwords: PasswordChanges, private readonly successions: Successions) {}

  /** Takes the new address, tells the old one and gives it a way back. @throws Refusal 409 when it got an account meanwhile */
  async confirm(tx: Tx, request: AccountRequest): Promise<void> {
    const old = await this.set(tx, request);
    const id = newId();
    await tx.sql(`insert into account_request (id, purpose, person_id, email, ends_at) values ($1, 'address-back', $2, $3, now() + make_interval(days => $4))`, [id, request.personId, old.email, BACK_DAYS]);
    await this.mails.post(tx, [{ template: 'address-changed', key: id, to: { address: old.email, name: old.name, locale: old.locale }, args: { requestId: id }, isAskedFor: true }]);
  }

  /** The old address again, for who did not change it: nobody stays signed in, and only a new password opens the account. */
  async putBack(tx: Tx, request: AccountRequest): Promise<void> {
    const person = await this.set(tx, request);
    await tx.sql(`update person set password_hash = null where id = $1`, [request.personId]);
    await tx.sql(`delete from session where person_id = $1`, [request.personId]);
    await this.passwords.post(tx, request.email, null, person.locale);
  }

  private async set(tx: Tx, { personId, email }: AccountRequest): Promise<{ email: string; name: string; locale: Locale }> {
    const [person] = await tx.sql<{ email: string; name: string; locale: Locale }>(`update person set email = $2 where id = $1 returning old.email, name, locale`, [personId, email])
      .catch((error: unknown) => { throw brokenRule(error) === 'person_email' ? new Refusal(accountProblems['address-taken']) : error; });
    if (!person) throw new Refusal(accountProblems['link-ended']);
    // What was mailed to an address that is no longer theirs must not open the account.
    await tx.sql(`update account_request set done_at = now(), next = null where person_id = $1 and purpose in ('address', 'password') and done_at is null`, [personId]);
    await this.successions.moved(tx, personId ?? '', person.email);
    return person;
  }
}
