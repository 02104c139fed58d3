import { problems } from '#base/server';

export const programmeProblems = problems('programmes', {
  'ended': { status: 409, title: { nl: 'Deze opleiding is beëindigd', en: 'This programme has ended' } },
  'not-ended': { status: 409, title: { nl: 'Deze opleiding loopt nog', en: 'This programme has not ended' } },
  'has-past': { status: 409, title: { nl: 'Deze opleiding heeft al voorstellen of samenwerkingen', en: 'This programme already has proposals or collaborations' } },
  'past-institution': { status: 409, title: { nl: 'Deze instelling is verdergegaan onder een andere naam', en: 'This institution continues under another name' } },
});

export const organisationProblems = problems('partnerships', {
  'partnership-ended': { status: 409, title: { nl: 'Dit samenwerkingsverband is gestopt', en: 'This partnership has ended' } },
  'not-known-yet': { status: 409, title: { nl: 'HCA-ICT moet dit bedrijf eerst kennen', en: 'HCA-ICT must know this company first' } },
  'asked-already': { status: 409, title: { nl: 'Deze organisatie doet al mee of is al gevraagd', en: 'This organisation takes part or was asked already' } },
  'municipality-known': { status: 409, title: { nl: 'Deze gemeente staat al in de lijst', en: 'The list has this municipality already' } },
  'institution-known': { status: 409, title: { nl: 'Deze instelling staat er al, misschien onder een andere naam', en: 'This institution is here already, perhaps under another name' } },
  'not-asked': { status: 409, title: { nl: 'Hier is nu niets op te antwoorden', en: 'There is nothing to answer here now' } },
});
