import { Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Writes } from '#base/server';
import { DECLINE_REASON, otherSide, type Party } from '#proposals/contract';
import { ProposalMail, type LetterOf } from './proposal.mail';
import { whyOf, type ProposalNews } from './proposal.news';

const nameOf = ({ company, institution }: ProposalNews, side: Party) => (side === 'company' ? company : institution);
/** Who ended it; a proposal that nobody ended has none. */
const enderOf = ({ endedSide, side }: ProposalNews): Party => endedSide ?? side;
const look = { nl: 'Bekijk het voorstel', en: 'View the proposal' };

/** To the other party alone: no, with the reason and the sentence, and whether a changed proposal is welcome. */
const declinedLetter: LetterOf = (proposal, locale, url) => {
  const { title, no } = proposal;
  const decliner = nameOf(proposal, enderOf(proposal));
  const why = whyOf(proposal, otherSide(enderOf(proposal)))[locale];
  const isWelcome = no?.is_welcome ?? false;
  const reason = no ? `${DECLINE_REASON[no.reason][locale]}. ${no.sentence}` : '';
  return locale === 'nl'
    ? {
        subject: `${decliner} wijst af: ${title}`,
        blocks: [
          { kind: 'text', text: `${decliner} gaat niet in op dit voorstel. Alleen jullie lezen waarom.` },
          ...(reason ? [{ kind: 'heading' as const, text: 'De reden' }, { kind: 'text' as const, text: reason }] : []),
          ...(isWelcome ? [{ kind: 'text' as const, text: 'Een aangepast voorstel is welkom. Pas het aan en stuur het opnieuw: wat er al stond, blijft staan.' }] : []),
        ],
        action: { label: isWelcome ? 'Pas aan en stuur opnieuw' : look.nl, url }, why,
      }
    : {
        subject: `${decliner} declines: ${title}`,
        blocks: [
          { kind: 'text', text: `${decliner} does not take up this proposal. Only you read why.` },
          ...(reason ? [{ kind: 'heading' as const, text: 'The reason' }, { kind: 'text' as const, text: reason }] : []),
          ...(isWelcome ? [{ kind: 'text' as const, text: 'A changed proposal is welcome. Change it and send it again: what was there stays there.' }] : []),
        ],
        action: { label: isWelcome ? 'Change and send again' : look.en, url }, why,
      };
};

const withdrawnLetter: LetterOf = (proposal, locale, url) => {
  const who = nameOf(proposal, enderOf(proposal));
  const why = whyOf(proposal, otherSide(enderOf(proposal)))[locale];
  return locale === 'nl'
    ? { subject: `${who} trekt het voorstel in: ${proposal.title}`, blocks: [{ kind: 'text', text: `Je hoeft niet meer te antwoorden. Begint ${who} later opnieuw, dan hoor je dat.` }], action: { label: look.nl, url }, why }
    : { subject: `${who} withdraws the proposal: ${proposal.title}`, blocks: [{ kind: 'text', text: `You need not answer any more. If ${who} starts again later, you will hear of it.` }], action: { label: look.en, url }, why };
};

/** To the side that waited: the other let the deadline pass. */
const expiredLetter: LetterOf = (proposal, locale, url) => {
  const silent = nameOf(proposal, enderOf(proposal));
  const why = whyOf(proposal, otherSide(enderOf(proposal)))[locale];
  return locale === 'nl'
    ? { subject: `Geen antwoord van ${silent}: ${proposal.title}`, blocks: [{ kind: 'text', text: `${silent} antwoordde niet voor de termijn. Het voorstel is verlopen. Zolang de plaatsing openstaat, kun je opnieuw beginnen.` }], action: { label: look.nl, url }, why }
    : { subject: `No answer from ${silent}: ${proposal.title}`, blocks: [{ kind: 'text', text: `${silent} did not answer before the deadline. The proposal has expired. As long as the posting is open, you can start again.` }], action: { label: look.en, url }, why };
};

const postings: Text = { nl: 'Bekijk andere plaatsingen', en: 'See other postings' };

/** To who asked: the last seat went to another, or the posting is over. */
const lapsedLetter: LetterOf = (proposal, locale, url) => {
  const { company, institution, programme, title, postingStatus, direction } = proposal;
  const toCompany = direction === 'request';
  const [owner, asker] = toCompany ? [institution, company] : [company, programme];
  const others = url.replace(/proposals\/.*$/, toCompany ? 'postings?direction=request' : 'postings');
  const rest = { nl: 'Andere plaatsingen die passen, staan klaar.', en: 'Other postings that fit are ready for you.' }[locale];
  const action = { label: postings[locale], url: others };
  const why = { nl: `Je krijgt dit bericht omdat ${asker} een open voorstel had.`, en: `You get this message because ${asker} had an open proposal.` }[locale];
  if (postingStatus === 'filled') {
    return locale === 'nl'
      ? { subject: `Vol: ${title}`, blocks: [{ kind: 'text', text: `De laatste plaats bij ${owner} is vergeven. Het voorstel van ${asker} is daarmee vervallen. ${rest}` }], action, why }
      : { subject: `Filled: ${title}`, blocks: [{ kind: 'text', text: `The last seat at ${owner} has been given. The proposal of ${asker} has therefore lapsed. ${rest}` }], action, why };
  }
  const isGone = postingStatus === 'withdrawn';
  return locale === 'nl'
    ? { subject: `${isGone ? 'Ingetrokken' : 'Gesloten'}: ${title}`, blocks: [{ kind: 'text', text: `${owner} heeft deze plaatsing ${isGone ? 'ingetrokken' : 'gesloten'}. Het voorstel met ${asker} is daarmee vervallen. ${rest}` }], action, why }
    : { subject: `${isGone ? 'Withdrawn' : 'Closed'}: ${title}`, blocks: [{ kind: 'text', text: `${owner} has ${isGone ? 'withdrawn' : 'closed'} this posting. The proposal with ${asker} has therefore lapsed. ${rest}` }], action, why };
};

@Injectable()
@Writes('proposal-declined')
export class ProposalDeclined extends ProposalMail {
  protected readonly letter = declinedLetter;
}

@Injectable()
@Writes('proposal-withdrawn')
export class ProposalWithdrawn extends ProposalMail {
  protected readonly letter = withdrawnLetter;
}

@Injectable()
@Writes('proposal-expired')
export class ProposalExpired extends ProposalMail {
  protected readonly letter = expiredLetter;
}

@Injectable()
@Writes('proposal-lapsed')
export class ProposalLapsed extends ProposalMail {
  protected readonly letter = lapsedLetter;
}
