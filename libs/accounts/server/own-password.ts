import { Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { Db, invalid, statement, Throttle, type Actor } from '#base/server';
import { isPassword } from './passwords';

interface Own { email: string; name: string; locale: Locale; passwordHash: string | null }
const own = statement<Own>('accounts.own-password', `select email, name, locale, password_hash as "passwordHash" from person where id = $1 and closed_at is null`);

/** Asks somebody who is signed in for their password once more, before what cannot be taken back. */
@Injectable()
export class OwnPassword {
  constructor(private readonly db: Db, private readonly throttle: Throttle) {}

  /** @throws Refusal 400 at this place when it is not theirs, 429 after too many tries */
  async require(actor: Actor, password: string, pointer: string): Promise<Own> {
    await this.throttle.count('own-password', actor.personId, 10, 900);
    const person = await this.db.one(own, [actor.personId]);
    if (!person || !await isPassword(person.passwordHash, password)) {
      throw invalid([{ pointer, code: 'wrong', text: { nl: 'Dit is niet je wachtwoord.', en: 'This is not your password.' } }]);
    }
    await this.throttle.forget('own-password', actor.personId);
    return person;
  }
}
