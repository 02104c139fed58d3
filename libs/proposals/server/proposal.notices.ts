import { Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Db, statement } from '#base/server';
import { Words, type NoticeWords, type NoticeWriter } from '#notifications/server';
import type { Party } from '#proposals/contract';

interface Told { id: string; side: Party; endedSide: Party | null; direction: 'offer' | 'request'; title: string; programme: string; company: string; institution: string; classUntil: string | null; classInterested: number | null }
type What = 'reminder' | 'received' | 'invitation' | 'confirmed' | 'revised' | 'declined' | 'withdrawn' | 'expired' | 'lapsed' | 'class' | 'class-over' | 'partner';

const told = statement<Told>('proposals.told',
  `select p.id, p.side, p.ended_side as "endedSide", g.direction, g.title, r.name as programme, c.name as company, i.name as institution, p.class_until as "classUntil", p.class_interested as "classInterested" from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
   join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where p.id = any($1::uuid[])`);

const dayIn = (locale: 'nl' | 'en', day: string) => new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
const forTitle = ({ title }: Told): Text => ({ nl: `Voor “${title}”.`, en: `For “${title}”.` });
const nameOf = ({ company, institution }: Told, side: Party | null) => (side === 'company' ? company : institution);
const toInstitution = (line: Text): Text => ({ nl: `${line.nl} Jij geeft het laatste akkoord.`, en: `${line.en} You give the last yes.` });

const words: Record<What, (told: Told) => { title: Text; line: Text }> = {
  reminder: (one) => ({ title: { nl: `Een voorstel voor “${one.title}” wacht nog op je`, en: `A proposal for “${one.title}” still waits for you` }, line: { nl: `Met ${one.programme} en ${one.company}. Antwoord voor de termijn.`, en: `With ${one.programme} and ${one.company}. Answer before the deadline.` } }),
  received: (one) => one.direction === 'offer'
    ? { title: { nl: `${one.institution} reageert op “${one.title}”`, en: `${one.institution} responds to “${one.title}”` }, line: { nl: `${one.programme} wil meedoen. Jullie zijn aan de beurt.`, en: `${one.programme} wants to take part. It is your turn.` } }
    : { title: { nl: `${one.company} reageert op “${one.title}”`, en: `${one.company} responds to “${one.title}”` }, line: toInstitution({ nl: `Op de vraag van ${one.programme}.`, en: `To the request of ${one.programme}.` }) },
  invitation: (one) => one.direction === 'offer'
    ? { title: { nl: `${one.company} nodigt ${one.programme} uit`, en: `${one.company} invites ${one.programme}` }, line: toInstitution(forTitle(one)) }
    : { title: { nl: `${one.institution} nodigt jullie uit`, en: `${one.institution} invites you` }, line: { nl: `Voor de vraag “${one.title}” van ${one.programme}. Jullie zijn aan de beurt.`, en: `For the request “${one.title}” of ${one.programme}. It is your turn.` } },
  confirmed: ({ title, programme, company }) => ({
    title: { nl: `${company} gaat akkoord met jullie voorstel`, en: `${company} agrees with your proposal` }, line: { nl: `Voor “${title}”, met ${programme}. Jij geeft het laatste akkoord.`, en: `For “${title}”, with ${programme}. You give the last yes.` } }),
  revised: (one) => ({ title: { nl: `Het voorstel voor “${one.title}” is aangepast`, en: `The proposal for “${one.title}” was changed` }, line: { nl: `Met ${one.programme} en ${one.company}. Bekijk wat er anders is.`, en: `With ${one.programme} and ${one.company}. See what is different.` } }),
  declined: (one) => ({ title: { nl: `Een nee op “${one.title}”`, en: `A no to “${one.title}”` }, line: { nl: `Met ${one.programme} en ${one.company}. Alleen jullie lezen waarom.`, en: `With ${one.programme} and ${one.company}. Only you read why.` } }),
  withdrawn: (one) => ({ title: { nl: `${nameOf(one, one.endedSide ?? one.side)} trok het voorstel in`, en: `${nameOf(one, one.endedSide ?? one.side)} withdrew the proposal` }, line: forTitle(one) }),
  expired: (one) => ({ title: { nl: `Geen antwoord op je voorstel voor “${one.title}”`, en: `No answer to your proposal for “${one.title}”` }, line: { nl: `Met ${one.programme} en ${one.company}. Het is verlopen.`, en: `With ${one.programme} and ${one.company}. It has expired.` } }),
  class: ({ title, programme, institution, classUntil, classInterested: count }) => ({
    title: count === null ? { nl: `${institution} vraagt het de studenten`, en: `${institution} asks its students` } : { nl: `${count} ${count === 1 ? 'student heeft' : 'studenten hebben'} interesse`, en: `${count} ${count === 1 ? 'student is' : 'students are'} interested` },
    line: count === null && classUntil ? { nl: `Voor “${title}”, ${programme}, tot en met ${dayIn('nl', classUntil)}. Je hoeft niets te doen.`, en: `For “${title}”, ${programme}, until ${dayIn('en', classUntil)}. You need do nothing.` } : { nl: `Voor “${title}”, ${programme} van ${institution}.`, en: `For “${title}”, ${programme} of ${institution}.` } }),
  partner: (one) => ({ title: { nl: `Iemand reageert op “${one.title}”`, en: `Somebody responds to “${one.title}”` }, line: one.direction === 'offer'
    ? { nl: `${one.programme} van ${one.institution}. De penvoerder, ${one.company}, antwoordt.`, en: `${one.programme} of ${one.institution}. The lead, ${one.company}, answers.` }
    : { nl: `${one.company}. De penvoerder, ${one.institution}, antwoordt.`, en: `${one.company}. The lead, ${one.institution}, answers.` } }),
  'class-over': ({ title, company }) => ({
    title: { nl: `Wat zeggen je studenten over “${title}”?`, en: `What do your students say about “${title}”?` }, line: { nl: `De dag is voorbij. Vul in hoeveel er willen en geef ${company} antwoord.`, en: `The day has passed. Fill in how many want to and answer ${company}.` } }),
  lapsed: ({ title, programme, company, institution, direction }) => ({
    title: { nl: `“${title}” gaat niet door`, en: `“${title}” is not going ahead` },
    line: direction === 'offer'
      ? { nl: `Bij ${company} is geen plaats meer. Het voorstel met ${programme} is vervallen.`, en: `${company} has no place left. The proposal with ${programme} has lapsed.` }
      : { nl: `Bij ${institution} is geen plaats meer. Het voorstel met ${programme} is vervallen.`, en: `${institution} has no place left. The proposal with ${programme} has lapsed.` } }),
};

/** What the inbox says about proposals. */
@Injectable()
@Words(['reminder', 'received', 'invitation', 'confirmed', 'revised', 'declined', 'withdrawn', 'expired', 'lapsed', 'class', 'class-over', 'partner'].map((what) => `proposal-${what}`))
export class ProposalNotices implements NoticeWriter<{ proposalId: string }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { proposalId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(told, [all.map(({ proposalId }) => proposalId)])).map((row) => [row.id, row]));
    return all.map(({ proposalId }) => {
      const row = found.get(proposalId);
      return row ? words[template.replace('proposal-', '') as What](row) : null;
    });
  }
}
