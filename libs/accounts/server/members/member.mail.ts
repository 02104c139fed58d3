import { Inject, Injectable } from '@nestjs/common';
import { ROLES, type RoleName } from '#accounts/contract';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, say, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { Invitations } from './invitations';

export interface InvitationFacts { organisation: string; role: RoleName; programmes: string[]; invitedBy: string | null; endsAt: Date }
const day = (moment: Date, locale: Locale) => new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'long', timeZone: 'Europe/Amsterdam' }).format(moment);

/** Asks somebody to join. */
export function invitationLetter({ organisation, role, programmes, invitedBy, endsAt }: InvitationFacts, locale: Locale, url: string): Letter {
  const pick = (nl: string, en: string) => say(locale, { nl, en });
  const rows: [string, string][] = [[pick('Organisatie', 'Organisation'), organisation], [pick('Jouw rol', 'Your role'), ROLES[role][locale]],
    ...(programmes.length > 0 ? [[pick('Opleidingen', 'Programmes'), programmes.join(', ')] as [string, string]] : []), [pick('Geldig tot', 'Valid until'), day(endsAt, locale)]];
  return {
    subject: pick(`Werk mee voor ${organisation}`, `Work along for ${organisation}`),
    blocks: [
      { kind: 'text', text: invitedBy ? pick(`${invitedBy} nodigt je uit om op Koppelvlak voor ${organisation} te werken.`, `${invitedBy} invites you to work for ${organisation} on Koppelvlak.`)
        : pick(`Je bent uitgenodigd om op Koppelvlak voor ${organisation} te werken.`, `You are invited to work for ${organisation} on Koppelvlak.`) },
      { kind: 'facts', rows },
      { kind: 'text', text: pick('Heb je nog geen account? Dat maak je daar in een minuut.', 'No account yet? You make one there in a minute.') },
    ],
    action: { label: pick('Bekijk de uitnodiging', 'See the invitation'), url },
    why: pick('Je krijgt deze mail omdat een collega je adres opgaf. De link werkt alleen met dit e-mailadres.', 'You get this mail because a colleague gave your address. The link works with this email address only.'),
  };
}

@Injectable()
@Writes('invitation')
export class InvitationMail implements MailWriter<{ invitationId: string }> {
  constructor(private readonly invitations: Invitations, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ invitationId }: { invitationId: string }, locale: Locale): Promise<Letter | null> {
    const found = await this.invitations.forMail(invitationId);
    return found && invitationLetter({ ...found, organisation: found.organisation.name, programmes: found.programmes.map(({ name }) => name) }, locale, `${this.options.publicUrl}/${locale}/invitations/${found.token}`);
  }
}

interface AnsweredFacts { email: string; organisation: string; status: string }
const answered = statement<AnsweredFacts>('accounts.invitation-answered', `select i.email, o.name as organisation, i.status from invitation i join organisation o on o.id = i.organisation_id where i.id = $1 and i.status in ('accepted', 'declined')`);

/** To who invited: yes or no. */
export function invitationAnsweredLetter({ email, organisation, status }: AnsweredFacts, locale: Locale, url: string): Letter {
  const pick = (nl: string, en: string) => say(locale, { nl, en });
  const isYes = status === 'accepted';
  return {
    subject: isYes ? pick(`${email} werkt nu voor ${organisation}`, `${email} now works for ${organisation}`) : pick(`${email} komt niet bij ${organisation}`, `${email} does not join ${organisation}`),
    blocks: [{ kind: 'text', text: isYes ? pick('Je uitnodiging is aangenomen.', 'Your invitation was accepted.') : pick('Je uitnodiging is afgewezen. Ging er iets mis? Dan kun je opnieuw uitnodigen.', 'Your invitation was declined. Did something go wrong? Then you can invite again.') }],
    action: { label: pick('Bekijk wie er werken', 'See who works here'), url },
    why: pick('Je krijgt deze mail omdat jij uitnodigde.', 'You get this mail because you sent the invitation.'),
  };
}

@Injectable()
@Writes('invitation-answered')
export class InvitationAnsweredMail implements MailWriter<{ invitationId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ invitationId }: { invitationId: string }, locale: Locale): Promise<Letter | null> {
    const facts = await this.db.one(answered, [invitationId]);
    return facts && invitationAnsweredLetter(facts, locale, `${this.options.publicUrl}/${locale}/organisation/members`);
  }
}

export interface JoinFacts { organisation: string; name: string; email: string; message: string; status: string; reason: string | null }
const joining = statement<JoinFacts>('accounts.join-request-mail',
  `select o.name as organisation, p.name, p.email, r.message, r.status, r.reason from join_request r join organisation o on o.id = r.organisation_id join person p on p.id = r.person_id and p.closed_at is null where r.id = $1`);

