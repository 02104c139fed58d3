import { Inject, Injectable } from '@nestjs/common';
import { Invitations } from '#accounts/server';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import type { PostingStatus } from '#postings/contract';

export interface EnteredNews { status: PostingStatus; title: string; refusal: string | null; company: string; institution: string; writer: string | null }
const news = statement<EnteredNews>('postings.entered-news',
  `select p.status, p.title, p.refusal, c.name as company, i.name as institution, n.name as writer from posting p join organisation c on c.id = p.owner_id join organisation i on i.id = p.entered_by
   left join person n on n.id = p.created_by where p.id = $1`);

/** `isNew`: nobody of the company has an account here. */
export function handedOverLetter({ title, company, institution, writer }: EnteredNews, locale: Locale, url: string, isNew: boolean): Letter {
  const by = writer ? { nl: `${writer} van ${institution}`, en: `${writer} of ${institution}` } : { nl: institution, en: institution };
  return locale === 'nl'
    ? { subject: `${institution} vulde een plaatsing voor jullie in`,
        blocks: [
          { kind: 'text', text: `${by.nl} schreef voor ${company} “${title}” op. Klopt het, dan publiceer je het zoals het is of pas je het aan. Klopt het niet, dan laat je dat weten. Zolang je niets doet, ziet niemand anders het.` },
          ...(isNew ? [{ kind: 'text' as const, text: 'Koppelvlak brengt ICT-bedrijven en opleidingen bij elkaar. Lezen en weigeren kan zonder account; om te publiceren maak je er een, in een minuut.' }] : []),
        ],
        action: { label: 'Lees en beslis', url },
        why: isNew ? `Je krijgt dit bericht omdat ${institution} dit adres opgaf van iemand die bij ${company} beslist.` : `Je krijgt dit bericht omdat je beheerder bent van ${company}.` }
    : { subject: `${institution} filled in a posting for you`,
        blocks: [
          { kind: 'text', text: `${by.en} wrote “${title}” for ${company}. If it is right, publish it as it is or change it. If it is not, say so. As long as you do nothing, nobody else sees it.` },
          ...(isNew ? [{ kind: 'text' as const, text: 'Koppelvlak brings ICT companies and programmes together. You can read and refuse without an account; to publish you make one, in a minute.' }] : []),
        ],
        action: { label: 'Read and decide', url },
        why: isNew ? `You get this message because ${institution} gave this address of somebody who decides at ${company}.` : `You get this message because you are an administrator of ${company}.` };
}

export function enteredAnsweredLetter({ status, title, company, refusal }: EnteredNews, locale: Locale, url: string): Letter {
  const pick = (nl: string, en: string) => ({ nl, en })[locale];
  const why = pick('Je krijgt dit bericht omdat jij deze plaatsing invulde.', 'You get this message because you filled in this posting.');
  const action = { label: pick('Bekijk de plaatsing', 'Look at the posting'), url };
  if (refusal) return { subject: pick(`${company} neemt “${title}” niet over`, `${company} does not take over “${title}”`), blocks: [{ kind: 'text', text: pick(`${company} schrijft erbij:`, `${company} writes:`) }, { kind: 'text', text: refusal }], action, why };
  return {
    subject: pick(`${company} neemt “${title}” over`, `${company} takes over “${title}”`),
    blocks: [{ kind: 'text', text: status === 'in-review' ? pick('HCA-ICT kijkt nog of het bedrijf klopt. Daarna staat de plaatsing open.', 'HCA-ICT still checks the company. The posting opens after that.') : pick('De plaatsing staat open. Het bedrijf beheert haar verder zelf.', 'The posting is open. The company goes on with it by itself.') }],
    action, why,
  };
}

/** To who decides at a company: an institution filled in an offer for them. */
@Injectable()
@Writes('posting-handed-over')
export class PostingHandedOver implements MailWriter {
  constructor(private readonly db: Db, private readonly invitations: Invitations, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ postingId, invitationId }: Record<string, string>, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [postingId]);
    if (told?.status !== 'draft') return null;
    const link = invitationId ? await this.invitations.forMail(invitationId) : null;
    if (invitationId && !link) return null;
    return handedOverLetter(told, locale, `${this.options.publicUrl}/${locale}/${link ? `entered/${link.token}` : `postings/${postingId}`}`, link !== null);
  }
}

/** To who entered an offer for a company: what the company decided. */
@Injectable()
@Writes('entered-answered')
export class EnteredAnswered implements MailWriter<{ postingId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ postingId }: { postingId: string }, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [postingId]);
    return told && told.status !== 'draft' ? enteredAnsweredLetter(told, locale, `${this.options.publicUrl}/${locale}/postings/${postingId}`) : null;
  }
}
