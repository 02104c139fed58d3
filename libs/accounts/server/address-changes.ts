import { Injectable } from '@nestjs/common';
import { Db, Mails, newId, type Actor } from '#base/server';
import { MailTries } from './mail-tries';
import { OwnPassword } from './own-password';

const LINK_HOURS = 48;

/** Asking for another mail address: it is taken when it is proved. */
@Injectable()
export class AddressChanges {
  constructor(private readonly db: Db, private readonly tries: MailTries, private readonly mails: Mails, private readonly own: OwnPassword) {}

  /** Mails a link to the new address; whoever has an account there is mailed that instead. @throws Refusal 400 for a wrong password */
  async ask(actor: Actor, email: string, password: string): Promise<void> {
    const { locale } = await this.own.require(actor, password, '/password');
    await this.tries.to(email);
    await this.db.transaction(async (tx) => {
      const id = newId();
      await tx.sql(`update account_request set done_at = now() where person_id = $1 and purpose = 'address' and done_at is null`, [actor.personId]);
      await tx.sql(`insert into account_request (id, purpose, person_id, email, ends_at) values ($1, 'address', $2, $3, now() + make_interval(hours => $4))`, [id, actor.personId, email, LINK_HOURS]);
      await this.mails.post(tx, [{ template: 'address', key: id, to: { address: email, name: '', locale }, args: { requestId: id }, isAskedFor: true }]);
    });
  }
}
