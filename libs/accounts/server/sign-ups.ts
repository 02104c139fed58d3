import { Injectable, Inject } from '@nestjs/common';
import type * as z from 'zod';
import type { signUpInput } from '#accounts/contract';
import { Clock, Db, Mails, newId, Refusal, type Tx } from '#base/server';
import type { AccountRequest } from './account-links';
import { accountProblems } from './accounts.problems';
import { MailTries } from './mail-tries';
import { hashPassword } from './passwords';
import { Sessions, type Begun } from './sessions';

const LINK_HOURS = 48;

/** Signing up: an account exists from the moment its address is confirmed, and nobody learns here who has one. */
@Injectable()
export class SignUps {
  constructor(private readonly db: Db, private readonly tries: MailTries, private readonly mails: Mails, private readonly sessions: Sessions, @Inject(Clock) private readonly clock: Clock) {}

  /** Keeps what was given and mails a link; whoever has an account is mailed that instead. The work is the same for both. */
  async ask(input: z.output<typeof signUpInput>, address: string): Promise<void> {
    await this.tries.ofVisitor(input.email, address);
    const { name, email, locale, next } = input;
    const passwordHash = await hashPassword(input.password);
    await this.db.transaction(async (tx) => {
      const id = newId();
      await tx.sql(
        `with old as (delete from account_request where ends_at < now() - interval '7 days')
         insert into account_request (id, purpose, email, name, locale, password_hash, next, ends_at) values ($1, 'sign-up', $2, $3, $4, $5, $6, now() + make_interval(hours => $7))`,
        [id, email, name, locale, passwordHash, next ?? null, LINK_HOURS]);
      await this.post(tx, id, email, locale);
    });
  }

  /** Mails the link of the newest sign-up of an address once more; where there is none, nothing happens. */
  async again(email: string, address: string): Promise<void> {
    await this.tries.ofVisitor(email, address);
    await this.db.transaction(async (tx) => {
      const [found] = await tx.sql<{ id: string; locale: 'nl' | 'en' }>(
        `select id, locale from account_request where email = $1 and purpose = 'sign-up' and done_at is null and ends_at > now() order by created_at desc limit 1`, [email]);
      if (found) await this.post(tx, found.id, email, found.locale);
    });
  }

  /** Makes the person and signs them in. @throws Refusal 409 when the address got an account in the meantime */
  async confirm(tx: Tx, request: AccountRequest, agent: string): Promise<Begun> {
    const [person] = await tx.sql<{ id: string }>(
      `insert into person (id, name, email, locale, password_hash, created_at, agreed_at)
       select $2, r.name, r.email, r.locale, r.password_hash, $3, r.created_at from account_request r where r.id = $1 on conflict (email) do nothing returning id`, [request.id, newId(), this.clock.now()]);
    if (!person) throw new Refusal(accountProblems['address-taken']);
    await tx.sql(`update account_request set done_at = now(), name = null, password_hash = null, next = null where email = $1 and purpose = 'sign-up' and done_at is null`, [request.email]);
    return this.sessions.begin(tx, person.id, agent);
  }

  private post(tx: Tx, requestId: string, address: string, locale: 'nl' | 'en'): Promise<void> {
    return this.mails.post(tx, [{ template: 'sign-up', key: `${requestId} ${newId()}`, to: { address, name: '', locale }, args: { requestId }, isAskedFor: true }]);
  }
}
