import { Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { Bounces, Db, general, Mails, newId, Refusal, Throttle, Writes, type Actor, type Letter, type MailWriter, type Recipient } from '#base/server';
import type { NotificationSettings } from '#notifications/contract';
import { Settings } from './settings';

/** Mails to try an address, of one person in a day. */
const A_DAY = { limit: 5, seconds: 86_400 };

/** Trying an address again that refused mail: what comes goes there again, and one mail goes at once to show whether it arrives. */
@Injectable()
export class MailTrials {
  constructor(private readonly db: Db, private readonly bounces: Bounces, private readonly mails: Mails, private readonly throttle: Throttle, private readonly settings: Settings) {}

  /** @throws Refusal 429 */
  async begin(actor: Actor): Promise<NotificationSettings> {
    await this.throttle.count('mail-trial', actor.personId, A_DAY.limit, A_DAY.seconds);
    await this.db.transaction(async (tx) => {
      const [to] = await tx.sql<Recipient & Record<string, unknown>>(`select email as address, name, locale from person where id = $1 and closed_at is null`, [actor.personId]);
      if (!to) throw new Refusal(general['not-found']);
      await this.bounces.lift(tx, to.address);
      await this.mails.post(tx, [{ template: 'mail-trial', key: newId(), to, args: {}, isAskedFor: true }]);
    });
    return this.settings.of(actor.personId);
  }
}

/** Shows by arriving that mail arrives. */
@Injectable()
@Writes('mail-trial')
export class MailTrialMail implements MailWriter {
  async write(_: Record<string, string>, locale: Locale): Promise<Letter> {
    return locale === 'nl'
      ? { subject: 'Je e-mailadres werkt', blocks: [{ kind: 'text', text: 'Deze mail kwam aan. Nieuws van Koppelvlak komt vanaf nu weer op dit adres. Wat je intussen miste, staat bij je nieuws.' }],
          why: 'Je krijgt deze mail omdat je op Koppelvlak vroeg om het opnieuw te proberen.' }
      : { subject: 'Your email address works', blocks: [{ kind: 'text', text: 'This mail arrived. News of Koppelvlak comes to this address again from now on. What you missed meanwhile is among your news.' }],
          why: 'You get this mail because you asked Koppelvlak to try again.' };
  }
}
