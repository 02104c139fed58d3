import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import type { PartnerStatus } from '#postings/contract';

export interface PartnerNews { status: PartnerStatus; isAskedToLead: boolean; postingId: string; title: string; isDraft: boolean; lead: string; partner: string }

export const news = statement<PartnerNews>('postings.partner-news',
  `select t.status, t.lead_asked_at is not null as "isAskedToLead", p.id as "postingId", p.title, p.status in ('draft', 'in-review') as "isDraft", l.name as lead, q.name as partner from posting_partner t join posting p on p.id = t.posting_id
   join organisation l on l.id = p.owner_id join organisation q on q.id = t.organisation_id where t.id = $1 and p.status <> 'withdrawn'`);
export const titled = ({ title }: PartnerNews, locale: Locale) => (title ? `“${title}”` : { nl: 'een plaatsing', en: 'a posting' }[locale]);
export const whyOf = (organisation: string, locale: Locale) => ({ nl: `Je krijgt dit bericht omdat jij voor ${organisation} beslist.`, en: `You get this message because you decide for ${organisation}.` })[locale];

export function partnerInvitedLetter(told: PartnerNews, locale: Locale, url: string): Letter {
  const { lead, partner, isDraft } = told;
  return locale === 'nl'
    ? { subject: `${lead} vraagt jullie mee te doen`,
        blocks: [{ kind: 'text', text: `${lead} wil ${titled(told, 'nl')} samen met jullie plaatsen. Zeg je ja, dan staat ${partner} erbij${isDraft ? ' en kunnen jullie meeschrijven aan het concept' : ''}. ${lead} blijft penvoerder: die publiceert en antwoordt wie reageert. Jullie kunnen er later weer uit stappen.` }],
        action: { label: 'Bekijk en antwoord', url }, why: whyOf(partner, 'nl') }
    : { subject: `${lead} asks you to take part`,
        blocks: [{ kind: 'text', text: `${lead} wants to post ${titled(told, 'en')} together with you. If you say yes, ${partner} is named with it${isDraft ? ' and you can write along on the draft' : ''}. ${lead} remains the lead: it publishes and answers who responds. You can leave again later.` }],
        action: { label: 'Look and answer', url }, why: whyOf(partner, 'en') };
}

export function partnerAnsweredLetter(told: PartnerNews, locale: Locale, url: string): Letter {
  const { status, lead, partner } = told;
  const title = titled(told, locale);
  const says: Record<PartnerStatus, { nl: string; en: string }> = {
    invited: { nl: '', en: '' },
    confirmed: { nl: `${partner} doet mee met ${title}`, en: `${partner} takes part in ${title}` },
    declined: { nl: `${partner} doet niet mee met ${title}`, en: `${partner} does not take part in ${title}` },
    left: { nl: `${partner} doet niet langer mee met ${title}`, en: `${partner} no longer takes part in ${title}` },
    removed: { nl: `${lead} gaat zonder jullie verder met ${title}`, en: `${lead} goes on with ${title} without you` },
  };
  const subject = says[status][locale];
  return {
    subject, blocks: [{ kind: 'text', text: `${subject}.` }],
    ...(status === 'removed' ? {} : { action: { label: { nl: 'Bekijk de plaatsing', en: 'Look at the posting' }[locale], url } }),
    why: whyOf(status === 'removed' ? partner : lead, locale),
  };
}

/** To who decides for an organisation that is asked to post along. */
@Injectable()
@Writes('partner-invited')
export class PartnerInvited implements MailWriter<{ partnerId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ partnerId }: { partnerId: string }, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [partnerId]);
    return told?.status === 'invited' ? partnerInvitedLetter(told, locale, `${this.options.publicUrl}/${locale}/postings/${told.postingId}`) : null;
  }
}

/** To the other side: a partner said yes or no, left, or is gone on without. */
@Injectable()
@Writes('partner-answered')
export class PartnerAnswered implements MailWriter<{ partnerId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ partnerId }: { partnerId: string }, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [partnerId]);
    return told && told.status !== 'invited' ? partnerAnsweredLetter(told, locale, `${this.options.publicUrl}/${locale}/postings/${told.postingId}`) : null;
  }
}
