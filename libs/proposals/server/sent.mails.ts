import { Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { Writes, type Letter } from '#base/server';
import { unitsOf } from '#postings/contract';
import { otherSide, turnOf } from '#proposals/contract';
import { ProposalMail, type LetterOf } from './proposal.mail';
import { changes, longDay, proposalFacts, whyOf, type ProposalNews } from './proposal.news';

/** To the company: a programme responds to its offer, or asks it for its request. */
function toCompany(proposal: ProposalNews, locale: Locale, url: string): Letter {
  const { institution, title, direction, kind, seats, message } = proposal;
  const units = unitsOf(kind, seats)[locale];
  const why = whyOf(proposal, 'company')[locale];
  const responds = direction === 'offer';
  return locale === 'nl'
    ? {
        subject: responds ? `${institution} vraagt ${units}: ${title}` : `${institution} vraagt jullie: ${title}`,
        blocks: [
          { kind: 'text', text: `${responds ? `Een opleiding van ${institution} reageert op jullie plaatsing.` : `${institution} nodigt jullie uit voor een vraag.`} Bevestig je het voorstel, dan geeft de opleidingsmanager het laatste akkoord.` },
          proposalFacts(proposal, locale), { kind: 'heading', text: 'Bericht van de opleiding' }, { kind: 'text', text: message },
        ],
        action: { label: 'Bekijk het voorstel', url }, why,
      }
    : {
        subject: responds ? `${institution} asks for ${units}: ${title}` : `${institution} asks you: ${title}`,
        blocks: [
          { kind: 'text', text: `${responds ? `A programme of ${institution} responds to your posting.` : `${institution} invites you to a request.`} If you confirm the proposal, the programme manager gives the last yes.` },
          proposalFacts(proposal, locale), { kind: 'heading', text: 'Message from the programme' }, { kind: 'text', text: message },
        ],
        action: { label: 'View the proposal', url }, why,
      };
}

/** To the programme's managers: a company invites them or responds to their request; their acceptance is the last yes. */
function toInstitution(proposal: ProposalNews, locale: Locale, url: string): Letter {
  const { company, programme, title, direction, kind, seats, message } = proposal;
  const units = unitsOf(kind, seats)[locale];
  const why = whyOf(proposal, 'institution')[locale];
  const invites = direction === 'offer';
  return locale === 'nl'
    ? {
        subject: invites ? `${company} nodigt ${programme} uit: ${title}` : `${company} reageert: ${title}`,
        blocks: [
          { kind: 'text', text: `${invites ? `${company} biedt je opleiding ${units} aan.` : `${company} reageert op jullie vraag met ${units}.`} Accepteer je, dan is de samenwerking rond: het bedrijf hoeft niets meer te bevestigen.` },
          proposalFacts(proposal, locale), { kind: 'heading', text: 'Bericht van het bedrijf' }, { kind: 'text', text: message },
        ],
        action: { label: invites ? 'Bekijk de uitnodiging' : 'Bekijk de reactie', url }, why,
      }
    : {
        subject: invites ? `${company} invites ${programme}: ${title}` : `${company} responds: ${title}`,
        blocks: [
          { kind: 'text', text: `${invites ? `${company} offers your programme ${units}.` : `${company} responds to your request with ${units}.`} If you accept, the collaboration is agreed: the company has nothing left to confirm.` },
          proposalFacts(proposal, locale), { kind: 'heading', text: 'Message from the company' }, { kind: 'text', text: message },
        ],
        action: { label: invites ? 'View the invitation' : 'View the response', url }, why,
      };
}

/** To the side whose turn it is: the other answered with other terms, which stand old beside new. */
function revisedLetter(proposal: ProposalNews, locale: Locale, url: string): Letter {
  const { company, institution, title, side, revision, message } = proposal;
  const sender = side === 'company' ? company : institution;
  const why = whyOf(proposal, otherSide(side))[locale];
  return locale === 'nl'
    ? {
        subject: `${sender} past het voorstel aan: ${title}`,
        blocks: [
          { kind: 'text', text: `${sender} stuurt versie ${revision} van het voorstel. ${side === 'company' ? 'Accepteer je die, dan is de samenwerking rond.' : 'Bevestig je die, dan geeft de opleidingsmanager het laatste akkoord.'} Weer aanpassen of afwijzen kan ook.` },
          ...headed('Wat er anders is', changes(proposal, locale)), { kind: 'heading', text: 'Het hele voorstel' }, proposalFacts(proposal, locale), { kind: 'heading', text: 'Bericht' }, { kind: 'text', text: message },
        ],
        action: { label: 'Bekijk en antwoord', url }, why,
      }
    : {
        subject: `${sender} changes the proposal: ${title}`,
        blocks: [
          { kind: 'text', text: `${sender} sends version ${revision} of the proposal. ${side === 'company' ? 'If you accept it, the collaboration is agreed.' : 'If you confirm it, the programme manager gives the last yes.'} You can also change it again or decline.` },
          ...headed('What is different', changes(proposal, locale)), { kind: 'heading', text: 'The whole proposal' }, proposalFacts(proposal, locale), { kind: 'heading', text: 'Message' }, { kind: 'text', text: message },
        ],
        action: { label: 'Look and answer', url }, why,
      };
}

const headed = (text: string, blocks: Letter['blocks']): Letter['blocks'] => (blocks.length > 0 ? [{ kind: 'heading', text }, ...blocks] : []);

/** The company confirmed; theirs is the last yes. */
function confirmedLetter(proposal: ProposalNews, locale: Locale, url: string): Letter {
  const { company, title } = proposal;
  const why = whyOf(proposal, 'institution')[locale];
  return locale === 'nl'
    ? {
        subject: `${company} bevestigt: ${title}`,
        blocks: [{ kind: 'text', text: `${company} gaat akkoord met jullie voorstel. Jij geeft nu het laatste akkoord. De plaatsen zijn pas van jullie als je accepteert.` }, proposalFacts(proposal, locale)],
        action: { label: 'Bekijk en accepteer', url }, why,
      }
    : {
        subject: `${company} confirms: ${title}`,
        blocks: [{ kind: 'text', text: `${company} agrees with your proposal. You now give the last yes. The seats are yours once you accept.` }, proposalFacts(proposal, locale)],
        action: { label: 'View and accept', url }, why,
      };
}

/** To whoever is at turn: the deadline comes near. No is an answer too. */
const reminderLetter: LetterOf = (proposal, locale, url) => {
  const { company, institution, title, deadlineAt } = proposal;
  const turn = turnOf(proposal) ?? 'institution';
  const waiting = turn === 'company' ? institution : company;
  const day = deadlineAt ? longDay(deadlineAt, locale) : '';
  const why = whyOf(proposal, turn)[locale];
  return locale === 'nl'
    ? {
        subject: `${waiting} wacht op je antwoord: ${title}`,
        blocks: [{ kind: 'text', text: `Antwoord voor ${day}, daarna verloopt het voorstel. Aanpassen of afwijzen met een reden is ook een antwoord: dan weet de ander waar die aan toe is.` }, proposalFacts(proposal, locale)],
        action: { label: 'Bekijk en antwoord', url }, why,
      }
    : {
        subject: `${waiting} waits for your answer: ${title}`,
        blocks: [{ kind: 'text', text: `Answer before ${day}; after that the proposal expires. Changing it or declining with a reason is an answer too: then the other knows where they stand.` }, proposalFacts(proposal, locale)],
        action: { label: 'Look and answer', url }, why,
      };
};

/** To the owner of a posting: somebody responds. To who is invited: an owner asks. What it says depends on the side that reads it. */
const sentLetter: LetterOf = (proposal, locale, url) => (proposal.side === 'institution' ? toCompany : toInstitution)(proposal, locale, url);

@Injectable()
@Writes('proposal-received')
export class ProposalReceived extends ProposalMail {
  protected readonly letter = sentLetter;
}

@Injectable()
@Writes('proposal-invitation')
export class ProposalInvitation extends ProposalMail {
  protected readonly letter = sentLetter;
}

@Injectable()
@Writes('proposal-confirmed')
export class ProposalConfirmed extends ProposalMail {
  protected readonly letter = confirmedLetter;
}

@Injectable()
@Writes('proposal-revised')
export class ProposalRevised extends ProposalMail {
  protected readonly letter = revisedLetter;
}

@Injectable()
@Writes('proposal-reminder')
export class ProposalReminder extends ProposalMail {
  protected readonly letter = reminderLetter;
}
