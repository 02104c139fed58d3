import { Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { Writes } from '#base/server';
import { ProposalMail, type LetterOf } from './proposal.mail';
import { longDay, proposalFacts, whyOf } from './proposal.news';

const students = (count: number, locale: Locale) => locale === 'nl' ? `${count} ${count === 1 ? 'student' : 'studenten'}` : `${count} ${count === 1 ? 'student' : 'students'}`;

/** To the company: the programme asks its class, or knows how many want to. Nothing is asked of the reader. */
const askedLetter: LetterOf = (proposal, locale, url) => {
  const { institution, programme, title, classUntil, classInterested } = proposal;
  const until = classUntil ? longDay(new Date(classUntil), locale) : '';
  const why = whyOf(proposal, 'company')[locale];
  return locale === 'nl'
    ? {
        subject: classInterested === null ? `${institution} vraagt het de studenten: ${title}` : `${students(classInterested, locale)} van ${institution} ${classInterested === 1 ? 'heeft' : 'hebben'} interesse: ${title}`,
        blocks: [{ kind: 'text', text: `${classInterested === null ? `${programme} vraagt tot en met ${until} welke studenten dit willen.` : `${programme} vroeg het de klas: ${students(classInterested, locale)} ${classInterested === 1 ? 'wil' : 'willen'} dit.`} Daarna geeft de opleiding antwoord. Je hoeft nu niets te doen.` }, proposalFacts(proposal, locale)],
        action: { label: 'Bekijk het voorstel', url }, why,
      }
    : {
        subject: classInterested === null ? `${institution} asks its students: ${title}` : `${students(classInterested, locale)} of ${institution} ${classInterested === 1 ? 'is' : 'are'} interested: ${title}`,
        blocks: [{ kind: 'text', text: `${classInterested === null ? `${programme} asks until ${until} which students want this.` : `${programme} asked its class: ${students(classInterested, locale)} ${classInterested === 1 ? 'wants' : 'want'} this.`} After that the programme answers. You need do nothing now.` }, proposalFacts(proposal, locale)],
        action: { label: 'View the proposal', url }, why,
      };
};

/** To the programme: the day has passed, so say how many want to, and answer. */
const overLetter: LetterOf = (proposal, locale, url) => {
  const { company, title, deadlineAt } = proposal;
  const day = deadlineAt ? longDay(deadlineAt, locale) : '';
  const why = whyOf(proposal, 'institution')[locale];
  return locale === 'nl'
    ? {
        subject: `Wat zeggen je studenten? ${title}`,
        blocks: [{ kind: 'text', text: `De dag tot wanneer je het de klas vroeg, is voorbij. Vul in hoeveel studenten willen en geef ${company} antwoord voor ${day}. Wil niemand, dan is dat ook een antwoord.` }, proposalFacts(proposal, locale)],
        action: { label: 'Bekijk en antwoord', url }, why,
      }
    : {
        subject: `What do your students say? ${title}`,
        blocks: [{ kind: 'text', text: `The day until which you asked your class has passed. Fill in how many students want this and answer ${company} before ${day}. If nobody wants to, that is an answer too.` }, proposalFacts(proposal, locale)],
        action: { label: 'Look and answer', url }, why,
      };
};

@Injectable()
@Writes('proposal-class')
export class ProposalClass extends ProposalMail {
  protected readonly letter = askedLetter;
}

@Injectable()
@Writes('proposal-class-over')
export class ProposalClassOver extends ProposalMail {
  protected readonly letter = overLetter;
}
