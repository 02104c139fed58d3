import { Body, Controller, Headers, Ip, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { accountLink, confirmation, mailAsked, mailOnItsWay, passwordInput, signUpInput, type AccountLink, type Confirmation } from '#accounts/contract';
import { type Locale } from '#base/contract';
import { callerOf, Endpoint, InLocale, Refusal, Throttle } from '#base/server';
import { AccountLinks } from './account-links';
import { accountProblems } from './accounts.problems';
import { Confirming } from './confirming';
import { setCookie } from './cookie';
import { PasswordChanges } from './password-changes';
import type { Begun } from './sessions';
import { SignUps } from './sign-ups';

const tag = 'accounts';
const byToken = z.object({ token: z.string().min(1).max(200) });
/** Links that do not exist, tried from one address; who has one never meets this. */
const MISSES = { limit: 30, seconds: 600 };
const email = 'noor@lantaarn.example';
const password = 'drie koeien op het dak';

/** What opens and what proves an account, before there is a session. */
@Controller('v1')
export class AccountLinkController {
  constructor(private readonly signUps: SignUps, private readonly passwords: PasswordChanges, private readonly links: AccountLinks, private readonly confirming: Confirming, private readonly throttle: Throttle) {}

  @Endpoint('POST', 'sign-ups', { summary: 'Sign up; a mail with a link follows, and the answer is the same for every address', access: 'public', status: 202, refuses: [429], answer: mailOnItsWay, example: { email },
    bodyExample: { name: 'Noor Hofstra', email, password, locale: 'nl', hasAgreed: true, next: '/wizard' }, tag })
  async signUp(@Ip() address: string, @Body({ schema: signUpInput }) body: z.output<typeof signUpInput>): Promise<z.infer<typeof mailOnItsWay>> {
    await this.signUps.ask(body, address);
    return { email: body.email };
  }

  @Endpoint('POST', 'sign-up-reminders', { summary: 'Mail the link of a sign-up once more', access: 'public', status: 202, refuses: [429], answer: mailOnItsWay, example: { email }, bodyExample: { email }, tag })
  async signUpAgain(@Ip() address: string, @Body({ schema: mailAsked }) body: z.output<typeof mailAsked>): Promise<z.infer<typeof mailOnItsWay>> {
    await this.signUps.again(body.email, address);
    return { email: body.email };
  }

  @Endpoint('POST', 'password-requests', { summary: 'Ask for a link to set a new password; the answer is the same for every address', access: 'public', status: 202, refuses: [429], answer: mailOnItsWay, example: { email }, bodyExample: { email }, tag })
  async forgotten(@Ip() address: string, @InLocale() locale: Locale, @Body({ schema: mailAsked }) body: z.output<typeof mailAsked>): Promise<z.infer<typeof mailOnItsWay>> {
    await this.passwords.ask(body.email, body.next ?? null, locale, address);
    return { email: body.email };
  }

  @Endpoint('GET', 'account-links/:token', { summary: 'What a link from a mail is for; opening it changes nothing', access: 'link', refuses: [429], answer: accountLink, example: { purpose: 'sign-up', name: 'Noor Hofstra', email }, tag })
  read(@Ip() address: string, @Param({ schema: byToken }) params: { token: string }): Promise<AccountLink> {
    return this.counted(address, async () => {
      const { purpose, name, email: to } = await this.links.read(params.token);
      return { purpose, name, email: to };
    });
  }

  @Endpoint('POST', 'account-links/:token/confirmation', { summary: 'Confirm an address; after a sign-up this also signs in', access: 'link', refuses: [429], answer: confirmation, example: { purpose: 'sign-up', next: '/wizard' }, tag })
  confirm(@Ip() address: string, @Headers('user-agent') agent: string | undefined, @Param({ schema: byToken }) params: { token: string }, @Res({ passthrough: true }) reply: FastifyReply): Promise<Confirmation> {
    return this.counted(address, async () => answered(await this.confirming.confirm(params.token, agent ?? ''), reply));
  }

  @Endpoint('POST', 'account-links/:token/password', { summary: 'Set a new password; signs in, and ends every other session', access: 'link', refuses: [429], answer: confirmation, example: { purpose: 'password', next: null }, bodyExample: { password }, tag })
  setPassword(@Ip() address: string, @Headers('user-agent') agent: string | undefined, @Param({ schema: byToken }) params: { token: string }, @Body({ schema: passwordInput }) body: z.output<typeof passwordInput>,
    @Res({ passthrough: true }) reply: FastifyReply): Promise<Confirmation> {
    return this.counted(address, async () => answered(await this.confirming.setPassword(params.token, body.password, agent ?? ''), reply));
  }

  private async counted<T>(address: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.kind === accountProblems['link-unknown']) await this.throttle.count('account-link', callerOf(address), MISSES.limit, MISSES.seconds);
      throw error;
    }
  }
}

function answered({ begun, ...said }: Confirmation & { begun: Begun | null }, reply: FastifyReply): Confirmation {
  if (begun) setCookie(reply, begun);
  return said;
}
