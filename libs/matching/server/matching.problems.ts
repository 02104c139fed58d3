import { problems } from '#base/server';

export const matchingProblems = problems('matching', {
  'has-a-proposal': { status: 409, title: { nl: 'Hierover loopt een voorstel', en: 'There is an open proposal about this' } },
  'other-activated': { status: 409, title: { nl: 'Intussen geldt een andere versie van de matchregel', en: 'Another version of the match rule has taken effect in the meantime' } },
  'draft-changed': { status: 409, title: { nl: 'Dit concept is intussen aangepast', en: 'This draft was changed in the meantime' } },
});
