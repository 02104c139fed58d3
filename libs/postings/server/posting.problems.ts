import { problems } from '#base/server';

export const postingProblems = problems('postings', {
  'not-open': { status: 409, title: { nl: 'Deze plaatsing staat niet meer open', en: 'This posting is no longer open' } },
  'no-seats-left': { status: 409, title: { nl: 'Er is geen plaats meer', en: 'There is no seat left' } },
  'not-publishable': { status: 409, title: { nl: 'Deze plaatsing kan niet meer gepubliceerd worden', en: 'This posting can no longer be published' } },
  'not-now': { status: 409, title: { nl: 'Dit kan nu niet met deze plaatsing', en: 'This cannot be done with this posting now' } },
  'has-partners': { status: 409, title: { nl: 'Er zijn al plaatsen vergeven. Sluit de plaatsing, dan gaan de samenwerkingen door', en: 'Seats were given already. Close the posting; the collaborations then go on' } },
  'too-late-to-undo': { status: 409, title: { nl: 'Terugzetten kan niet meer. Maak een kopie', en: 'It can no longer be put back. Make a copy' } },
  'name-taken': { status: 409, title: { nl: 'Er is al een sjabloon met deze naam', en: 'There is a template of this name already' } },
  'already-partner': { status: 409, title: { nl: 'Deze organisatie doet al mee of is al gevraagd', en: 'This organisation takes part or was asked already' } },
  'already-answered': { status: 409, title: { nl: 'Dit kan niet meer: er is al geantwoord, of de plek is al opgegeven', en: 'This can no longer be done: it was answered already, or the place was given up' } },
  'partner-declined': { status: 409, title: { nl: 'Deze organisatie zei kort geleden nee', en: 'This organisation said no a short while ago' } },
  'cannot-lead': { status: 409, title: { nl: 'Een aanbod heeft een bedrijf als penvoerder, een vraag een onderwijsinstelling', en: 'An offer is led by a company, a request by an institution' } },
  'lead-asked': { status: 409, title: { nl: 'Er is al iemand gevraagd om penvoerder te worden. Trek die vraag eerst in', en: 'Somebody was asked already to become the lead. Take that question back first' } },
  'not-asked-to-lead': { status: 409, title: { nl: 'Er is geen vraag meer om penvoerder te worden', en: 'There is no question any more to become the lead' } },
  'nobody-there': { status: 409, title: { nl: 'Bij deze organisatie is nog niemand die op Koppelvlak beslist', en: 'Nobody decides for this organisation on Koppelvlak yet' } },
  'handed-over': { status: 409, title: { nl: 'Het bedrijf beslist hier al over', en: 'The company decides about this already' } },
  'not-editable': { status: 409, title: { nl: 'Deze plaatsing kan niet meer worden aangepast', en: 'This posting can no longer be changed' } },
});
