import { problems } from '#base/server';

export const postingProblems = problems('postings', {
  'not-open': { status: 409, title: { nl: 'Deze plaatsing staat niet meer open', en: 'This posting is no longer open' } },
  'no-seats-left': { status: 409, title: { nl: 'Er is geen plaats meer', en: 'There is no seat left' } },
  'not-publishable': { status: 409, title: { nl: 'Deze plaatsing kan niet meer gepubliceerd worden', en: 'This posting can no longer be published' } },
  'not-now': { status: 409, title: { nl: 'Dit kan nu niet met deze plaatsing', en: 'This cannot be done with this posting now' } },
  'has-partners': { status: 409, title: { nl: 'Er zijn al plaatsen vergeven. Sluit de plaatsing, dan gaan de samenwerkingen door', en: 'Seats were given already. Close the posting; the collaborations then go on' } },
  'too-late-to-undo': { status: 409, title: { nl: 'Terugzetten kan niet meer. Maak een kopie', en: 'It can no longer be put back. Make a copy' } },
  'name-taken': { status: 409, title: { nl: 'Er is al een sjabloon met deze naam', en: 'There is a template of this name already' } },
  'not-editable': { status: 409, title: { nl: 'Deze plaatsing kan niet meer worden aangepast', en: 'This posting can no longer be changed' } },
});
