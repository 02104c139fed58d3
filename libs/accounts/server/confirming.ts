import { Injectable } from '@nestjs/common';
import type { Confirmation } from '#accounts/contract';
import { Bounces, Db, Refusal } from '#base/server';
import { AccountLinks } from './account-links';
import { accountProblems } from './accounts.problems';
import { AddressMoves } from './address-moves';
import { PasswordChanges } from './password-changes';
import type { Begun } from './sessions';
import { SignUps } from './sign-ups';

/** Does what a link from a mail is for, once. */
@Injectable()
export class Confirming {
  constructor(private readonly db: Db, private readonly links: AccountLinks, private readonly signUps: SignUps, private readonly addresses: AddressMoves, private readonly passwords: PasswordChanges, private readonly bounces: Bounces) {}

  /** @throws Refusal 404, 409 for a link that is unknown, used, too old or for something else */
  confirm(token: string, agent: string): Promise<Confirmation & { begun: Begun | null }> {
    return this.db.transaction(async (tx) => {
      const request = await this.links.take(tx, token);
      const { purpose, next } = request;
      if (purpose === 'password') throw new Refusal(accountProblems['link-unknown']);
      const begun = purpose === 'sign-up' ? await this.signUps.confirm(tx, request, agent) : null;
      if (purpose === 'address') await this.addresses.confirm(tx, request);
      if (purpose === 'address-back') await this.addresses.putBack(tx, request);
      // Whoever has the link has the mail.
      await this.bounces.lift(tx, request.email);
      await this.links.done(tx, request);
      return { purpose, next, begun };
    });
  }

  setPassword(token: string, password: string, agent: string): Promise<Confirmation & { begun: Begun }> {
    return this.db.transaction(async (tx) => {
      const request = await this.links.take(tx, token);
      if (request.purpose !== 'password') throw new Refusal(accountProblems['link-unknown']);
      const begun = await this.passwords.byLink(tx, request, password, agent);
      await this.bounces.lift(tx, request.email);
      await this.links.done(tx, request);
      return { purpose: request.purpose, next: request.next, begun };
    });
  }
}
