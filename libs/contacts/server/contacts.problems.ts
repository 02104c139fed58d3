import { problems } from '#base/server';

export const contactProblems = problems('contacts', {
  'already-asked': { status: 409, title: { nl: 'Jullie hebben dit al gevraagd', en: 'You have asked this already' } },
  'over': { status: 409, title: { nl: 'Dit verzoek is al afgehandeld of ingetrokken', en: 'This request was already handled or withdrawn' } },
  'answered': { status: 409, title: { nl: 'Deze vraag is al beantwoord', en: 'This question was already answered' } },
});
