import { problems } from '#base/server';

export const proposalProblems = problems('proposals', {
  'already-open': { status: 409, title: { nl: 'Er loopt al een voorstel van deze opleiding op deze plaatsing', en: 'This programme already has an open proposal on this posting' } },
  'too-many-open': { status: 409, title: { nl: 'Op deze plaatsing wachten al te veel voorstellen', en: 'Too many proposals already wait on this posting' } },
  'outside-audience': { status: 409, title: { nl: 'Deze plaatsing is niet voor deze opleiding', en: 'This posting is not for this programme' } },
  'not-an-offer': { status: 409, title: { nl: 'Dit is een vraag van een opleiding, geen aanbod van een bedrijf', en: 'This is a request of a programme, not an offer of a company' } },
  'not-your-turn': { status: 409, title: { nl: 'Nu is de andere partij aan de beurt', en: 'Now it is the other party’s turn' } },
  'answered': { status: 409, title: { nl: 'Op dit voorstel is al geantwoord', en: 'This proposal has already been answered' } },
  'expired': { status: 409, title: { nl: 'Dit voorstel is verlopen', en: 'This proposal has expired' } },
  'lapsed': { status: 409, title: { nl: 'Dit voorstel is vervallen: de plaatsing is vol of dicht', en: 'This proposal has lapsed: the posting is filled or closed' } },
});