/** To who decides: somebody with the organisation's mail domain wants to join. */
export function joinRequestLetter({ organisation, name, email, message }: JoinFacts, locale: Locale, url: string, reader: 'home' | 'desk'): Letter {
  const pick = (nl: string, en: string) => say(locale, { nl, en });
  return {
    subject: pick(`${name} wil zich aansluiten bij ${organisation}`, `${name} wants to join ${organisation}`),
    blocks: [
      { kind: 'text', text: pick(`Het e-mailadres is bevestigd en hoort bij het domein van ${organisation}. Jij beslist of ${name} meedoet.`, `The email address is confirmed and belongs to the domain of ${organisation}. You decide whether ${name} joins.`) },
      { kind: 'facts', rows: [[pick('Naam', 'Name'), name], [pick('E-mailadres', 'Email address'), email], ...(message ? [[pick('Bericht', 'Message'), message] as [string, string]] : [])] },
    ],
    action: { label: pick('Beslis', 'Decide'), url },
    why: reader === 'home' ? pick(`Je krijgt deze mail omdat je beheerder bent van ${organisation}.`, `You get this mail because you are an administrator of ${organisation}.`)
      : pick(`Je krijgt deze mail omdat ${organisation} geen beheerder heeft. HCA-ICT beslist dan.`, `You get this mail because ${organisation} has no administrator. HCA-ICT decides then.`),
  };
}

@Injectable()
@Writes('join-request')
export class JoinRequestMail implements MailWriter {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ requestId, at }: Record<string, string>, locale: Locale): Promise<Letter | null> {
    const facts = await this.db.one(joining, [requestId]);
    if (facts?.status !== 'waiting') return null;
    const reader = at === 'desk' ? 'desk' : 'home';
    return joinRequestLetter(facts, locale, `${this.options.publicUrl}/${locale}/organisation/members`, reader);
  }
}

/** To who asked: what was decided. */
export function joinDecidedLetter({ organisation, status, reason }: JoinFacts, locale: Locale, home: string): Letter {
  const pick = (nl: string, en: string) => say(locale, { nl, en });
  const why = pick(`Je krijgt deze mail omdat je vroeg of je je bij ${organisation} kon aansluiten.`, `You get this mail because you asked to join ${organisation}.`);
  return status === 'approved'
    ? { subject: pick(`Je werkt nu voor ${organisation}`, `You now work for ${organisation}`), why, action: { label: pick('Naar je werkplek', 'To your workspace'), url: `${home}/workspace` },
        blocks: [{ kind: 'text', text: pick('Je verzoek is goedgekeurd. Je kunt meteen aan de slag.', 'Your request was approved. You can start at once.') }] }
    : { subject: pick(`Je verzoek aan ${organisation} is niet goedgekeurd`, `Your request to ${organisation} was not approved`), why,
        blocks: [{ kind: 'facts', rows: [[pick('Reden', 'Reason'), reason ?? '']] }, { kind: 'text', text: pick('Klopt dit niet? Vraag een collega die er al is om je uit te nodigen.', 'Is this not right? Ask a colleague who is there already to invite you.') }] };
}

@Injectable()
@Writes('join-decided')
export class JoinDecidedMail implements MailWriter<{ requestId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ requestId }: { requestId: string }, locale: Locale): Promise<Letter | null> {
    const facts = await this.db.one(joining, [requestId]);
    return facts && joinDecidedLetter(facts, locale, `${this.options.publicUrl}/${locale}`);
  }
}

const abandoned = statement<{ name: string }>('accounts.left-alone', `select o.name from organisation o where o.id = $1 and not exists (select from membership m where m.organisation_id = o.id)`);

/** To HCA-ICT: nobody works for an organisation any more. */
export function leftAloneLetter(name: string, locale: Locale): Letter {
  return locale === 'nl'
    ? { subject: `Bij ${name} werkt niemand meer`, blocks: [{ kind: 'text', text: 'De laatste medewerker is vertrokken. Open plaatsingen en lopende samenwerkingen hebben nu niemand die antwoordt. Meldt zich een collega met het juiste maildomein, dan beslis jij of die beheerder wordt.' }],
        why: 'Je krijgt deze mail omdat HCA-ICT inspringt waar niemand meer beslist.' }
    : { subject: `Nobody works for ${name} any more`, blocks: [{ kind: 'text', text: 'The last person has left. Open postings and running collaborations now have nobody who answers. When a colleague with the right mail domain comes, you decide whether they become administrator.' }],
        why: 'You get this mail because HCA-ICT steps in where nobody decides any more.' };
}

@Injectable()
@Writes('left-alone')
export class LeftAloneMail implements MailWriter<{ organisationId: string }> {
  constructor(private readonly db: Db) {}

  async write({ organisationId }: { organisationId: string }, locale: Locale): Promise<Letter | null> {
    const found = await this.db.one(abandoned, [organisationId]);
    return found && leftAloneLetter(found.name, locale);
  }
}
