import { Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { weakness } from '#accounts/contract';
import { Db, invalid, Mails, newId, type Actor, type Tx } from '#base/server';
import type { AccountRequest } from './account-links';
import { MailTries } from './mail-tries';
import { hashPassword } from './passwords';
import { OwnPassword } from './own-password';
import { Sessions, type Begun } from './sessions';

const LINK_HOURS = 24;

/** A new password: by a link from a mail for who forgot it, or by the old one. */
@Injectable()
export class PasswordChanges {
  constructor(private readonly db: Db, private readonly tries: MailTries, private readonly mails: Mails, private readonly sessions: Sessions, private readonly own: OwnPassword) {}

  /** Mails a link; for an address without an account the same work is done and no mail goes out. */
  async ask(email: string, next: string | null, locale: Locale, address: string): Promise<void> {
    await this.tries.ofVisitor(email, address);
    await this.db.transaction((tx) => this.post(tx, email, next, locale));
  }

  /** Keeps a request and puts its mail in the post; the mail is withdrawn when nobody has the address. */
  async post(tx: Tx, email: string, next: string | null, locale: Locale): Promise<void> {
    const id = newId();
    const [kept] = await tx.sql<{ locale: Locale }>(
      `insert into account_request (id, purpose, person_id, email, next, ends_at)
       values ($1, 'password', (select id from person where email = $2 and closed_at is null), $2, $3, now() + make_interval(hours => $4))
       returning (select locale from person where email = $2) as locale`, [id, email, next, LINK_HOURS]);
    await this.mails.post(tx, [{ template: 'password', key: id, to: { address: email, name: '', locale: kept?.locale ?? locale }, args: { requestId: id }, isAskedFor: true }]);
  }

  /** Sets the password behind a link and signs in; every other session ends. @throws Refusal 400 for one that is guessed first */
  async byLink(tx: Tx, request: AccountRequest, password: string, agent: string): Promise<Begun> {
    refuseWeak(password, request);
    const personId = request.personId ?? '';
    await this.keep(tx, personId, password);
    await tx.sql(`delete from session where person_id = $1`, [personId]);
    return this.sessions.begin(tx, personId, agent);
  }

  /** Changes one's own password by the old one; the other sessions end. @throws Refusal 400 when the old one is wrong */
  async byOld(actor: Actor, current: string, password: string): Promise<void> {
    const person = await this.own.require(actor, current, '/current');
    refuseWeak(password, person);
    await this.db.transaction(async (tx) => {
      await this.keep(tx, actor.personId, password);
      await tx.sql(`delete from session where person_id = $1 and id <> $2`, [actor.personId, actor.sessionId]);
    });
  }

  private async keep(tx: Tx, personId: string, password: string): Promise<void> {
    const [person] = await tx.sql<{ email: string; name: string; locale: Locale }>(`update person set password_hash = $2 where id = $1 returning email, name, locale`, [personId, await hashPassword(password)]);
    if (!person) return;
    // Links asked for before it would open the account once more.
    await tx.sql(`update account_request set done_at = now(), next = null where person_id = $1 and purpose = 'password' and done_at is null`, [personId]);
    await this.mails.post(tx, [{ template: 'password-changed', key: newId(), to: { address: person.email, name: person.name, locale: person.locale }, args: { personId }, isAskedFor: true }]);
  }
}

function refuseWeak(password: string, about: { email: string; name: string }): void {
  const weak = weakness(password, about);
  if (weak) throw invalid([{ pointer: '/password', code: 'weak', text: weak }]);
}
