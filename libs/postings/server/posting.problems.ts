import { problems } from '#base/server';

export const postingProblems = problems('postings', {
  'not-open': { status: 409, title: { nl: 'Deze plaatsing staat niet meer open', en: 'This posting is no longer open' } },
  'no-seats-left': { status: 409, title: { nl: 'Er is geen plaats meer', en: 'There is no seat left' } },
  'not-publishable': { status: 409, title: { nl: 'Deze plaatsing kan niet meer gepubliceerd worden', en: 'This posting can no longer be published' } },
  'not-editable': { status: 409, title: { nl: 'Deze plaatsing kan niet meer worden aangepast', en: 'This posting can no longer be changed' } },
});
