import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { CONTACT_ROUTE, PURPOSES, type ContactRoute, type Purpose } from '#contacts/contract';

interface News { institution: string; programme: string | null; organisation: string; sender: string; email: string; purpose: Purpose; message: string; status: string; route: ContactRoute | null; reply: string }

const news = statement<News>('contacts.news', `select i.name as institution, p.name as programme, o.name as organisation, n.name as sender, n.email, r.purpose, r.message, r.status, r.route, r.reply
  from contact_request r join organisation i on i.id = r.institution_id join organisation o on o.id = r.organisation_id join person n on n.id = r.sender_id left join programme p on p.id = r.programme_id where r.id = $1`);

interface Options { publicUrl: string }
type Args = { requestId: string; route: ContactRoute };

/** To who answers for a programme: somebody wants to meet. */
@Injectable()
@Writes('contact-request')
export class ContactRequestMail implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: Options) {}

  async write({ requestId, route }: Args, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [requestId]);
    if (told?.status !== 'sent') return null;
    const { organisation, institution, programme, sender, email } = told;
    const about = programme ? `${programme}, ${institution}` : institution;
    // Who has no account answers by mail.
    const action = route === 'contact' || route === 'inbox' ? {} : { action: { label: { nl: 'Antwoord of vink af', en: 'Answer or tick off' }[locale], url: `${this.options.publicUrl}/${locale}/contacts/${requestId}` } };
    return locale === 'nl'
      ? {
          subject: `${organisation} wil graag contact over ${programme ?? 'ICT-onderwijs'}`,
          blocks: [
            { kind: 'text', text: `${sender} van ${organisation} schrijft je via Koppelvlak. Je naam en adres hebben we niet gegeven: jij beslist of je antwoordt.` },
            { kind: 'facts', rows: [['Gaat over', about], ['Aanleiding', PURPOSES[told.purpose].nl], ['Antwoorden kan naar', email]] },
            { kind: 'heading', text: 'Bericht' }, { kind: 'text', text: told.message },
          ],
          ...action, why: whyNl[route](institution),
        }
      : {
          subject: `${organisation} would like to get in touch about ${programme ?? 'ICT education'}`,
          blocks: [
            { kind: 'text', text: `${sender} of ${organisation} writes to you through Koppelvlak. We did not give your name or address: you decide whether you answer.` },
            { kind: 'facts', rows: [['About', about], ['Purpose', PURPOSES[told.purpose].en], ['You can answer to', email]] },
            { kind: 'heading', text: 'Message' }, { kind: 'text', text: told.message },
          ],
          ...action, why: whyEn[route](institution),
        };
  }
}

const whyNl: Record<ContactRoute, (institution: string) => string> = {
  managers: () => 'Je krijgt dit bericht omdat je deze opleiding beheert.',
  coordinators: () => 'Je krijgt dit bericht omdat je deze opleiding coördineert en er geen opleidingsmanager bekend is.',
  admins: (institution) => `Je krijgt dit bericht omdat je beheerder bent van ${institution} en er bij deze opleiding niemand bekend is.`,
  contact: (institution) => `Je krijgt dit bericht omdat HCA-ICT je kent als contact voor ICT-onderwijs bij ${institution}.`,
  inbox: (institution) => `Dit bericht komt hier omdat ${institution} dit adres opgaf als gedeelde postbus.`,
};
const whyEn: Record<ContactRoute, (institution: string) => string> = {
  managers: () => 'You get this message because you manage this programme.',
  coordinators: () => 'You get this message because you coordinate this programme and no programme manager is known.',
  admins: (institution) => `You get this message because you are an administrator of ${institution} and nobody is known at this programme.`,
  contact: (institution) => `You get this message because HCA-ICT knows you as a contact for ICT education at ${institution}.`,
  inbox: (institution) => `This message comes here because ${institution} named this address as its shared inbox.`,
};

/** To who asked: there is an answer. */
@Injectable()
@Writes('contact-answered')
export class ContactAnsweredMail implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: Options) {}

  async write({ requestId }: Args, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [requestId]);
    if (!told?.reply) return null;
    const { institution, programme, organisation, reply } = told;
    const url = `${this.options.publicUrl}/${locale}/contacts/${requestId}`;
    return locale === 'nl'
      ? { subject: `${institution} antwoordt op je bericht`, blocks: [{ kind: 'text', text: `Je schreef aan ${programme ? `de opleiding ${programme} van ${institution}` : institution}. Dit is het antwoord.` }, { kind: 'text', text: reply }],
          action: { label: 'Bekijk je bericht', url }, why: `Je krijgt dit bericht omdat je namens ${organisation} contact zocht.` }
      : { subject: `${institution} answers your message`, blocks: [{ kind: 'text', text: `You wrote to ${programme ? `the programme ${programme} of ${institution}` : institution}. This is the answer.` }, { kind: 'text', text: reply }],
          action: { label: 'View your message', url }, why: `You get this message because you asked for contact on behalf of ${organisation}.` };
  }
}

/** To who asked: somebody was found, the message is on its way. */
@Injectable()
@Writes('contact-sent-on')
export class ContactSentOnMail implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: Options) {}

  async write({ requestId }: Args, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [requestId]);
    if (!told?.route || told.status === 'withdrawn') return null;
    const { institution, organisation, route } = told;
    const url = `${this.options.publicUrl}/${locale}/contacts/${requestId}`;
    return locale === 'nl'
      ? { subject: `Je bericht aan ${institution} is onderweg`, blocks: [{ kind: 'text', text: `We wisten eerst niet wie je bij ${institution} moest hebben. Nu wel: je bericht ging naar ${CONTACT_ROUTE[route].nl}.` }],
          action: { label: 'Bekijk je bericht', url }, why: `Je krijgt dit bericht omdat je namens ${organisation} contact zocht.` }
      : { subject: `Your message to ${institution} is on its way`, blocks: [{ kind: 'text', text: `At first we did not know whom you needed at ${institution}. Now we do: your message went to ${CONTACT_ROUTE[route].en}.` }],
          action: { label: 'View your message', url }, why: `You get this message because you asked for contact on behalf of ${organisation}.` };
  }
}
