import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { AccountLinks } from './account-links';

const hasAccount = statement<{ id: string }>('accounts.has-account', `select id from person where email = $1 and closed_at is null`);

/** Confirms a new account. Nothing in it comes from whoever asked: it may be sent to somebody who did not. */
export function signUpLetter(locale: Locale, url: string): Letter {
  return locale === 'nl'
    ? {
        subject: 'Bevestig je e-mailadres',
        blocks: [
          { kind: 'text', text: 'Er is een account aangevraagd met dit e-mailadres. Was jij dat? Bevestig het, dan ben je meteen ingelogd en ga je verder waar je was.' },
          { kind: 'text', text: 'De link werkt één keer, tot twee dagen na je aanvraag.' },
        ],
        action: { label: 'Bevestig mijn adres', url },
        why: 'Je krijgt deze mail omdat iemand zich met dit adres aanmeldde. Was jij dat niet? Bevestig dan niets: zonder bevestiging komt er geen account.',
      }
    : {
        subject: 'Confirm your email address',
        blocks: [
          { kind: 'text', text: 'An account was requested with this email address. Was it you? Confirm it: you are signed in at once and go on where you were.' },
          { kind: 'text', text: 'The link works once, until two days after your request.' },
        ],
        action: { label: 'Confirm my address', url },
        why: 'You get this mail because somebody signed up with this address. Was it not you? Then confirm nothing: without it there will be no account.',
      };
}

/** To who has an account already. */
export function knownLetter(locale: Locale, home: string): Letter {
  return locale === 'nl'
    ? {
        subject: 'Je hebt al een account',
        blocks: [{ kind: 'text', text: `Er is een account aangevraagd met dit e-mailadres, maar dat is er al. Log in met je wachtwoord. Ben je het kwijt? Kies dan een nieuw op ${home}/password.` }],
        action: { label: 'Log in', url: `${home}/sign-in` },
        why: 'Je krijgt deze mail omdat iemand dit adres invulde. Er is niets aan je account veranderd.',
      }
    : {
        subject: 'You already have an account',
        blocks: [{ kind: 'text', text: `An account was requested with this email address, but there is one already. Sign in with your password. Lost it? Choose a new one at ${home}/password.` }],
        action: { label: 'Sign in', url: `${home}/sign-in` },
        why: 'You get this mail because somebody entered this address. Nothing about your account has changed.',
      };
}

/** Asks who signed up to confirm; says it when there is an account already. */
@Injectable()
@Writes('sign-up')
export class SignUpMail implements MailWriter<{ requestId: string }> {
  constructor(private readonly db: Db, private readonly links: AccountLinks, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ requestId }: { requestId: string }, locale: Locale): Promise<Letter | null> {
    const request = await this.links.open(requestId);
    if (!request) return null;
    const home = `${this.options.publicUrl}/${locale}`;
    if (await this.db.one(hasAccount, [request.email])) return knownLetter(locale, home);
    return signUpLetter(locale, `${home}/confirm/${await this.links.make(requestId)}`);
  }
}

/** Asks to confirm another address for an account. */
export function addressLetter(locale: Locale, url: string): Letter {
  return locale === 'nl'
    ? {
        subject: 'Bevestig je nieuwe e-mailadres',
        blocks: [{ kind: 'text', text: 'Je wilt dit e-mailadres gebruiken om in te loggen en mail te krijgen. Bevestig het; tot die tijd blijft je oude adres gelden. De link werkt één keer, twee dagen lang.' }],
        action: { label: 'Bevestig mijn adres', url },
        why: 'Je krijgt deze mail omdat iemand met een account dit adres opgaf. Was jij dat niet? Bevestig dan niets.',
      }
    : {
        subject: 'Confirm your new email address',
        blocks: [{ kind: 'text', text: 'You want to use this email address to sign in and to get mail. Confirm it; until then your old address stays. The link works once, for two days.' }],
        action: { label: 'Confirm my address', url },
        why: 'You get this mail because somebody with an account entered this address. Was it not you? Then confirm nothing.',
      };
}

/** Asks the new address whether it is theirs. */
@Injectable()
@Writes('address')
export class AddressMail implements MailWriter<{ requestId: string }> {
  constructor(private readonly db: Db, private readonly links: AccountLinks, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ requestId }: { requestId: string }, locale: Locale): Promise<Letter | null> {
    const request = await this.links.open(requestId);
    if (!request) return null;
    const home = `${this.options.publicUrl}/${locale}`;
    if (await this.db.one(hasAccount, [request.email])) return knownLetter(locale, home);
    return addressLetter(locale, `${home}/confirm/${await this.links.make(requestId)}`);
  }
}
