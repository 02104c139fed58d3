import { Injectable } from '@nestjs/common';
import { callerOf, Throttle } from '#base/server';

const PER_ADDRESS = 5;
const PER_CALLER = 30;
const SECONDS = 3600;

/** Counts who lets mails be sent to whom: an hour has few for one address, and for one caller not many more. */
@Injectable()
export class MailTries {
  constructor(private readonly throttle: Throttle) {}

  /** Counts a mail that a visitor asks for. @throws Refusal 429 when the caller or the address had too many */
  async ofVisitor(email: string, caller: string): Promise<void> {
    await this.throttle.count('mail-caller', callerOf(caller), PER_CALLER, SECONDS);
    await this.to(email);
  }

  /** Counts a mail to an address. @throws Refusal 429 when it had too many */
  to(email: string): Promise<void> {
    return this.throttle.count('mail-address', email, PER_ADDRESS, SECONDS);
  }
}
