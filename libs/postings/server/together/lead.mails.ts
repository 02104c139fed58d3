import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, Writes, type Letter, type MailWriter } from '#base/server';
import { news, titled, whyOf, type PartnerNews } from './partner.mails';

type Args = { partnerId: string };
interface Options { publicUrl: string }
const look = { nl: 'Bekijk de plaatsing', en: 'Look at the posting' };

export function leadAskedLetter(told: PartnerNews, locale: Locale, url: string): Letter {
  const { lead, partner } = told;
  return locale === 'nl'
    ? { subject: `${lead} vraagt jullie penvoerder te worden`,
        blocks: [{ kind: 'text', text: `${lead} wil de leiding van ${titled(told, 'nl')} aan ${partner} overdragen. Zeg je ja, dan publiceren jullie, antwoorden jullie wie reageert en staat de plaatsing bij jullie. ${lead} blijft meedoen. Voorstellen en samenwerkingen die al lopen, blijven bij wie ze begon.` }],
        action: { label: 'Bekijk en antwoord', url }, why: whyOf(partner, 'nl') }
    : { subject: `${lead} asks you to become the lead`,
        blocks: [{ kind: 'text', text: `${lead} wants to hand the lead of ${titled(told, 'en')} over to ${partner}. If you say yes, you publish, you answer who responds, and the posting stands with you. ${lead} remains a partner. Proposals and collaborations that have begun stay with who began them.` }],
        action: { label: 'Look and answer', url }, why: whyOf(partner, 'en') };
}

/** After the change of lead: who led before is the partner now. */
export function leadTakenLetter(told: PartnerNews, locale: Locale, url: string): Letter {
  const { lead, partner } = told;
  return locale === 'nl'
    ? { subject: `${lead} is nu penvoerder van ${titled(told, 'nl')}`, blocks: [{ kind: 'text', text: `${lead} zei ja. Vanaf nu publiceert ${lead} en antwoordt wie reageert; ${partner} doet mee als partner. Wat bij jullie al liep, blijft bij jullie.` }], action: { label: look.nl, url }, why: whyOf(partner, 'nl') }
    : { subject: `${lead} now leads ${titled(told, 'en')}`, blocks: [{ kind: 'text', text: `${lead} said yes. From now on ${lead} publishes and answers who responds; ${partner} takes part as a partner. What had begun with you stays with you.` }], action: { label: look.en, url }, why: whyOf(partner, 'en') };
}

export function leadRefusedLetter(told: PartnerNews, locale: Locale, url: string): Letter {
  const { lead, partner } = told;
  return locale === 'nl'
    ? { subject: `${partner} wordt geen penvoerder van ${titled(told, 'nl')}`, blocks: [{ kind: 'text', text: `${partner} neemt de leiding niet over en blijft meedoen. ${lead} blijft penvoerder.` }], action: { label: look.nl, url }, why: whyOf(lead, 'nl') }
    : { subject: `${partner} does not become the lead of ${titled(told, 'en')}`, blocks: [{ kind: 'text', text: `${partner} does not take the lead over and remains a partner. ${lead} stays the lead.` }], action: { label: look.en, url }, why: whyOf(lead, 'en') };
}

/** To who decides for a partner that is asked to take over the lead. */
@Injectable()
@Writes('lead-asked')
export class LeadAsked implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: Options) {}

  async write({ partnerId }: Args, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [partnerId]);
    return told?.isAskedToLead ? leadAskedLetter(told, locale, `${this.options.publicUrl}/${locale}/postings/${told.postingId}`) : null;
  }
}

/** To who led before: a partner leads now. */
@Injectable()
@Writes('lead-taken')
export class LeadTaken implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: Options) {}

  async write({ partnerId }: Args, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [partnerId]);
    return told && leadTakenLetter(told, locale, `${this.options.publicUrl}/${locale}/postings/${told.postingId}`);
  }
}

/** To the lead: the partner that was asked leaves the lead where it is. */
@Injectable()
@Writes('lead-refused')
export class LeadRefused implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: Options) {}

  async write({ partnerId }: Args, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [partnerId]);
    return told && leadRefusedLetter(told, locale, `${this.options.publicUrl}/${locale}/postings/${told.postingId}`);
  }
}
