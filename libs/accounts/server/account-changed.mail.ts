import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { AccountLinks } from './account-links';

/** A link to set a new password. */
export function passwordLetter(locale: Locale, url: string): Letter {
  return locale === 'nl'
    ? {
        subject: 'Kies een nieuw wachtwoord',
        blocks: [{ kind: 'text', text: 'Er is een nieuw wachtwoord aangevraagd voor je account. Met de knop kies je er een. De link werkt één keer, een dag lang. Op andere apparaten moet je daarna opnieuw inloggen.' }],
        action: { label: 'Kies een wachtwoord', url },
        why: 'Je krijgt deze mail omdat iemand aangaf het wachtwoord kwijt te zijn. Was jij dat niet? Dan hoef je niets te doen: je wachtwoord blijft wat het was.',
      }
    : {
        subject: 'Choose a new password',
        blocks: [{ kind: 'text', text: 'A new password was requested for your account. Use the button to choose one. The link works once, for one day. On other devices you will have to sign in again.' }],
        action: { label: 'Choose a password', url },
        why: 'You get this mail because somebody said they lost the password. Was it not you? Then you need to do nothing: your password stays what it was.',
      };
}

@Injectable()
@Writes('password')
export class PasswordMail implements MailWriter<{ requestId: string }> {
  constructor(private readonly links: AccountLinks, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ requestId }: { requestId: string }, locale: Locale): Promise<Letter | null> {
    const request = await this.links.open(requestId);
    return request?.personId ? passwordLetter(locale, `${this.options.publicUrl}/${locale}/password/${await this.links.make(requestId)}`) : null;
  }
}

/** Says that the password is another one now. */
export function passwordChangedLetter(locale: Locale, home: string): Letter {
  return locale === 'nl'
    ? {
        subject: 'Je wachtwoord is gewijzigd',
        blocks: [{ kind: 'text', text: 'Je account heeft een nieuw wachtwoord. Overal waar je nog was ingelogd, ben je nu uitgelogd. Deed jij dit niet? Kies dan meteen zelf een nieuw wachtwoord.' }],
        action: { label: 'Kies een nieuw wachtwoord', url: `${home}/password` },
        why: 'Je krijgt deze mail bij elke wijziging van je wachtwoord, zodat niemand dat ongemerkt doet.',
      }
    : {
        subject: 'Your password was changed',
        blocks: [{ kind: 'text', text: 'Your account has a new password. Wherever you were still signed in, you are now signed out. Did you not do this? Then choose a new password yourself at once.' }],
        action: { label: 'Choose a new password', url: `${home}/password` },
        why: 'You get this mail at every change of your password, so that nobody does it unnoticed.',
      };
}

const isOpen = statement<{ id: string }>('accounts.is-open', `select id from person where id = $1 and closed_at is null`);

@Injectable()
@Writes('password-changed')
export class PasswordChangedMail implements MailWriter<{ personId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ personId }: { personId: string }, locale: Locale): Promise<Letter | null> {
    return await this.db.one(isOpen, [personId]) ? passwordChangedLetter(locale, `${this.options.publicUrl}/${locale}`) : null;
  }
}

/** To the old address: the account has another one, with a way back. */
export function addressChangedLetter(locale: Locale, url: string): Letter {
  return locale === 'nl'
    ? {
        subject: 'Je account heeft een ander e-mailadres',
        blocks: [{ kind: 'text', text: 'Vanaf nu log je in met je nieuwe adres en komt je mail daar aan. Deed jij dit niet? Zet dan dit adres terug. Iedereen die is ingelogd, wordt uitgelogd en je kiest een nieuw wachtwoord. Dat kan een week lang.' }],
        action: { label: 'Zet mijn adres terug', url },
        why: 'Je krijgt deze mail omdat dit tot nu toe het adres van je account was. Klopt de wijziging? Dan hoef je niets te doen.',
      }
    : {
        subject: 'Your account has another email address',
        blocks: [{ kind: 'text', text: 'From now on you sign in with your new address and your mail arrives there. Did you not do this? Then put this address back. Whoever is signed in will be signed out and you choose a new password. You can do so for a week.' }],
        action: { label: 'Put my address back', url },
        why: 'You get this mail because this was the address of your account until now. Is the change right? Then you need to do nothing.',
      };
}

@Injectable()
@Writes('address-changed')
export class AddressChangedMail implements MailWriter<{ requestId: string }> {
  constructor(private readonly links: AccountLinks, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ requestId }: { requestId: string }, locale: Locale): Promise<Letter | null> {
    return await this.links.open(requestId) ? addressChangedLetter(locale, `${this.options.publicUrl}/${locale}/confirm/${await this.links.make(requestId)}`) : null;
  }
}

/** The last mail to an address. */
export function accountClosedLetter(locale: Locale, home: string): Letter {
  return locale === 'nl'
    ? {
        subject: 'Je account is gesloten',
        blocks: [{ kind: 'text', text: 'Je naam en je e-mailadres zijn uit Koppelvlak gehaald. Wat je voor je organisaties deed, blijft staan zonder je naam. Je kunt je altijd opnieuw aanmelden.' }],
        action: { label: 'Naar Koppelvlak', url: home },
        why: 'Je krijgt deze mail omdat je account hiermee is gesloten. Dit is de laatste mail aan dit adres.',
      }
    : {
        subject: 'Your account is closed',
        blocks: [{ kind: 'text', text: 'Your name and your email address have been taken out of Koppelvlak. What you did for your organisations stays, without your name. You can always sign up again.' }],
        action: { label: 'To Koppelvlak', url: home },
        why: 'You get this mail because your account was closed. This is the last mail to this address.',
      };
}

@Injectable()
@Writes('account-closed')
export class AccountClosedMail implements MailWriter {
  constructor(@Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write(_: Record<string, string>, locale: Locale): Promise<Letter> {
    return accountClosedLetter(locale, `${this.options.publicUrl}/${locale}`);
  }
}
